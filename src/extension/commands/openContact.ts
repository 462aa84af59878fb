import { type Disposable, Range, Selection, TextEditorRevealType, Uri, window } from "vscode";
import type { Position as PlainPosition } from "../../note/lineIndex";
import type { FollowUps } from "../followUps";
import { OPEN_CONTACT } from "../manifest";
import { registerContactCommand } from "../registerContactCommand";
import { type CommandArguments, fromArguments } from "../targets";

/** *Open Contact*: opens the note of a tree node, or of a URI, at its log. */
export function registerOpenContact(followUps: FollowUps): Disposable {
  return registerContactCommand(followUps, OPEN_CONTACT, async (first?: CommandArguments) => {
    const [target] = fromArguments(first, undefined, followUps);
    const log = followUps.contacts.find(({ uri }) => uri === target?.uri)?.log.start;
    if (target) await openAt(target.uri, log);
  });
}

/** Opens a note. With a position, moves the cursor to the end of that line and reveals it. */
export async function openAt(uri: string, place?: PlainPosition): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri), { preview: true });
  if (!place) return;
  const line = editor.document.lineAt(Math.min(place.line, editor.document.lineCount - 1)).range;
  editor.selection = new Selection(line.end, line.end);
  editor.revealRange(new Range(line.start, line.end), TextEditorRevealType.InCenterIfOutsideViewport);
}
