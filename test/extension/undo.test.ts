import assert from "node:assert/strict";
import * as vscode from "vscode";
import { COMMANDS } from "../../src/server/protocol";
import { WRITABLE } from "../layouts/notes";
import { eventually, hashOf, noteUri, revertAll } from "./support";

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
        // The first also without saving in between.
        for (const saved of command === COMMANDS.log ? [false, true] : [true]) {
          const result = await vscode.commands.executeCommand<{ ok: boolean; reason?: string }>(
            command,
            uri.toString(),
            ...args,
          );
          assert.ok(result.ok, `${what}: ${result.reason}`);
          assert.ok(document.isDirty, what);
          assert.equal(await hashOf(uri), before, `${what} was written by itself`);
          if (saved) {
            assert.ok(await document.save());
            assert.notEqual(await hashOf(uri), before, what);
          }
          await vscode.commands.executeCommand("undo");
          // Undone to what is saved, there is nothing to save.
          assert.equal(document.isDirty, saved, what);
          await document.save();
          assert.equal(await hashOf(uri), before, what);
        }
      }
    });
  }
});
