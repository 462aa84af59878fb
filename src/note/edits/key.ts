import { splitStatusReason } from "../fields";
import { isSameKey, type Key, knownKey } from "../keys";
import type { WrittenKey } from "../model";
import { quoteIfNeeded } from "../quote";
import { type Edit, lineEnd, lineStart, nextLine, span } from "../source";
import { statusOf } from "../vocabulary";
import { pastBlankLines, textBlockHeader, topIndent } from "./lists";
import { type EditPlan, eolAt, hasForeignOpening, newFrontmatter, type Rejection, reject } from "./plan";
import type { EditOptions } from "./readings";
import { contentEnd, type ExpectedChange, type Note, planVerified } from "./verify";

/**
 * Plans to set a key of the frontmatter: changes its value in place, or inserts a line before the log. If the note has
 * the key under an alias (`snooze_until`), that one stays, and the canonical key takes precedence.
 */
export function planKey(text: string, key: string, value: string, options: EditOptions): EditPlan {
  return planKeyChange(text, key, options, (note, written) => {
    const newValue = formatValue(key, value);
    return {
      edits: written
        ? replaceValue(text, written, newValue)
        : newKey(note, key, [`${key}: ${newValue}`], "before-log"),
      check(after, newText) {
        const now = after.keys.find(({ name }) => isSameKey(name, key));
        if (!now || newText.slice(now.valueSpan.start, now.valueSpan.end).trimEnd() !== newValue)
          return reject("edit.unsure");
        const { start, end } = now.nameSpan;
        const problem = after.problems.find(
          ({ rule, span: at }) =>
            rule === "unknown-key" && at.start >= start && at.end <= Math.max(end, now.valueSpan.end),
        );
        if (problem) return { ok: false, reason: problem.message };
        // `do_not_contact: true` takes precedence over any status.
        const isOverruled = key === "status" && after.status !== statusOf(splitStatusReason(value).head);
        return isOverruled ? reject("edit.overruled", { key, by: "do_not_contact" }) : undefined;
      },
    };
  });
}

/** The edits of a key, and a check of the result. */
interface KeyChange {
  readonly edits: readonly Edit[] | Rejection;
  readonly check: NonNullable<ExpectedChange["check"]>;
}

/** Plans a change of one key of the frontmatter, which may not exist yet. */
export function planKeyChange(
  text: string,
  key: string,
  options: EditOptions,
  make: (note: Note, written: WrittenKey | undefined) => KeyChange | Rejection,
): EditPlan {
  return planVerified(text, options, (note) => {
    const [written, duplicate] = note.contact.keys.filter(({ name }) => isSameKey(name, key));
    if (duplicate) return reject("edit.key-twice", { key });
    const change = make(note, written);
    if ("ok" in change) return change;
    const { edits, check } = change;
    return "ok" in edits ? edits : { edits, expected: { part: "frontmatter", keys: [key], check: check } };
  });
}

const FLAGS: ReadonlySet<string> = new Set<Key>(["known", "do_not_contact"]);

function formatValue(key: string, value: string): string {
  return FLAGS.has(key) && /^(?:true|false)$/.test(value) ? value : quoteIfNeeded(value);
}

function replaceValue(
  text: string,
  { name, nameSpan, valueSpan }: WrittenKey,
  newValue: string,
): readonly Edit[] | Rejection {
  const colon = text.indexOf(":", nameSpan.end) + 1;
  if (colon === 0 || /\S/.test(text.slice(nameSpan.end, colon - 1)))
    return reject("edit.key-shape", { key: name });
  if (valueSpan.end <= valueSpan.start) return [{ span: span(colon, colon), text: ` ${newValue}` }];
  const column = nameSpan.start - lineStart(text, nameSpan.start);
  const end = contentEnd(text, nameSpan.start, valueSpan.end, column);
  const between = text.slice(colon, valueSpan.start);
  const isMultiLine = /\n/.test(text.slice(colon, end));
  // A value over several lines is replaced as a whole, so a comment inside it would be lost.
  if (isMultiLine && /(?:^|\s)#/.test(text.slice(colon, end)))
    return reject("edit.comment-inside", { key: name });
  if (/[&!]/.test(between)) return reject("edit.key-shape", { key: name });
  return isMultiLine
    ? [{ span: span(colon, end), text: ` ${newValue}` }]
    : [{ span: span(valueSpan.start, end), text: newValue }];
}

/**
 * Returns the edit that inserts a new key: before the log, where a person would write it, or after all others. Rejected
 * if the keys are not on lines of their own.
 */
export function newKey(
  { text, contact, cut }: Note,
  key: string,
  lines: readonly string[],
  position: "before-log" | "last",
): readonly Edit[] | Rejection {
  if (cut.kind !== "yaml")
    return hasForeignOpening(text) ? reject("edit.other-frontmatter") : [newFrontmatter(text, lines)];
  const indent = topIndent(text, contact.keys);
  if (indent === undefined) return reject("edit.key-shape", { key });
  if (key === "touches" && contact.keys.some(({ name }) => name === "<<"))
    return reject("edit.merged", { key });
  const at = position === "last" ? cut.yaml.end : afterLastLine(text, contact.keys, cut.yaml.start);
  const eol = eolAt(text, at === cut.yaml.end ? cut.open.start : at);
  const [head, ...rest] = lines as [string, ...string[]];
  return [{ span: span(at, at), text: [indent + head, ...rest, ""].join(eol) }];
}

/** Returns the offset after the last key that takes one line, except the log. */
function afterLastLine(text: string, keys: readonly WrittenKey[], start: number): number {
  const before = keys.findLast(
    ({ key, nameSpan, valueSpan }) =>
      key !== "touches" &&
      !text.slice(nameSpan.start, valueSpan.end).includes("\n") &&
      // Even a text block without words can have whitespace-only lines.
      textBlockHeader(text, valueSpan.start) === undefined,
  );
  return before ? nextLine(text, Math.max(before.valueSpan.end, before.nameSpan.end)) : start;
}

/** Plans to remove a key under all its names; the comments above it stay. */
export function planKeyRemoval(text: string, key: Key, options: EditOptions): EditPlan {
  return planVerified(text, options, (note) => {
    const written = note.contact.keys.filter((it) => it.key === key);
    if (written.length === 0) return reject("edit.not-there", { key });
    const edits: Edit[] = [];
    for (const { nameSpan, valueSpan } of written) {
      const start = lineStart(text, nameSpan.start);
      const before = text.slice(start, nameSpan.start);
      if (!/^ *(?:\? +)?$/.test(before)) return reject("edit.key-shape", { key });
      const end = contentEnd(text, nameSpan.start, Math.max(nameSpan.end, valueSpan.end), before.length);
      const next = nextLine(text, end);
      // After a text block (`|`), an indented comment would become part of it.
      if (/^(?:[ \t]*\r?\n)*[ \t]+#/.test(text.slice(next, next + 1000)))
        return reject("edit.comment-inside", { key });
      if (/\S/.test(text.slice(end, lineEnd(text, end)).replace(/^[ \t]+#.*$/, "")))
        return reject("edit.key-shape", { key });
      edits.push({ span: span(start, pastBlankLines(text, start, next)), text: "" });
    }
    return {
      edits,
      expected: {
        part: "frontmatter",
        keys: written.map(({ name }) => name),
        check: (after) =>
          after.keys.some(({ name }) => knownKey(name) === key) ? reject("edit.unsure") : undefined,
      },
    };
  });
}

/** Plans to make a note a contact, by the smallest frontmatter: its type, or an empty log if it has another type. */
export function planContact(text: string, options: EditOptions): EditPlan {
  return planVerified(text, options, (note) => {
    const hasType = note.contact.keys.some(({ name }) => name === "type" || name === "kind");
    const [key, line] = hasType ? ["touches", "touches:"] : ["type", "type: contact"];
    const edits = newKey(note, key, [line], "last");
    // Problems of the note are shown once it is a contact.
    const expected = { part: "frontmatter", keys: [key], allowsProblem: () => true } as const;
    return "ok" in edits ? edits : { edits, expected };
  });
}
