import type { Draft } from "../note/model";
import type { RuleContext } from "./rule";

/**
 * Whether a draft has a place that its writer still fills in: `[your number]`. What it will say is not known yet, so no
 * rule misses anything in it.
 */
export function hasPlaceholder(text: string): boolean {
  return /\[[^[\]\n]{2,80}\]/.test(text);
}

/** The drafts that have words and may still be sent: those in a note that is filed away are past advice. */
export function draftsToSend({ contact, standing }: RuleContext): readonly Draft[] {
  if (contact.status !== "active" || standing.state === "closed") return [];
  return contact.drafts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
