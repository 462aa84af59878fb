import { findConflict } from "../conflictMarkers";
import { readFastYaml } from "../fastYaml";
import { type Cut, cutFrontmatter } from "../frontmatter";
import { isSameKey } from "../keys";
import { isAboutText } from "../misplacedClauses";
import type { Contact, Problem, Touch } from "../model";
import { tooLongToEdit } from "../noteBounds";
import { type Edit, lineEnd, lineStart } from "../source";
import { touchKey } from "../touchKey";
import { applyEdits, type EditPlan, type Rejection, reject, sortEdits } from "./plan";
import { type EditOptions, readForEdit } from "./readings";

/** The changes that a plan is meant to make. Any other change rejects the plan. */
export interface ExpectedChange {
  /** The part of the note that the edits are in; the other one must stay identical. */
  readonly part: "frontmatter" | "body";
  /** The names of the keys that may change, appear, or disappear. */
  readonly keys?: readonly string[];
  /** Whether the contents of the touches are as expected; by default they must not change. */
  readonly touches?: (now: readonly string[], old: readonly string[]) => boolean;
  /** Whether a new problem is acceptable. */
  readonly allowsProblem?: (problem: Problem) => boolean;
  /** A further check of the result. */
  readonly check?: (after: Contact, newText: string) => Rejection | undefined;
}

export interface Change {
  readonly edits: readonly Edit[];
  readonly expected: ExpectedChange;
}

/** The note before the edit, for a planner. */
export interface Note {
  readonly text: string;
  readonly contact: Contact;
  readonly cut: Cut;
  /** The start of the body, after the frontmatter or the byte order mark. */
  readonly bodyAt: number;
}

/**
 * Plans an edit. All planners use it. Reads the note, calls `make`, applies the edits, and reads the result again,
 * which costs two readings. The plan is rejected unless the frontmatter is still at its place, every other key kept
 * its text and order, the touches are as expected, no new problem appeared, and the other part of the note is
 * identical.
 */
export function planVerified(
  text: string,
  options: EditOptions,
  make: (note: Note) => Change | Rejection,
  allowsUnreadable = false,
): EditPlan {
  const tooLong = tooLongToEdit(text);
  if (tooLong) return { ok: false, reason: tooLong };
  // Which side of a conflict counts is unknown, so a line could be added to the side that the user discards.
  if (findConflict(text)) return reject("edit.conflict");
  const cut = cutFrontmatter(text);
  if (isSlow(text, cut)) return reject("edit.slow-yaml");
  const contact = readForEdit(text, options);
  if (!contact || (!contact.readable && !allowsUnreadable)) {
    // If the frontmatter is only cut wrongly, there is no YAML to fix.
    const opening = contact?.problems.find(({ fixes }) =>
      fixes.some(({ kind }) => kind === "repair-opening"),
    );
    return opening ? { ok: false, reason: opening.message } : reject("edit.unreadable");
  }
  // The place of a line and its effect depend on the whole log.
  if (contact.failsClosed?.key === "fails-closed.long-log") return reject("edit.long-log");
  const tooMany = tooLongToEdit(text, contact);
  if (tooMany) return { ok: false, reason: tooMany };
  const note: Note = { text, contact, cut, bodyAt: bodyStart(text, cut) };
  const change = make(note);
  if ("ok" in change) return change;
  const edits = sortEdits(
    change.edits.filter(({ span: at, text: put }) => text.slice(at.start, at.end) !== put),
  );
  if (edits.length === 0) return { ok: true, edits, newText: text };
  const newText = applyEdits(text, edits);
  return findRejection(note, edits, newText, options, change.expected) ?? { ok: true, edits, newText };
}

/** The maximum length of frontmatter that an edit reads with the full parser, up to nine times, in UTF-16 units. */
const MAX_SLOW_LENGTH = 64 * 1024;

/** Whether the frontmatter is long and the fast parser stops in it. Then an edit would take a second. */
function isSlow(text: string, cut: Cut): boolean {
  if (cut.kind !== "yaml" || cut.yaml.end - cut.yaml.start <= MAX_SLOW_LENGTH) return false;
  const yaml = { source: text.slice(cut.yaml.start, cut.yaml.end), base: cut.yaml.start };
  return typeof readFastYaml(yaml) === "number";
}

function findRejection(
  note: Note,
  edits: readonly Edit[],
  newText: string,
  options: EditOptions,
  expected: ExpectedChange,
): Rejection | undefined {
  const { text, contact: before, cut } = note;
  const partsRejection = checkParts(note, edits, newText, expected.part);
  if (partsRejection) return partsRejection;
  if (!keepsLineEndings(text, edits)) return reject("edit.unsure");
  const anchor = lostAnchor(text, edits, newText, cut) ?? sharedAnchor(note, expected);
  if (anchor) return reject("edit.anchor", { name: anchor });
  const after = readForEdit(newText, options);
  if (!after || (before.readable && !after.readable)) return reject("edit.breaks-yaml");
  const key = changedKey(rawKeys(text, before), rawKeys(newText, after), expected.keys ?? []);
  if (key !== undefined) return reject("edit.changes-key", { key });
  const [old, now] = [contentsOf(before), contentsOf(after)];
  if (!(expected.touches ?? isSame)(now, old)) return reject("edit.changes-touches");
  const problem = newProblem(before, after, expected);
  if (problem) return reject("edit.new-problem", { problem: problem.message });
  if (expected.part === "frontmatter" && bodyFingerprint(before) !== bodyFingerprint(after))
    return reject("edit.changes-body");
  return expected.check?.(after, newText);
}

function bodyStart(text: string, cut: Cut): number {
  if (cut.kind === "yaml") return cut.body.start;
  return cut.kind === "unclosed" ? text.length : text.startsWith("\uFEFF") ? 1 : 0;
}

/** Checks that the frontmatter is at its place, and that the other part is identical. */
function checkParts(
  { text, cut, bodyAt }: Note,
  edits: readonly Edit[],
  newText: string,
  part: ExpectedChange["part"],
): Rejection | undefined {
  const now = cutFrontmatter(newText);
  const newBodyAt = bodyStart(newText, now);
  const [start, end] = cut.kind === "yaml" ? [cut.yaml.start, cut.yaml.end] : [bodyAt, bodyAt];
  const isUnchanged =
    part === "body"
      ? (now.kind === "yaml" && cut.kind === "yaml"
          ? now.close.end === cut.close.end
          : now.kind === cut.kind && newBodyAt === bodyAt) &&
        edits.every(({ span: at }) => at.start >= bodyAt) &&
        newText.startsWith(text.slice(0, bodyAt))
      : now.kind === "yaml" &&
        edits.every(({ span: at }) => at.start >= start && at.end <= end) &&
        newText.slice(0, now.yaml.start) ===
          (cut.kind === "yaml" ? text : newText).slice(0, now.yaml.start) &&
        newText.slice(newBodyAt) === text.slice(bodyAt);
  const keepsByteOrderMark = text.startsWith("\uFEFF") === newText.startsWith("\uFEFF");
  return isUnchanged && keepsByteOrderMark ? undefined : reject("edit.moves-frontmatter");
}

/** Checks that inserted text has the line endings of the note, and that no line ending is cut in half. */
function keepsLineEndings(text: string, edits: readonly Edit[]): boolean {
  const hasLineEndings = text.includes("\n");
  return edits.every(({ span: at, text: put }) => {
    const isInsideLineEnding = (offset: number) => text[offset - 1] === "\r" && text[offset] === "\n";
    if (isInsideLineEnding(at.start) || isInsideLineEnding(at.end)) return false;
    if (/\r(?!\n)/.test(put)) return text.slice(at.start, at.end).includes("\r");
    if (!hasLineEndings) return true;
    return (
      (!/\r\n/.test(put) || text.includes("\r\n")) &&
      (!/(?:^|[^\r])\n/.test(put) || /(?:^|[^\r])\n/.test(text))
    );
  });
}

/** Returns an anchor in replaced text that an alias refers to: the alias could lose its meaning. */
function lostAnchor(text: string, edits: readonly Edit[], newText: string, cut: Cut): string | undefined {
  if (cut.kind !== "yaml") return undefined;
  const yaml = () => text.slice(cut.yaml.start, cut.yaml.end) + newText.slice(cut.yaml.start);
  for (const { span: at } of edits) {
    if (at.start >= cut.yaml.end) continue;
    const name = anchorsIn(text.slice(at.start, at.end)).find((it) => hasAlias(yaml(), it));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Returns an anchor on the value of a changing key: an alias to it would change as well. */
function sharedAnchor({ text, contact, cut }: Note, { keys = [] }: ExpectedChange): string | undefined {
  if (cut.kind !== "yaml") return undefined;
  for (const { name, nameSpan, valueSpan } of contact.keys) {
    if (!keys.some((key) => isSameKey(name, key))) continue;
    const end = valueSpan.end > valueSpan.start ? valueSpan.start : lineEnd(text, nameSpan.end);
    const anchors = anchorsIn(text.slice(nameSpan.end, end));
    const shared = anchors.find((it) => hasAlias(text.slice(cut.yaml.start, cut.yaml.end), it));
    if (shared !== undefined) return shared;
  }
  return undefined;
}

function anchorsIn(source: string): string[] {
  if (!source.includes("&")) return [];
  return [...source.matchAll(/(?<![^\s[{,:])&([^\s,[\]{}]+)/g)].map(([, name]) => name ?? "");
}

function hasAlias(source: string, name: string): boolean {
  return source.split(/[\s,[\]{}]+/).includes(`*${name}`);
}

interface RawKey {
  readonly name: string;
  readonly raw: string;
}

/** Returns the keys in their order, each with its text except trailing comments and blank lines. */
function rawKeys(text: string, { keys }: Contact): RawKey[] {
  return keys.map(({ name, nameSpan, valueSpan }) => {
    const column = nameSpan.start - lineStart(text, nameSpan.start);
    const end = contentEnd(text, nameSpan.start, Math.max(nameSpan.end, valueSpan.end), column);
    return { name, raw: text.slice(nameSpan.start, end) };
  });
}

/**
 * Returns the end of a node that begins at `start`, without trailing blank lines and comments. The span of a block
 * collection extends to the next node; a comment that is not indented more than `column` cannot be part of it.
 */
export function contentEnd(text: string, start: number, end: number, column: number): number {
  let stop = start + text.slice(start, end).trimEnd().length;
  for (;;) {
    const line = lineStart(text, stop);
    if (line <= start) return stop;
    const comment = /^([ \t]*)#/.exec(text.slice(line, stop));
    if (!comment || (comment[1]?.length ?? 0) > column) return stop;
    stop = line;
    while (stop > start && /\s/.test(text[stop - 1] as string)) stop--;
  }
}

/** Returns the first key that changed but was not meant to. */
function changedKey(
  old: readonly RawKey[],
  now: readonly RawKey[],
  expectedNames: readonly string[],
): string | undefined {
  const isExpected = ({ name }: RawKey) => expectedNames.some((expected) => isSameKey(name, expected));
  const [left, right] = [old, now].map((keys) => keys.filter((key) => !isExpected(key)));
  for (const [index, { name, raw }] of (left ?? []).entries()) {
    const counterpart = right?.[index];
    if (!counterpart || counterpart.name !== name || counterpart.raw !== raw) return name;
  }
  return right?.[left?.length ?? 0]?.name;
}

/** Returns the content of each touch in the log, which excludes the touch of a key such as `last_contacted`. */
function contentsOf({ touches }: Contact): string[] {
  return touches.filter(isInLog).map(touchKey);
}

export function isInLog({ form }: Touch): boolean {
  return form !== "alias";
}

function isSame(now: readonly string[], old: readonly string[]): boolean {
  return now.length === old.length && now.every((content, index) => content === old[index]);
}

/** Expects one more touch than before, at any position. */
export function withAdded(content: string): NonNullable<ExpectedChange["touches"]> {
  return (now, old) => {
    const difference = now.findIndex((it, index) => it !== old[index]);
    const at = difference < 0 ? now.length - 1 : difference;
    return now[at] === content && isSame(now.toSpliced(at, 1), old);
  };
}

/** Expects one touch less than before: the one at `index`, or none if that entry was unreadable. */
export function withRemoved(index: number): NonNullable<ExpectedChange["touches"]> {
  return (now, old) => isSame(now, index < 0 ? old : old.toSpliced(index, 1));
}

/** Expects one touch with other content, or with the same in another form. */
export function withReplaced(index: number, content: string): NonNullable<ExpectedChange["touches"]> {
  return (now, old) => index >= 0 && isSame(now, old.with(index, content));
}

/** Returns a problem of form that the note did not have before. */
function newProblem(before: Contact, after: Contact, { allowsProblem }: ExpectedChange): Problem | undefined {
  const keyOf = ({ rule, message: { key, args } }: Problem) => `${rule} ${key} ${JSON.stringify(args)}`;
  const counts = new Map<string, number>();
  for (const problem of before.problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  return after.problems.find((problem) => {
    if (problem.rule === "unknown-key" || isAboutText(problem)) return false;
    const left = counts.get(keyOf(problem)) ?? 0;
    counts.set(keyOf(problem), left - 1);
    return left <= 0 && !allowsProblem?.(problem);
  });
}

/**
 * Returns the contents of the body other than touches, for comparison. The name is excluded, because it may come from
 * the body.
 */
function bodyFingerprint({ bodyLogs, drafts }: Contact): string {
  return JSON.stringify([bodyLogs.map(({ entries }) => entries.length), drafts.map(({ text }) => text)]);
}
