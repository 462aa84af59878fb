import { KEYS, type Key, knownKey } from "../../../note/keys";
import { term } from "../../../words/language";
import type { Candidate } from "./candidate";
import type { CompletionContext } from "./context";

/** Keys of other tools, which are read but never written. */
const NOT_WRITTEN: ReadonlySet<Key> = new Set(["last_contacted", "do_not_contact"]);
/** The keys that make a note a contact: the only ones that are offered in other notes. */
const MAKES_A_CONTACT: readonly Key[] = ["touches", "playbook"];

/** The keys that accept a list, or require one. */
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

/** Returns the beginning of a value that is more than plain text. */
function opening(key: Key, { today }: CompletionContext, eol: string): string | undefined {
  if (key === "touches") return `touches:${eol}  - ${today} `;
  if (key === "mention" || key === "ignore" || key === "aliases") return `${key}:${eol}  - `;
  return undefined;
}

/**
 * Returns the keys that the note does not have yet; `behind` is the text after the name that the user is typing. In a
 * note that is not a contact, only the keys that make it one are offered.
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
