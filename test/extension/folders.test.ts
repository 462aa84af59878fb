import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, findings, folder, followUps, revertAll, ruleOf } from "./support";

/** The second folder of the workspace has a note at the same path as the first, and a settings file. */
describe("a workspace of several folders", () => {
  afterEach(revertAll);

  const NOTE = ["People", "Robin Ashe.md"];
  const second = (): vscode.Uri => {
    const found = vscode.workspace.workspaceFolders?.find(({ name }) => name === "second");
    if (!found) throw new Error("The workspace has no second folder.");
    return found.uri;
  };

  it("lists the follow-ups of each folder, also those at the same path", async () => {
    const places = () =>
      followUps().then(({ complete, items }) => {
        return complete
          ? items.filter(({ path }) => path === NOTE.join("/")).map(({ uri }) => uri)
          : undefined;
      });
    const found = await eventually(places, "the folders to be read");
    const wanted = [folder(), second()].map((root) => vscode.Uri.joinPath(root, ...NOTE).path);
    assert.deepEqual(found.map((uri) => vscode.Uri.parse(uri).path).sort(), wanted.sort());
  });

  it("analyzes each note by the settings of its folder", async () => {
    const { Warning, Error: Severe } = vscode.DiagnosticSeverity;
    for (const [root, severity] of [
      [folder(), Warning],
      [second(), Severe],
    ] as const) {
      const uri = vscode.Uri.joinPath(root, ...NOTE);
      await vscode.window.showTextDocument(uri);
      const found = await eventually(
        () => findings(uri).find((finding) => ruleOf(finding) === "move-on"),
        "the finding",
      );
      assert.equal(found.severity, severity);
    }
  });
});
