import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, findings, openNote, revertAll, ruleOf } from "./support";

/** Requests the quick fixes, and the edits of that many of them, because an action has no edit until it is resolved. */
const actionsAt = async (uri: vscode.Uri, range: vscode.Range | undefined) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    10,
  );

describe("findings in the editor", () => {
  afterEach(revertAll);

  it("say to move on at the third unanswered call, and fix it on request", async () => {
    const editor = await openNote("People/Robin Ashe.md");
    const { uri } = editor.document;
    const [finding] = await eventually(
      () => (findings(uri).length > 0 ? findings(uri) : undefined),
      "a finding",
    );
    // The rule, with a link to its page.
    const code = finding?.code as { value: string; target: vscode.Uri };
    assert.equal(code.value, "move-on");
    assert.match(code.target.toString(), /\/docs\/rules\/move-on\.md$/);
    assert.match(finding?.message ?? "", /^3rd unanswered call: move on/);
    // The editor returns no actions for a document that the server does not have yet, or cancels the request.
    const edit = await eventually(async () => {
      const actions = await actionsAt(uri, finding?.range).catch((error: unknown) => {
        if (error instanceof Error && error.message === "Canceled") return [];
        throw error;
      });
      return actions.find(({ title }) => title === "Mark as moved on")?.edit;
    }, "the edit");
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(editor.document.getText(), /^status: moved-on$/m);
    await eventually(() => !findings(uri).some((found) => ruleOf(found) === "move-on"), "the finding to go");
  });

  it("follow what the user types", async () => {
    const editor = await openNote("Ideas.md");
    const { document } = editor;
    assert.deepEqual(findings(document.uri), []);
    const text = "---\nplaybook: job-add\ntouches:\n  - 2020-02-31 call\n---\n";
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
    await eventually(() => findings(document.uri).length === 2, "two findings");
    assert.deepEqual(findings(document.uri).map(ruleOf), ["unknown-key", "touch-syntax"]);
  });

  it("follow the settings", async () => {
    const uri = (await openNote("People/Robin Ashe.md")).document.uri;
    await eventually(() => findings(uri).some((found) => ruleOf(found) === "move-on"), "the finding");
    const settings = vscode.workspace.getConfiguration("touchbase");
    await settings.update("rules", { "move-on": "off" }, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually(
        () => !findings(uri).some((found) => ruleOf(found) === "move-on"),
        "the finding to be off",
      );
    } finally {
      await settings.update("rules", undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually(() => findings(uri).some((found) => ruleOf(found) === "move-on"), "the finding again");
  });

  it("link to the page of the rule, which is shown rendered", async () => {
    const { document } = await openNote("People/Robin Ashe.md");
    await eventually(() => findings(document.uri).length > 0, "a finding");
    const code = findings(document.uri)[0]?.code as { target: vscode.Uri } | undefined;
    const { target } = code ?? assert.fail("no link");
    await vscode.commands.executeCommand("vscode.open", target);
    const inputs = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
    await eventually(() => {
      const isRendered = inputs().some(
        (one) => one instanceof vscode.TabInputWebview && /markdown/.test(one.viewType),
      );
      const isSource = inputs().some(
        (one) => one instanceof vscode.TabInputText && one.uri.scheme === target.scheme,
      );
      return isRendered && !isSource;
    }, "the rendered page");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });

  it("explain themselves in a hover, with the source", async () => {
    const editor = await openNote("People/Robin Ashe.md");
    const { document } = editor;
    const at = (text: string) => document.positionAt(document.getText().indexOf(text) + 1);
    await eventually(() => findings(document.uri).length > 0, "a finding");
    for (const place of ["name:", "---"]) {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        at(place),
      );
      const text = hovers
        .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
        .join("\n");
      assert.match(text, /Robin Ashe/, place);
      assert.match(text, /Move on/, place);
      assert.match(text, /How to stay in touch without becoming a pest/, place);
    }
  });
});
