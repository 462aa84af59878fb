import assert from "node:assert/strict";
import * as vscode from "vscode";
import { UNDO_CHANGE } from "../../src/extension/manifest";
import { type LogResult } from "../../src/server/logProtocol";
import { COMMANDS } from "../../src/server/protocol";
import { eventually, followUps, hashOf, noteUri, openNote, revertAll, saveChanges } from "./support";

const NOTE = "---\nname: Kim\ntouches:\n  - 2026-01-05 call voicemail\n---\nThe body stays.\n";
const LOGGED = NOTE.replace("voicemail\n", "voicemail\n  - 2026-01-09 email\n");

async function log(notes: readonly vscode.Uri[]): Promise<void> {
  const touch = "2026-01-09 email";
  const result = await vscode.commands.executeCommand<LogResult>(COMMANDS.log, notes.map(String), touch);
  assert.ok(result.ok, JSON.stringify(result));
}

/** Commands save their changes, so that the list agrees with the disk. */
describe("a change by a command", () => {
  const first = noteUri("Saved/Kim.md");
  const second = noteUri("Saved/Lee.md");

  const documentOf = (uri: vscode.Uri) =>
    vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  /**
   * Writes the notes; those of the previous test through VS Code. If their files were written by others while VS Code
   * reads them, it could take a file for a newer one, and would not save the note.
   */
  const put = async (text: string) => {
    for (const uri of [first, second]) {
      const document = documentOf(uri);
      if (!document) {
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        continue;
      }
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
      if (document.getText() !== text) assert.ok(await vscode.workspace.applyEdit(edit));
      if (document.isDirty) assert.ok(await document.save());
    }
  };
  /** The notes that are not saved. VS Code may be writing its settings. */
  const unsavedNotes = () =>
    vscode.workspace.textDocuments.flatMap(({ isDirty, uri: { path } }) =>
      isDirty && path.endsWith(".md") ? [path] : [],
    );
  const textOnDisk = async (uri: vscode.Uri) =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

  // The server has registered its commands when it answers.
  before(async () => void (await followUps()));
  beforeEach(() => put(NOTE));
  afterEach(async () => {
    await saveChanges(true);
    await revertAll();
  });
  after(() => vscode.workspace.fs.delete(noteUri("Saved"), { recursive: true }));

  it("is saved in notes that are not open, keeps the active editor, and is undone in all of them", async () => {
    const before = await hashOf(first);
    const editor = await openNote("People/Robin Ashe.md");
    await log([first, second]);
    assert.equal(await textOnDisk(first), LOGGED);
    assert.equal(await textOnDisk(second), LOGGED);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    assert.deepEqual(unsavedNotes(), []);
    await vscode.commands.executeCommand(UNDO_CHANGE);
    assert.equal(await hashOf(first), before);
    assert.equal(await hashOf(second), before);
    assert.deepEqual(unsavedNotes(), []);
  });

  it("stays unsaved in a note that had unsaved changes, which the undo keeps", async () => {
    const { document } = await vscode.window.showTextDocument(first);
    const typed = new vscode.WorkspaceEdit();
    typed.insert(first, new vscode.Position(6, 0), "Typed by hand.\n");
    await vscode.workspace.applyEdit(typed);
    await log([first, second]);
    assert.equal(document.getText(), `${LOGGED}Typed by hand.\n`);
    assert.equal(await textOnDisk(first), NOTE);
    assert.equal(await textOnDisk(second), LOGGED);
    await vscode.commands.executeCommand(UNDO_CHANGE);
    assert.equal(document.getText(), `${NOTE}Typed by hand.\n`);
    assert.ok(document.isDirty);
    assert.equal(await textOnDisk(first), NOTE);
    assert.equal(await textOnDisk(second), NOTE);
  });

  it("is not undone if one of its notes has changed since", async () => {
    await log([first, second]);
    const { document } = await vscode.window.showTextDocument(second);
    const typed = new vscode.WorkspaceEdit();
    typed.insert(second, new vscode.Position(0, 0), "\n");
    await vscode.workspace.applyEdit(typed);
    await document.save();
    await vscode.commands.executeCommand(UNDO_CHANGE);
    assert.equal(await textOnDisk(first), LOGGED);
    assert.equal(await textOnDisk(second), `\n${LOGGED}`);
  });

  it("is undone only once", async () => {
    await log([first]);
    await vscode.commands.executeCommand(UNDO_CHANGE);
    await vscode.commands.executeCommand(UNDO_CHANGE);
    assert.equal(await textOnDisk(first), NOTE);
  });

  it("stays unsaved if the user wants to save by hand", async () => {
    await saveChanges(false);
    await log([first]);
    assert.equal(await textOnDisk(first), NOTE);
    const document = await eventually(() => documentOf(first), "the changed document");
    assert.equal(document.getText(), LOGGED);
    assert.ok(document.isDirty);
    await vscode.commands.executeCommand(UNDO_CHANGE);
    assert.equal(document.getText(), NOTE);
  });
});
