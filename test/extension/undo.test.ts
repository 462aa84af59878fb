import assert from "node:assert/strict";
import * as vscode from "vscode";
import { COMMANDS } from "../../src/server/protocol";
import { WRITABLE } from "../layouts/notes";
import { eventually, hashOf, noteUri, revertAll, saveChanges } from "./support";

/**
 * An older VS Code undoes the same edits in any YAML. It differs in byte order marks and line endings, so it runs the
 * layouts that differ in those alone.
 */
const LAYOUTS =
  process.env.TOUCHBASE_TEST_VSCODE === "oldest"
    ? WRITABLE.filter(([name]) => /CRLF|byte order|newline|comments/.test(name))
    : WRITABLE;

/** One undo reverts one command, and the file has its earlier hash. */
describe("undo", () => {
  const uri = noteUri("Undone/note.md");
  /** One editor for all layouts: each is put into its file, and read from there. */
  let document: vscode.TextDocument;

  const TOUCH = ["a touch", COMMANDS.log, '2026-01-12 email in - about "it": see #7'] as const;
  const STATUS = ["a status", "touchbase.setStatus", "paused", "on leave: #1"] as const;
  /** The command, and whether commands save. */
  const DONE = [
    [false, TOUCH],
    [true, TOUCH],
    [true, STATUS],
  ] as const;
  /** The current value of the setting, because setting it takes as long as a command. */
  let areSaved = true;

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

  for (const [at, [layout, text]] of LAYOUTS.entries()) {
    it(`restores a note with ${layout}`, async () => {
      await putIntoFile(text);
      await vscode.commands.executeCommand("workbench.action.files.revert");
      await eventually(() => document.getText() === text.replace(/^\uFEFF/, ""), "the layout");
      const before = await hashOf(uri);
      // Every other layout runs backward, so that it begins with the last setting of the layout before it.
      for (const [saved, [what, command, ...args]] of at % 2 === 0 ? DONE : [...DONE].reverse()) {
        if (saved !== areSaved) await saveChanges(saved);
        areSaved = saved;
        const result = await vscode.commands.executeCommand<{ ok: boolean; reason?: string }>(
          command,
          uri.toString(),
          ...args,
        );
        assert.ok(result.ok, `${what}: ${result.reason}`);
        assert.equal(document.isDirty, !saved, what);
        assert.equal((await hashOf(uri)) === before, !saved, what);
        await vscode.commands.executeCommand("undo");
        // After the undo, the note is as it was saved, so there is nothing to save.
        assert.equal(document.isDirty, saved, what);
        await document.save();
        assert.equal(await hashOf(uri), before, what);
      }
    });
  }
});
