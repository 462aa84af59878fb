import type { Draft } from "../note/model";
import type { RuleContext } from "./rule";

/**
 * Whether a draft has a placeholder such as `[your number]`. Its text is not final, so no rule reports something
 * missing in it.
 */
export function hasPlaceholder(text: string): boolean {
  return /\[[^[\]\n]{2,80}\]/.test(text);
}

/** Returns the drafts that have words and may still be sent. Drafts in a closed note get no advice. */
export function draftsToSend({ contact, standing }: RuleContext): readonly Draft[] {
  if (contact.status !== "active" || standing.state === "closed") return [];
  return contact.drafts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
