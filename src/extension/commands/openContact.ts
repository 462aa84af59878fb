import { commands, type Disposable, Range, Selection, TextEditorRevealType, Uri, window } from "vscode";
import type { Position as PlainPosition } from "../../service/positions";
import { OPEN_CONTACT } from "../manifest";
import type { Node } from "../tree";

/** Opens the note of a tree item at its log. */
export function registerOpenContact(): Disposable {
  return commands.registerCommand(OPEN_CONTACT, async (node?: Node) => {
    if (node?.kind === "item") await openAt(node.item.uri, node.item.log.start);
  });
}

/** Opens a note and shows a place in it, with the cursor at the end of that line. */
export async function openAt(uri: string, { line }: PlainPosition): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri), { preview: true });
  const place = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).range;
  editor.selection = new Selection(place.end, place.end);
  editor.revealRange(new Range(place.start, place.end), TextEditorRevealType.InCenterIfOutsideViewport);
}
