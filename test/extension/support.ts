import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import * as vscode from "vscode";

export const extension = () => {
  const found = vscode.extensions.getExtension("touchbase.touchbase");
  if (!found) throw new Error("The extension is not installed in this VS Code.");
  return found;
};

/** The folder of sample notes that the window has open. */
export const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new Error("The window has no folder open.");
  return first.uri;
};

export const noteUri = (path: string): vscode.Uri => vscode.Uri.joinPath(folder(), ...path.split("/"));

export async function openNote(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(noteUri(path));
}

/** What Touchbase finds in a document, by place. */
export const findings = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === "touchbase")
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end));

/** The rule of a finding; its code may be a link to the page of the rule. */
export const ruleOf = ({ code }: vscode.Diagnostic) => (typeof code === "object" ? code.value : code);

/** Waits until something holds; an editor does most things a moment later. */
export async function eventually<T>(
  look: () => T | undefined | Promise<T | undefined>,
  what: string,
): Promise<T> {
  for (const end = Date.now() + 15_000; ; ) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`It did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs the command line that is built with the extension, on the same notes. */
export async function touchbase<T>(...args: string[]): Promise<T> {
  const cli = join(extension().extensionPath, "dist/cli.js");
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
  const options = { cwd: folder().fsPath, env, maxBuffer: 64 * 1024 * 1024 };
  // `check` exits with 1 when it finds something; its output is what counts.
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args, "--json"], options).catch(
    (error) => error,
  );
  return JSON.parse(stdout) as T;
}

/** Undoes what a test typed: the document is as on disk, and closed. */
export async function revertAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
