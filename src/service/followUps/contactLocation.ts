import type { Contact } from "../../note/model";
import type { Span } from "../../note/source";

/** Returns where to show a contact: at its last touch, else at the key `touches`, else at the top of the note. */
export function contactLocation({ log, keys, head }: Contact): Span {
  return log.entries.at(-1) ?? keys.find(({ key }) => key === "touches")?.nameSpan ?? head;
}
