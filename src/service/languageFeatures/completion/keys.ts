import { KEYS, type Key, knownKey } from "../../../note/keys";
import { term } from "../../../words/language";
import type { Candidate } from "./candidate";
import type { CompletionContext } from "./context";

/** Keys of other tools, which are read but never written. */
const READ_ONLY_KEYS: ReadonlySet<Key> = new Set(["last_contacted", "do_not_contact"]);
/** The keys that are offered in other notes: those that make it a contact, and the name, which users type first. */
const CONTACT_KEYS: readonly Key[] = ["name", "touches", "playbook"];

/** The keys that accept a list, or require one. */
const LIST_KEYS: ReadonlySet<Key> = new Set([
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

/** Returns the text that a new key's value begins with; undefined for a plain value. */
function valueStart(key: Key, { today }: CompletionContext, eol: string): string | undefined {
  if (key === "touches") return `touches:${eol}  - ${today} `;
  if (key === "mention" || key === "ignore" || key === "aliases") return `${key}:${eol}  - `;
  return undefined;
}

/**
 * Returns the keys that the note does not have yet; `rest` is the text after the name that the user is typing. In a
 * note that is not a contact, only the keys that make it one are offered.
 */
export function keyCandidates(
  names: readonly string[],
  rest: string,
  eol: string,
  context: CompletionContext,
): Candidate[] {
  const written = new Set(names.map(knownKey));
  const isContact = context.analysis !== undefined;
  const keys = (Object.keys(KEYS) as Key[]).filter((key) => !written.has(key) && !READ_ONLY_KEYS.has(key));
  const candidates = isContact ? keys : CONTACT_KEYS.filter((key) => keys.includes(key));
  const alone = rest.trim() === "";
  const fitting = /^\s*:\s*$/.test(rest) ? candidates.filter((key) => LIST_KEYS.has(key)) : candidates;
  return fitting.map((key) => {
    const colon = /^\s*:/.test(rest) ? key : alone ? `${key}: ` : `${key}:`;
    const insert = alone ? (valueStart(key, context, eol) ?? colon) : colon;
    return { kind: "key", label: key, insert, doc: term(KEYS[key].means), retrigger: alone };
  });
}
