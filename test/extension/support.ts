import * as vscode from "vscode";
import type { Exports } from "../../src/extension/activate";
import type { FollowUpsResult } from "../../src/server/protocol";

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

/** Returns every note of the folder, without the editor's search, which is missing in some hosts. */
export async function notesIn(place = folder()): Promise<vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(place);
  const found = entries.map(async ([name, type]) => {
    const uri = vscode.Uri.joinPath(place, name);
    if (type === vscode.FileType.Directory) return notesIn(uri);
    return name.endsWith(".md") ? [uri] : [];
  });
  return (await Promise.all(found)).flat();
}

export async function openNote(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(noteUri(path));
}

/** Returns the findings of Touchbase in a document, by position. */
export const findings = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === "touchbase")
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end));

/** Requests the list that the tree shows. */
export async function followUps(): Promise<FollowUpsResult> {
  return ((await extension().activate()) as Exports).followUps();
}

/** Returns the rule of a finding, whose code may be a link to the page of the rule. */
export const ruleOf = ({ code }: vscode.Diagnostic) => (typeof code === "object" ? code.value : code);

/** How long the editor may stay unchanged while a test waits, in milliseconds; longer on a slow machine. */
const QUIET = 20_000 * Number(process.env.TOUCHBASE_TEST_SLOWNESS || 1);

/**
 * Waits until `look` returns something. It fails if the editor does not change for QUIET, because a changing editor is
 * still working.
 */
export async function eventually<T>(
  look: () => T | undefined | Promise<T | undefined>,
  what: string,
): Promise<T> {
  let state = "";
  for (let lastChange = Date.now(); ; ) {
    const seen = await look();
    if (seen) return seen;
    const now = describeEditor();
    if (now !== state) lastChange = Date.now();
    state = now;
    if (Date.now() - lastChange > QUIET) {
      throw new Error(`It did not happen: ${what}. For ${QUIET / 1000} s nothing has changed:\n${state}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Describes the editor: its documents, tabs and folders, and the rules with findings in each file. */
function describeEditor(): string {
  const { textDocuments, workspaceFolders } = vscode.workspace;
  return JSON.stringify({
    folders: workspaceFolders?.map(({ name }) => name),
    documents: textDocuments.map(({ uri, version, isDirty }) => `${uri.path} ${version} ${isDirty}`),
    tabs: openTabs(),
    findings: vscode.languages
      .getDiagnostics()
      .flatMap(([uri, all]) => (all.length > 0 ? [`${uri.path}: ${all.map(ruleOf).join()}`] : [])),
  });
}

export const openTabs = (): string[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));

/** The SHA-256 of a file's bytes, as hexadecimal digits. */
export async function hashOf(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The output of `check --json` for the sample notes before the first test. */
export const foundByCommandLine = <T>(): T => JSON.parse(process.env.TOUCHBASE_FINDINGS ?? "") as T;

/** Sets whether commands save the notes that they change; they do by default. */
export async function saveChanges(saves: boolean): Promise<void> {
  const value = saves ? undefined : false;
  await vscode.workspace
    .getConfiguration("touchbase")
    .update("saveChanges", value, vscode.ConfigurationTarget.Global);
}

/** Reverts the typing of a test and closes the document. */
export async function revertAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
