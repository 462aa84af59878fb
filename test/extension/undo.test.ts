import assert from "node:assert/strict";
import * as vscode from "vscode";
import { COMMANDS } from "../../src/server/protocol";
import { WRITABLE } from "../layouts/notes";
import { eventually, hashOf, noteUri, revertAll, saveChanges } from "./support";

/** What one command does, one undo takes back, and the file has the hash that it had. */
describe("undo", () => {
  const uri = noteUri("Undone/note.md");
  /** One editor for all layouts: each is put into its file, and read from there. */
  let document: vscode.TextDocument;

  const DONE: readonly (readonly [string, string, ...string[]])[] = [
    ["a touch", COMMANDS.log, '2026-01-12 email in - about "it": see #7'],
    ["a status", "touchbase.setStatus", "paused", "on leave: #1"],
  ];

  const putIntoFile = (text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

  before(async () => {
    await putIntoFile("");
    ({ document } = await vscode.window.showTextDocument(uri));
  });

  after(async () => {
    await saveChanges(true);
    await revertAll();
    await vscode.workspace.fs.delete(noteUri("Undone"), { recursive: true });
  });

  for (const [layout, text] of WRITABLE) {
    it(`restores a note with ${layout}`, async () => {
      await putIntoFile(text);
      await vscode.commands.executeCommand("workbench.action.files.revert");
      await eventually(() => document.getText() === text.replace(/^\uFEFF/, ""), "the layout");
      const before = await hashOf(uri);
      for (const [what, command, ...args] of DONE) {
        // The first also where commands save nothing.
        for (const saved of command === COMMANDS.log ? [false, true] : [true]) {
          await saveChanges(saved);
          const result = await vscode.commands.executeCommand<{ ok: boolean; reason?: string }>(
            command,
            uri.toString(),
            ...args,
          );
          assert.ok(result.ok, `${what}: ${result.reason}`);
          assert.equal(document.isDirty, !saved, what);
          assert.equal((await hashOf(uri)) === before, !saved, what);
          await vscode.commands.executeCommand("undo");
          // Once it is as it was saved, there is nothing to save.
          assert.equal(document.isDirty, saved, what);
          await document.save();
          assert.equal(await hashOf(uri), before, what);
        }
      }
    });
  }
});
