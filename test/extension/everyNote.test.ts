import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, findings, folder, foundByCommandLine, notesIn, revertAll, ruleOf } from "./support";

interface Check {
  findings: { path: string; rule: string; message: string; range: vscode.Range }[];
}

describe("the editor and the command line", () => {
  afterEach(revertAll);

  it("shows the findings of the command line for every sample note", async function () {
    // Opens each note in turn.
    this.timeout(120_000);
    const { findings: expected } = foundByCommandLine<Check>();
    assert.ok(expected.length > 0);
    const notes = await notesIn();
    assert.ok(notes.length >= 15);
    for (const uri of notes) {
      await vscode.window.showTextDocument(uri);
      const path = uri.path.slice(folder().path.length + 1);
      const wanted = expected
        .filter((finding) => finding.path === path)
        .map(({ rule, message, range: { start, end } }) => {
          return [rule, message, start.line, start.character, end.line, end.character];
        });
      const shown = () =>
        findings(uri).map((found) => {
          const { start, end } = found.range;
          return [ruleOf(found), found.message, start.line, start.character, end.line, end.character];
        });
      const expectedText = JSON.stringify(wanted.sort());
      await eventually(
        () => JSON.stringify(shown().sort()) === expectedText,
        `the findings of ${path}: ${expectedText}`,
      );
    }
  });
});
