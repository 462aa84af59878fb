import { type Message, message } from "../words/message";
import type { Contact, Problem, TextFix, Touch } from "./model";
import { touchKey } from "./touchKey";
import { readTouchLine } from "./touchLine";
import { placed } from "./yaml";

/** The content of a conflict copy that its note lacks. */
export interface CopyDifference {
  /** The number of touches that only the copy has. */
  readonly missing: number;
  /** Those of them that can be written as a line. */
  readonly lines: readonly string[];
  /** How the copy forbids contact, or may forbid it, where the note does not. */
  readonly forbids: "by-status" | "by-touch" | "perhaps" | undefined;
}

/** A copy that a sync tool made of a note, with the paths of both. */
export interface ConflictCopy extends CopyDifference {
  readonly copy: string;
  readonly note: string;
}

/**
 * Compares a note with one whose name looks like that of its copy. Returns undefined if they are two contacts: a copy has
 * the contact name of the note, and shares a touch with it or has none (notes.md section 4).
 */
export function compareCopy(copy: Contact, note: Contact, noteFileName: string): CopyDifference | undefined {
  if (!copy.readable || !note.readable || copy.ignore.some(({ rule }) => rule === "conflict"))
    return undefined;
  const copyName = copy.nameSpan ? copy.name : noteFileName;
  if (comparedName(copyName) !== comparedName(note.name)) return undefined;
  const noteCounts = countTouches(note.touches);
  const missing = copy.touches.filter((touch) => {
    const left = noteCounts.get(touchKey(touch)) ?? 0;
    noteCounts.set(touchKey(touch), left - 1);
    return left <= 0;
  });
  if (copy.touches.length > 0 && missing.length === copy.touches.length) return undefined;
  const missingTouches = missing.filter(({ form }) => form !== "alias");
  return {
    missing: missingTouches.length,
    lines: missingTouches.flatMap((touch) => touchLineOf(touch, note.log.layout === "body") ?? []),
    forbids: forbidding(copy, note, missing),
  };
}

function forbidding(copy: Contact, note: Contact, missing: readonly Touch[]): CopyDifference["forbids"] {
  if (note.status === "do-not-contact") return undefined;
  if (copy.status === "do-not-contact") return "by-status";
  if (missing.some(({ outcome }) => outcome === "stop")) return "by-touch";
  return copy.failsClosed === undefined ? undefined : "perhaps";
}

function comparedName(name: string): string {
  return name.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}

function countTouches(touches: readonly Touch[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const touch of touches) counts.set(touchKey(touch), (counts.get(touchKey(touch)) ?? 0) + 1);
  return counts;
}

/** Writes a touch as a line; undefined if the line would be read as another touch. */
function touchLineOf(touch: Touch, isForBody: boolean): string | undefined {
  const { date, time, channel, outcome, direction, purpose, next, replyBy, holdUntil, text } = touch;
  // Only prose in a body does not show who contacted whom.
  if (touch.unread || /[\r\n]/.test(text) || (direction === undefined && !isForBody)) return undefined;
  const words = [date, time, channel, outcome, direction === "in" ? "in" : undefined, purpose];
  const appointment =
    next && [next.value.channel, next.value.date, next.value.time].filter(Boolean).join(" ");
  const clauses = [
    touch.with.length > 0 && `with ${touch.with.join(" and ")}`,
    touch.to.length > 0 && `to ${touch.to.join(" and ")}`,
    appointment && `next ${appointment}`,
    replyBy && `reply by ${replyBy.value}`,
    holdUntil && `hold until ${holdUntil.value}`,
  ].filter(Boolean);
  const head = [words.filter(Boolean).join(" "), ...clauses].join(", ");
  const line = text === "" ? head : `${head} - ${text}`;
  const read = readTouchLine(placed(line, 0));
  const isSame = read.touch && touchKey({ ...read.touch, direction }) === touchKey(touch);
  return isSame && read.problems.length === 0 ? line : undefined;
}

/** Returns a copy as a note that is not a contact of its own: that is its only finding, and nothing is proposed. */
export function markAsCopy(contact: Contact, pair: ConflictCopy): Contact {
  const { missing } = pair;
  const note = fileOf(pair.note);
  const sentence =
    missing > 0
      ? message("conflict.copy", { note, count: missing })
      : message("conflict.copy-of-all", { note });
  const title = message("fix.merge-into", { note });
  return {
    ...contact,
    copyOf: pair.note,
    problems: [problemOf(contact, sentence, addTouches(pair, title, pair.note))],
    failsClosed: message("fails-closed.is-copy", { note }),
  };
}

/** Adds to a note the findings about its conflict copies. */
export function withCopies(contact: Contact, copies: readonly ConflictCopy[]): Contact {
  const problems = copies.map((pair) => {
    const { missing, forbids } = pair;
    const copy = fileOf(pair.copy);
    const sentence =
      missing > 0
        ? message("conflict.has-copy", { copy, count: missing })
        : message("conflict.has-copy-of-all", { copy });
    const fixes = addTouches(pair, message("fix.merge-copy", { copy }));
    if (forbids === "by-status")
      fixes.push({ kind: "set-status", status: "do-not-contact", title: message("fix.do-not-contact") });
    return problemOf(contact, sentence, fixes);
  });
  const [forbids] = copies.filter((pair) => pair.forbids !== undefined);
  return {
    ...contact,
    problems: [...problems, ...contact.problems],
    failsClosed: contact.failsClosed ?? (forbids && copyForbids(forbids)),
  };
}

/** Returns why no step is proposed for a note whose copy forbids contact. */
export function copyForbids({ copy }: ConflictCopy): Message {
  return message("fails-closed.copy", { copy: fileOf(copy) });
}

function problemOf({ head }: Contact, said: Message, fixes: readonly TextFix[]): Problem {
  return { rule: "conflict", severity: "warning", span: head, message: said, fixes };
}

function addTouches({ lines }: ConflictCopy, title: Message, note?: string): TextFix[] {
  if (lines.length === 0) return [];
  return [{ kind: "add-touches", lines, title, isChoice: true, ...(note !== undefined && { note }) }];
}

function fileOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
