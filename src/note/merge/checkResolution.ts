import { findConflict, sideOf } from "../conflictMarkers";
import type { Contact } from "../model";
import { touchKey } from "../touchKey";

/**
 * Reads the result of a merge and compares it with both sides: it has every touch of each, no problem that neither had,
 * and forbids what one of them forbade. Returns undefined if it does not, and otherwise whether no conflict is left.
 */
export function checkResolution(
  newText: string,
  before: readonly [Contact, Contact],
  read: (text: string) => Contact | undefined,
): { readonly isWhole: boolean } | undefined {
  const conflict = findConflict(newText);
  if (conflict && conflict.strays.length > 0) return undefined;
  const texts = conflict
    ? [sideOf(newText, conflict, "ours").text, sideOf(newText, conflict, "theirs").text]
    : [newText];
  const after = texts.map(read);
  const readings = after.flatMap((contact) => (contact?.readable === true ? [contact] : []));
  if (readings.length !== texts.length) return undefined;
  const isRight =
    hasSameTouches(before, readings) &&
    hasNoNewProblem(before, readings) &&
    // While a conflict is left, nothing is proposed, but the version that forbids contact must be there.
    readings[conflict ? "some" : "every"]((contact) => forbidsAsMuch(before, contact)) &&
    hasSameKeys(before, readings);
  return isRight ? { isWhole: conflict === undefined } : undefined;
}

type Counts = ReadonlyMap<string, number>;

function countsOf(keys: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Returns for each key its highest count in one of the readings. */
function mostOf(parts: readonly Counts[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const part of parts)
    for (const [key, count] of part) most.set(key, Math.max(count, most.get(key) ?? 0));
  return most;
}

function touchCounts({ touches }: Contact): Counts {
  return countsOf(touches.filter(({ form }) => form !== "alias").map(touchKey));
}

/** An entry that is written in two ways may be there twice, but not more often than in both together. */
function hasSameTouches(before: readonly Contact[], after: readonly Contact[]): boolean {
  const sides = before.map(touchCounts);
  const [old, now] = [mostOf(sides), mostOf(after.map(touchCounts))];
  const sum = (key: string) => sides.reduce((total, side) => total + (side.get(key) ?? 0), 0);
  return (
    [...old].every(([key, count]) => (now.get(key) ?? 0) >= count) &&
    [...now].every(([key, count]) => count <= sum(key))
  );
}

function hasNoNewProblem(before: readonly Contact[], after: readonly Contact[]): boolean {
  const problemsOf = ({ problems }: Contact) =>
    countsOf(problems.map(({ rule, message: { key, args } }) => `${rule} ${key} ${JSON.stringify(args)}`));
  const old = before.map(problemsOf);
  const totalOf = (key: string) => old.reduce((total, side) => total + (side.get(key) ?? 0), 0);
  return after.every((contact) => [...problemsOf(contact)].every(([key, count]) => count <= totalOf(key)));
}

function forbidsAsMuch(before: readonly Contact[], after: Contact): boolean {
  const forbade = before.some(({ status }) => status === "do-not-contact");
  const failedClosed = before.some(({ failsClosed }) => failsClosed !== undefined);
  return (
    (!forbade || after.status === "do-not-contact") && (!failedClosed || after.failsClosed !== undefined)
  );
}

function hasSameKeys(before: readonly Contact[], after: readonly Contact[]): boolean {
  const namesOf = (contacts: readonly Contact[]) =>
    [...new Set(contacts.flatMap(({ keys }) => keys.map(({ name }) => name)))].sort().join("\n");
  return namesOf(before) === namesOf(after);
}
