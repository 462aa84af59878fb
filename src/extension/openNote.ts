import { Range, Selection, type TextEditor, TextEditorRevealType, Uri, window } from "vscode";
import type { Position as PlainPosition } from "../note/lineIndex";

/** Opens a note. With a position, moves the cursor to the end of that line and reveals it. */
export async function openNote(uri: string, position?: PlainPosition): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri), { preview: true });
  if (position) moveTo(editor, position);
}

/** Moves the cursor to the end of a line and reveals it if the note is shown in an editor. */
export function revealIfShown(uri: string, position: PlainPosition): void {
  const editor = shownEditor(uri);
  if (editor) moveTo(editor, position);
}

/** Returns the editor that shows a note, the active one first. */
function shownEditor(uri: string): TextEditor | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  return editors.find((editor) => editor?.document.uri.toString() === Uri.parse(uri).toString());
}

function moveTo(editor: TextEditor, { line: row }: PlainPosition): void {
  const line = editor.document.lineAt(Math.min(row, editor.document.lineCount - 1)).range;
  editor.selection = new Selection(line.end, line.end);
  editor.revealRange(new Range(line.start, line.end), TextEditorRevealType.InCenterIfOutsideViewport);
}
