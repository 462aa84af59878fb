import { KEYS, type Key, knownKey } from "../../../note/keys";
import { term } from "../../../words/language";
import type { Candidate } from "./candidate";
import type { CompletionContext } from "./context";

/** Keys of other people's vaults, which are read and never written. */
const NOT_WRITTEN: ReadonlySet<Key> = new Set(["last_contacted", "do_not_contact"]);
/** What makes a note a contact: all that is offered in a note that is none. */
const MAKES_A_CONTACT: readonly Key[] = ["touches", "playbook"];

/** Those that take a list as well as a text, or nothing else. */
const TAKES_A_LIST: ReadonlySet<Key> = new Set([
  "touches",
  "mention",
  "ignore",
  "aliases",
  "tags",
  "organization",
  "role",
  "phone",
  "email",
]);

/** What a key begins with, where that is more than a text. */
function opening(key: Key, { today }: CompletionContext, eol: string): string | undefined {
  if (key === "touches") return `touches:${eol}  - ${today} `;
  if (key === "mention" || key === "ignore" || key === "aliases") return `${key}:${eol}  - `;
  return undefined;
}

/**
 * The keys that the note does not have yet; `behind` is what stands behind the name that is being typed. A note that is
 * no contact is offered what makes it one, and nothing else.
 */
export function keyCandidates(
  names: readonly string[],
  behind: string,
  eol: string,
  terms: CompletionContext,
): Candidate[] {
  const written = new Set(names.map(knownKey));
  const isContact = terms.analysis !== undefined;
  const keys = (Object.keys(KEYS) as Key[]).filter((key) => !written.has(key) && !NOT_WRITTEN.has(key));
  const offered = isContact ? keys : MAKES_A_CONTACT.filter((key) => keys.includes(key));
  const alone = behind.trim() === "";
  const fitting = /^\s*:\s*$/.test(behind) ? offered.filter((key) => TAKES_A_LIST.has(key)) : offered;
  return fitting.map((key) => {
    const colon = /^\s*:/.test(behind) ? key : alone ? `${key}: ` : `${key}:`;
    const insert = alone ? (opening(key, terms, eol) ?? colon) : colon;
    return { kind: "key", label: key, insert, doc: term(KEYS[key].means), goesOn: alone };
  });
}
