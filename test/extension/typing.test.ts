import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, openNote, revertAll } from "./support";

const NOTE = "People/Dana Whitfield.md";

describe("help while typing", () => {
  afterEach(revertAll);

  const type = (text: string) => vscode.commands.executeCommand("type", { text });
  const line = ({ document, selection }: vscode.TextEditor) => document.lineAt(selection.active.line).text;

  /** Accepts the first suggestion when the list is visible. It must be the first change of the line. */
  const takeFirst = async (editor: vscode.TextEditor, wanted: RegExp) => {
    const before = line(editor);
    await eventually(
      async () => {
        await vscode.commands.executeCommand("acceptSelectedSuggestion");
        return line(editor) !== before;
      },
      `${wanted} in ${JSON.stringify(before)}`,
    );
    assert.match(line(editor), wanted);
  };

  it("offers days, words and clauses after the characters of a touch line", async () => {
    const editor = await openNote(NOTE);
    const fence = editor.document.getText().split("\n").indexOf("---", 1);
    const end = editor.document.lineAt(fence - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await editor.edit((edit) => edit.insert(end, "\n  -"));
    const at = editor.document.lineAt(fence).range.end;
    editor.selection = new vscode.Selection(at, at);
    await type(" ");
    await takeFirst(editor, /^ {2}- \d{4}-\d\d-\d\d $/);
    // The list of words appears automatically after the date.
    await takeFirst(editor, /^ {2}- \d{4}-\d\d-\d\d \w+$/);
    await type(",");
    await takeFirst(editor, /, next $/);
    await takeFirst(editor, /, next \d{4}-\d\d-\d\d$/);
  });

  it("offers nothing in the body", async () => {
    const editor = await openNote(NOTE);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      editor.document.uri,
      end,
      " ",
    );
    assert.deepEqual(
      list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.EnumMember),
      [],
    );
  });

  it("shows the next step, Log Touch and Snooze above the log", async () => {
    const { document } = await openNote(NOTE);
    const lenses = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        document.uri,
      );
      return found.length > 0 ? found : undefined;
    }, "lenses");
    assert.deepEqual(
      lenses.map(({ range, command }) => [document.lineAt(range.start.line).text, command?.command]),
      [
        ["touches:", ""],
        ["touches:", "touchbase.logTouch"],
        ["touches:", "touchbase.snoozeContact"],
      ],
    );
  });
});
