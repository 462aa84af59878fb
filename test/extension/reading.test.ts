import assert from "node:assert/strict";
import * as vscode from "vscode";
import { ALL } from "../layouts/notes";
import { eventually, findings, folder, hashOf, noteUri, revertAll, ruleOf } from "./support";

/** A session of reading leaves every file unchanged. */
describe("reading", () => {
  const place = () => noteUri("Read");

  before(async () => {
    for (const [name, text] of ALL)
      await vscode.workspace.fs.writeFile(
        vscode.Uri.joinPath(place(), `${name}.md`),
        new TextEncoder().encode(text),
      );
  });
  after(async () => {
    await revertAll();
    await vscode.workspace.fs.delete(place(), { recursive: true });
  });

  it("changes no file: no bytes, times or mode, and creates none", async function () {
    this.timeout(150_000);
    const before = await filesBelow(folder());
    const uris = await vscode.workspace.findFiles("**/*.md");
    assert.ok(uris.length >= ALL.length + 15, `${uris.length} notes`);
    const mistaken = uris.find(({ path }) => path.endsWith("/mistakes in every line.md")) as vscode.Uri;
    await vscode.window.showTextDocument(mistaken);
    await eventually(() => findings(mistaken).length > 2, "findings");
    for (const uri of uris) await lookAt(uri);

    const settings = vscode.workspace.getConfiguration("touchbase");
    for (const rules of [{ "move-on": "off" }, undefined])
      await settings.update("rules", rules, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand("touchbase.showFollowUps");
    await vscode.commands.executeCommand("touchbase.refresh");
    await vscode.commands.executeCommand("vscode.executeWorkspaceSymbolProvider", "Kim");

    // A settings file that appears and disappears.
    const editor = await vscode.window.showTextDocument(mistaken);
    await eventually(() => codes(mistaken).includes("touch-syntax"), "findings again");
    const file = noteUri(".touchbase.json");
    await vscode.workspace.fs.writeFile(
      file,
      new TextEncoder().encode('{ "rules": { "touch-syntax": "off" } }'),
    );
    await eventually(() => !codes(mistaken).includes("touch-syntax"), "the settings to be read");
    await vscode.workspace.fs.delete(file);
    await eventually(() => codes(mistaken).includes("touch-syntax"), "the settings to be gone");

    // After typing and undoing, there is nothing to save.
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), "x"));
    await vscode.commands.executeCommand("undo");
    await editor.document.save();

    assert.ok(vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    assert.deepEqual(await filesBelow(folder()), before);
  });
});

const codes = (uri: vscode.Uri) => findings(uri).map(ruleOf);

/** Opens a note, sends all requests of an editor on three of its lines, and saves it unchanged. */
async function lookAt(uri: vscode.Uri): Promise<void> {
  const { document } = await vscode.window.showTextDocument(uri, { preview: false });
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const ask = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, uri, ...args);
  const answers: Thenable<unknown>[] = [];
  for (let line = 0; line < document.lineCount; line += Math.ceil(document.lineCount / 3)) {
    const { range, text } = document.lineAt(line);
    const at = new vscode.Position(line, Math.min(6, text.length));
    answers.push(
      ask("vscode.executeHoverProvider", at),
      ask("vscode.executeCompletionItemProvider", range.end, " ", 5),
      ask("vscode.executeSignatureHelpProvider", range.end, " "),
    );
  }
  answers.push(
    ask("vscode.executeCodeActionProvider", all, undefined, 50),
    ask("vscode.executeCodeLensProvider", 50),
    ask("vscode.executeInlayHintProvider", all),
    ask("vscode.executeDocumentSymbolProvider"),
    ask("vscode.executeFoldingRangeProvider"),
  );
  await Promise.all(answers);
  await document.save();
  await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
}

/** Returns the facts about each file in a folder; more of them with Node. */
async function filesBelow(root: vscode.Uri): Promise<Record<string, string>> {
  const known: Record<string, string> = {};
  for (const [name, type] of await vscode.workspace.fs.readDirectory(root)) {
    const uri = vscode.Uri.joinPath(root, name);
    if (type === vscode.FileType.Directory) Object.assign(known, await filesBelow(uri));
    else known[uri.path] = await factsOf(uri);
  }
  return known;
}

async function factsOf(uri: vscode.Uri): Promise<string> {
  const { mtime, ctime, size, permissions } = await vscode.workspace.fs.stat(uri);
  const facts = `${size} bytes ${await hashOf(uri)}, changed ${mtime}, made ${ctime}, ${permissions ?? "free"}`;
  return facts + moreByNode(uri);
}

/** Returns the mode, the inode and the time of their last change; nothing in a web extension host. */
function moreByNode({ fsPath }: vscode.Uri): string {
  if ((globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node === undefined)
    return "";
  // Not by its name, because a bundle for the web cannot have it.
  const fs = require(["node", "fs"].join(":")) as typeof import("node:fs");
  const { mode, ino, nlink, mtimeMs, ctimeMs } = fs.statSync(fsPath);
  return `, mode ${mode.toString(8)}, inode ${ino} of ${nlink}, ${mtimeMs} ${ctimeMs}`;
}
