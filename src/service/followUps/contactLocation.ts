import type { Contact } from "../../note/model";
import type { Span } from "../../note/source";

/** Where a contact is shown at: its last touch, else the key `touches`, else the top of the note. */
export function contactLocation({ log, keys, head }: Contact): Span {
  return log.entries.at(-1) ?? keys.find(({ key }) => key === "touches")?.nameSpan ?? head;
}
