import assert from "node:assert/strict";
import * as vscode from "vscode";
import { COMMANDS } from "../../src/server/protocol";
import { WRITABLE } from "../layouts/notes";
import { hashOf, noteUri, revertAll } from "./support";

/** What is done by one command is undone by one undo, and the file has the hash that it had. */
describe("undo", () => {
  afterEach(revertAll);

  const DONE: readonly (readonly [string, string, ...string[]])[] = [
    ["a touch", COMMANDS.log, '2026-01-12 email in - about "it": see #7'],
    ["a status", "touchbase.setStatus", "paused", "on leave: #1"],
  ];

  for (const [layout, text] of WRITABLE) {
    it(`restores a note with ${layout}`, async () => {
      const uri = noteUri(`Undone/${layout}.md`);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      try {
        const before = await hashOf(uri);
        const { document } = await vscode.window.showTextDocument(uri);
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
      } finally {
        await revertAll();
        await vscode.workspace.fs.delete(noteUri("Undone"), { recursive: true });
      }
    });
  }
});
