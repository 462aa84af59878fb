import {
  type DecorationOptions,
  Disposable,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from "vscode";
import type { FollowUpItem } from "../server/protocol";
import { plainLabel } from "../words/plainLabel";
import { COLOR } from "./colors";
import type { FollowUps } from "./followUps";
import { isIndicated, onDidChangeIndicators } from "./indicators";
import { nameLine } from "./nameLine";

/** Shows the next step of a contact after its name in the note, if the user wants it, except on the line of the cursor. */
export function showNextStepInText(followUps: FollowUps): Disposable {
  const decoration = window.createTextEditorDecorationType({ after: { margin: "0 0 0 3em" } });
  const refreshAll = () => {
    for (const editor of window.visibleTextEditors) refresh(editor, decoration, followUps);
  };
  return Disposable.from(
    decoration,
    followUps.onDidChange(refreshAll),
    onDidChangeIndicators(refreshAll),
    window.onDidChangeVisibleTextEditors(refreshAll),
    window.onDidChangeTextEditorSelection(({ textEditor }) => refresh(textEditor, decoration, followUps)),
    workspace.onDidChangeTextDocument(({ document }) => {
      for (const editor of window.visibleTextEditors)
        if (editor.document === document) refresh(editor, decoration, followUps);
    }),
  );
}

function refresh(editor: TextEditor, decoration: TextEditorDecorationType, followUps: FollowUps): void {
  const { document } = editor;
  if (document.languageId !== "markdown") return;
  const uri = document.uri.toString();
  const contact = isIndicated("note") ? followUps.items.find((item) => item.uri === uri) : undefined;
  const line = contact && nameLine(document.lineCount, (at) => document.lineAt(at).text);
  const isAtCursor = editor.selections.some(({ active }) => active.line === line);
  const isShown = contact && line !== undefined && !isAtCursor;
  editor.setDecorations(
    decoration,
    isShown ? [stepAt(document.lineAt(line).range.end.character, line, contact)] : [],
  );
}

function stepAt(character: number, line: number, contact: FollowUpItem): DecorationOptions {
  return {
    range: new Range(line, character, line, character),
    renderOptions: {
      after: { contentText: plainLabel(contact.line), color: new ThemeColor(colorOf(contact)) },
    },
  };
}

function colorOf({ state }: FollowUpItem): string {
  if (state === "overdue") return COLOR.overdue;
  return state === "due" ? COLOR.dueToday : COLOR.nextStep;
}
