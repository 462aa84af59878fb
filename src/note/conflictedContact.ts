import { message } from "../words/message";
import { type Conflict, type Side, type SideName, sideOf } from "./conflictMarkers";
import { type Resolution, resolveConflict } from "./merge/resolveConflict";
import type { Contact, Problem } from "./model";
import type { Span } from "./source";

/**
 * Reads a note with conflict markers: as the first side that is a contact, with the positions in the note as it is.
 * Nothing is proposed, and the conflict is its only problem, because the others may be in the version that the user
 * discards.
 */
export function readConflicted(
  text: string,
  conflict: Conflict,
  read: (text: string) => Contact | undefined,
): Contact | undefined {
  const readOnce = memoized(read);
  const reading = (name: SideName) => {
    const side = sideOf(text, conflict, name);
    const contact = readOnce(side.text);
    return contact && { side, contact };
  };
  const ours = reading("ours");
  const theirs = ours?.contact.readable ? undefined : reading("theirs");
  const chosen = theirs?.contact.readable ? theirs : (ours ?? theirs);
  if (!chosen) return undefined;
  return {
    ...inNote(chosen.contact, chosen.side),
    problems: [problemOf(conflict, resolveConflict(text, readOnce))],
    failsClosed: message("fails-closed.conflict"),
  };
}

/** Reads each text once, because the sides are read to show one of them and again to merge them. */
function memoized<T>(read: (text: string) => T): (text: string) => T {
  const readings = new Map<string, T>();
  return (text) => {
    const result = readings.has(text) ? (readings.get(text) as T) : read(text);
    readings.set(text, result);
    return result;
  };
}

function problemOf({ first }: Conflict, resolution: Resolution | undefined): Problem {
  if (!resolution) return { rule: "conflict", span: first, message: message("conflict.by-hand"), fixes: [] };
  const { isWhole, isChoice } = resolution;
  const title = message("fix.resolve-conflict");
  return {
    rule: "conflict",
    span: first,
    message: message(isWhole ? "conflict.merge" : "conflict.merge-part"),
    fixes: [{ kind: "resolve-conflict", title, ...(isChoice && { isChoice }) }],
  };
}

/** Moves every position in a reading of one side to where it is in the note. */
function inNote<T>(value: T, side: Side): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inNote(item, side)) as T;
  if (isSpan(value)) return side.spanInNote(value) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      // The only position that is not a span.
      key === "clauseAt" && typeof part === "number" ? side.offsetInNote(part) : inNote(part, side),
    ]),
  ) as T;
}

function isSpan(value: object): value is Span {
  return "start" in value && "end" in value && Object.keys(value).length === 2;
}
