import type { Draft } from "../note/model";
import type { RuleContext } from "./rule";

/** The drafts that have words and may still be sent: those in a note that is filed away are past advice. */
export function draftsToSend({ contact, standing }: RuleContext): readonly Draft[] {
  if (contact.status !== "active" || standing.state === "closed") return [];
  return contact.drafts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
