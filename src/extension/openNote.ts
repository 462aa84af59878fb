import { Range, Selection, TextEditorRevealType, Uri, window } from "vscode";
import type { Position as PlainPosition } from "../note/lineIndex";

/** Opens a note. With a position, moves the cursor to the end of that line and reveals it. */
export async function openNote(uri: string, position?: PlainPosition): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri), { preview: true });
  if (!position) return;
  const line = editor.document.lineAt(Math.min(position.line, editor.document.lineCount - 1)).range;
  editor.selection = new Selection(line.end, line.end);
  editor.revealRange(new Range(line.start, line.end), TextEditorRevealType.InCenterIfOutsideViewport);
}
