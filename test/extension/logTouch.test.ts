import assert from "node:assert/strict";
import * as vscode from "vscode";
import { COMMANDS, NOTE_COMMANDS } from "../../src/extension/manifest";
import type { LogResult } from "../../src/server/logProtocol";
import { COMMANDS as SERVER_COMMANDS } from "../../src/server/protocol";
import { eventually, extension, findings, noteUri, openNote, revertAll, ruleOf } from "./support";

const log = (uri: vscode.Uri, text: string) =>
  vscode.commands.executeCommand<LogResult>(SERVER_COMMANDS.log, uri.toString(), text);

let notes = 0;

/**
 * Writes a note into the folder for one test, each under a name of its own, because an editor keeps its open documents.
 */
async function withNote(text: string, run: (uri: vscode.Uri) => Promise<void>): Promise<void> {
  const uri = noteUri(`People/For test ${++notes}.md`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  try {
    await run(uri);
  } finally {
    await revertAll();
    await vscode.workspace.fs.delete(uri);
  }
}

describe("Log Touch", () => {
  afterEach(revertAll);

  it("has a command for each entry of the manifest", async () => {
    await extension().activate();
    const commands = await vscode.commands.getCommands(true);
    for (const id of [...COMMANDS.map(({ id }) => id), ...NOTE_COMMANDS.values()])
      assert.ok(commands.includes(id), id);
  });

  it("edits and saves the open document, and the edit can be undone", async () => {
    const editor = await openNote("People/Robin Ashe.md");
    const { document } = editor;
    const before = document.getText();
    await eventually(() => findings(document.uri).length > 0, "a finding");
    const result = await log(document.uri, "call reached, next call in 3 days - they will decide");
    assert.equal(result.ok, true);
    const today = new Date();
    const pad = (n: number) => String(n).padStart(2, "0");
    const date = `${today.getFullYear()}-${pad(today.getMonth() + 1)}-${pad(today.getDate())}`;
    const added = document
      .getText()
      .split("\n")
      .filter((line) => !before.split("\n").includes(line));
    assert.equal(added.length, 1);
    assert.match(
      added[0] ?? "",
      new RegExp(`^ {2}- ${date} call reached, next call \\d{4}-\\d\\d-\\d\\d - they will decide$`),
    );
    assert.ok(!document.isDirty);
    await eventually(
      () => !findings(document.uri).some((found) => ruleOf(found) === "move-on"),
      "the finding to go",
    );
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
    assert.ok(await document.save());
  });

  it("changes nothing but its line in a note with comments, odd indents and CRLF", async () => {
    const note = [
      "---",
      "# kept by hand",
      "name:   Kim  # short for Kimberly",
      "touches:   # newest last",
      "",
      "      -   2026-01-05 call voicemail   # left a message",
      "      # called twice that day",
      "tags: [ a,b ]",
      "---",
      "Body  ",
      "",
    ].join("\r\n");
    await withNote(note, async (uri) => {
      const { document } = await vscode.window.showTextDocument(uri);
      const result = await log(uri, '2026-01-09 email - about "it": see #7');
      assert.equal(result.ok, true);
      const lines = note.split("\r\n");
      lines.splice(6, 0, '      -   "2026-01-09 email - about \\"it\\": see #7"');
      assert.equal(document.getText(), lines.join("\r\n"));
    });
  });

  it("refuses a text that it does not understand, and one without a contact, with the reason", async () => {
    const robin = (await openNote("People/Robin Ashe.md")).document;
    const before = robin.getText();
    assert.deepEqual(await log(robin.uri, "cal voicemail"), {
      ok: false,
      reason: "Unknown word “cal”. Did you mean “call”?",
    });
    assert.equal(robin.getText(), before);
    await withNote('---\nevery: "friday\ntouches:\n---\n', async (uri) => {
      const { document } = await vscode.window.showTextDocument(uri);
      const result = await log(uri, "call");
      assert.equal(result.ok, false);
      assert.ok(!document.isDirty);
    });
  });
});
