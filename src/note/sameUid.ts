import { message } from "../words/message";
import type { Contact, Problem } from "./model";

/** The maximum number of other notes that are named. */
const MAX_NAMED = 3;

/** Returns the `uid` by which a note is distinguished from others; undefined if its frontmatter cannot be read. */
export function comparedUid({ readable, uid }: Contact): string | undefined {
  return readable ? uid : undefined;
}

/** Adds to a note that others, at these paths, have the same `uid`. */
export function withSameUid(contact: Contact, others: readonly string[]): Contact {
  const written = contact.keys.find(({ key }) => key === "uid");
  if (!written) return contact;
  const notes = others.slice(0, MAX_NAMED);
  const problem: Problem = {
    rule: "same-uid",
    span: written.valueSpan,
    message: message(others.length > MAX_NAMED ? "same-uid.many" : "same-uid", { notes }),
    fixes: [{ kind: "remove-key", key: "uid", title: message("fix.remove-uid"), isChoice: true }],
  };
  return { ...contact, problems: [...contact.problems, problem] };
}
