import { type Message, message } from "../words/message";
import { cutFrontmatter } from "./frontmatter";
import type { Contact, Problem, Touch } from "./model";
import { hasMoreLines } from "./source";

/**
 * The maximum length of a note that is read, in UTF-16 units. A file of that size is not read either, but an editor may
 * have it open.
 */
export const MAX_NOTE_LENGTH = 8 * 1024 * 1024;

/**
 * The lines of a shorter note are not counted, in UTF-16 units, because a scan of any of them takes less than 300 ms. A
 * longer note is not searched for a log that makes no contact of it.
 */
export const MAX_UNCOUNTED_LENGTH = 1_250_000;

/** The maximum number of lines of a longer note that are read at each keystroke. A novel has 20,000. */
export const MAX_READ_LINES = 150_000;

/** The maximum number of lines of a longer note that a command reads, which it does twice. */
export const MAX_EDITED_LINES = 60_000;

/** The maximum number of lines of long frontmatter that a command reads: four for each of 3,000 touches with fields. */
export const MAX_EDITED_FRONTMATTER_LINES = 12_000;

/** The maximum number of entries and problems of frontmatter that are read: a touch a day for 15 years. */
export const MAX_ENTRIES = 6000;

/** The length of frontmatter that may have twice as many, because its entries are short, in UTF-16 units. */
export const MAX_SHORT_FRONTMATTER = 64 * 1024;

/** The maximum number of problems that are reported of one entry. */
export const MAX_ENTRY_PROBLEMS = 100;

/**
 * Returns how many entries and problems of frontmatter of a length are read. Several requests read and show each,
 * so their number decides how long an answer takes.
 */
export function maxEntries(frontmatterLength: number): number {
  return frontmatterLength > MAX_SHORT_FRONTMATTER ? MAX_ENTRIES : 2 * MAX_ENTRIES;
}

/** Returns how many entries some touches and problems count as. */
export function entryCount(touches: readonly Touch[], problems: readonly Problem[]): number {
  return touches.length + touches.filter(countsTwice).length + problems.length;
}

/** Whether a touch takes twice as long as a line: one with fields, or with several clauses that give a date. */
function countsTwice({ form, next, replyBy, holdUntil }: Touch): boolean {
  if (form === "map") return true;
  return next !== undefined ? replyBy !== undefined || holdUntil !== undefined : !!(replyBy && holdUntil);
}

/** Returns whether a note is too long to be read while the user types. */
export function isTooLongToRead(text: string): boolean {
  return text.length > MAX_NOTE_LENGTH || isLongWithMoreLines(text, MAX_READ_LINES);
}

/**
 * Returns why a note is not edited, because reading it before and after the edit would take longer than a keystroke
 * may; undefined if it is short enough. Depends on the note alone, not on the machine.
 */
export function tooLongToEdit(text: string, contact?: Contact): Message | undefined {
  if (isLongWithMoreLines(text, MAX_EDITED_LINES)) return message("edit.long-note");
  if (contact && hasTooManyEntries(text, contact)) return message("edit.many-entries");
  return hasTooManyKeys(text) ? message("edit.many-lines") : undefined;
}

/** Whether long frontmatter has too many lines. Nearly all are then unknown keys, which are no entries. */
function hasTooManyKeys(text: string): boolean {
  if (text.length <= MAX_SHORT_FRONTMATTER) return false;
  const cut = cutFrontmatter(text);
  if (cut.kind !== "yaml" || cut.yaml.end - cut.yaml.start <= MAX_SHORT_FRONTMATTER) return false;
  return hasMoreLines(text, MAX_EDITED_FRONTMATTER_LINES, cut.yaml.end);
}

function hasTooManyEntries(text: string, { touches, problems, mention, ignore }: Contact): boolean {
  const count = entryCount(touches, problems) + mention.length + ignore.length;
  if (count <= MAX_ENTRIES) return false;
  const cut = cutFrontmatter(text);
  return cut.kind === "yaml" && count > maxEntries(cut.yaml.end - cut.yaml.start);
}

function isLongWithMoreLines(text: string, limit: number): boolean {
  return text.length > MAX_UNCOUNTED_LENGTH && hasMoreLines(text, limit);
}
