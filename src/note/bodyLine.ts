import { parseCivilDate } from "../time/civilDate";
import { message } from "../words/message";
import { dateAt, timeAt, type WrittenDate, type WrittenTime } from "./dateNotation";
import { NO_PROSE, type ProseReader, type UnderstoodProse } from "./entry/prose";
import { findClause, isTaken } from "./misplacedClauses";
import type { Problem, Touch } from "./model";
import { SEPARATOR } from "./separator";
import { span } from "./source";
import { TextReader } from "./textReader";
import { readTouchLine } from "./touchLine";
import { knownWord } from "./vocabulary";
import { placed } from "./yaml";

/** The beginning of an entry: a date as people write it in Markdown, with marks, and what separates it from the words. */
export interface Opening {
  readonly date: WrittenDate;
  readonly time: WrittenTime | undefined;
  /** The end of the marks around the date. */
  readonly marksEnd: number;
  readonly end: number;
}

/** Emphasis, code, and parentheses before a date: `**2026-11-10**`, `(2026-11-10)`. */
const BEFORE = /^[*_~`(]{0,8}/;
/** The rest of a link, and the same marks after it: `[2026-11-10](days/2026-11-10.md)`. */
const LINK_END = /^\](?:\([^)]{0,300}\))?/;
const AFTER_DATE = /^[*_~`)]{0,8}/;
/** A colon, a dash, or a comma after the date; a comma can also open a clause. */
const AFTER = /^[:*_~`)\]]{0,8}(?:,(?!\s*(?:with|to|next|reply by|hold until)\s)|\s+[-–—](?=\s))?/;

/** Reads the date at the beginning of an entry; undefined if the line does not begin with one. */
export function openingOf(line: string): Opening | undefined {
  const plain = line[10] === " " ? dateAt(line, 0) : undefined;
  if (plain?.isStandard) return withTime(line, plain, plain.end);
  const marks = BEFORE.exec(line)?.[0].length ?? 0;
  const isLink = line[marks] === "[" && line[marks + 1] !== "[";
  const date = dateAt(line, isLink ? marks + 1 : marks);
  if (!date) return undefined;
  const linkEnd = isLink ? LINK_END.exec(line.slice(date.end, date.end + 310))?.[0].length : 0;
  if (linkEnd === undefined) return undefined;
  const marksEnd =
    date.end +
    linkEnd +
    (AFTER_DATE.exec(line.slice(date.end + linkEnd, date.end + linkEnd + 8))?.[0].length ?? 0);
  return withTime(line, date, marksEnd);
}

function withTime(line: string, date: WrittenDate, marksEnd: number): Opening {
  const time = timeAfter(line, marksEnd);
  const end = time?.zone?.end ?? time?.end ?? marksEnd;
  return { date, time, marksEnd, end: end + (AFTER.exec(line.slice(end, end + 100))?.[0].length ?? 0) };
}

function timeAfter(line: string, at: number): WrittenTime | undefined {
  const gap = /^(?:T(?=\d)|[ \t]{1,10}(?:T[ \t]*)?)/i.exec(line.slice(at, at + 12))?.[0] ?? "";
  return gap === "" ? undefined : timeAt(line, at + gap.length, /^T$/i.test(gap));
}

const CLAUSE = /^(?:with|to|next|reply by|hold until)\s/i;
/** In UTF-16 units. Words and clauses are shorter than this, so a longer text without a separator is prose. */
const MAX_HEAD_LENGTH = 500;
const TIME = /^\d{1,2}[:.]\d{2}$/;

/** Whether a line of the body begins with a date, which makes it an entry of a log. */
export function opensWithDate(line: string): boolean {
  return parseCivilDate(line.slice(0, 10)) !== undefined
    ? dateAt(line, 0) !== undefined
    : openingOf(line) !== undefined;
}

/** The context of reading an entry of the body. */
export interface LineContext {
  /** The lines that continue its text. */
  readonly more?: string;
  /** The year of a date without one. */
  readonly year?: string | undefined;
  readonly prose?: ProseReader;
}

/**
 * Reads an entry of a log in the body: `line` begins at offset `at` of the note. Prose is not code, so no problems are
 * reported. A line that neither follows the grammar nor is understood whole becomes the text of a touch without channel
 * and direction.
 */
export function readBodyLine(
  line: string,
  at: number,
  { more = "", year, prose = NO_PROSE }: LineContext = {},
): Touch | undefined {
  const opening = openingOf(line);
  if (!opening) return undefined;
  const openingEnd = opening.end;
  const plain = joinWords(replaceBars(blankOpening(line, opening), openingEnd), openingEnd);
  const head = SEPARATOR.exec(plain.slice(openingEnd))?.index ?? plain.length - openingEnd;
  const isShort = head <= MAX_HEAD_LENGTH;
  const reading = isShort ? readTouchLine(placed(plain, at), "body", year) : undefined;
  const whole = reading && wholeOf(reading);
  const parsed = whole ?? (reading && parseUpToComma(plain, line, at, year, reading.problems));
  const touch = parsed ?? parseWhole(plain.slice(0, openingEnd), at, year);
  if (!touch) return undefined;
  const withMore = (said: string) => [said, more].join(" ").replace(/\s+/g, " ").trim();
  const rest = withMore(withoutSeparator(line.slice(openingEnd)));
  const hasKnownWords = parsed !== undefined && hasWords(plain, openingEnd);
  const place = span(at, at + line.trimEnd().length);
  if (!whole || !hasKnownWords) {
    const understood = understand(rest, touch, prose);
    if (understood) return { ...understood, span: place, text: rest };
  }
  const text = parsed ? withMore(parsed.text) : rest;
  // If the words cannot be read, a clause could not be read either.
  return hasKnownWords
    ? { ...touch, span: place, text }
    : { ...touch, span: place, direction: undefined, clauseAt: undefined, text };
}

/** Returns the touch that prose means on the day of `entry`; undefined unless all of it is understood. */
export function understand(said: string, entry: Touch, prose: ProseReader): Touch | undefined {
  const understood = said === "" ? undefined : prose(withoutMarks(said), entry.date);
  if (!understood) return undefined;
  const { time } = understood.touch;
  if (time !== undefined && entry.time !== undefined && time !== entry.time) return undefined;
  return touchOf(understood, entry);
}

/** Returns the touch of an understood entry at the place of the entry, which has no offsets for its parts. */
function touchOf({ line, touch }: UnderstoodProse, entry: Touch): Touch {
  const { span: place, dateSpan } = entry;
  const at = <T>(part: { value: T } | undefined) => part && { value: part.value, span: place };
  return {
    ...touch,
    span: place,
    dateSpan,
    time: entry.time ?? touch.time,
    channelSpan: undefined,
    outcomeSpan: undefined,
    next: at(touch.next),
    replyBy: at(touch.replyBy),
    holdUntil: at(touch.holdUntil),
    clauseAt: undefined,
    form: "body",
    understoodAs: line.slice(touch.date.length).replace(SEPARATOR, "\n").split("\n", 1)[0]?.trim() ?? "",
  };
}

/** Removes emphasis and the targets of links, so that `**rang**` is a word. */
export function withoutMarks(text: string): string {
  if (!/[*_~`[]/.test(text)) return text;
  return text
    .replace(/(?<!\[)\[([^\][]{1,200})\]\([^)]{0,300}\)/g, "$1")
    .replace(/[*_~`]{1,3}(?=\S)|(?<=\S)[*_~`]{1,3}/g, "");
}

/**
 * Returns the problem of the date of an entry that `readBodyLine` cannot read: it has two meanings, no year, or is not
 * in the calendar.
 */
export function bodyDateProblem(line: string, at: number): Problem | undefined {
  const opening = openingOf(line);
  if (!opening) return undefined;
  const reader = new TextReader(placed(line, at), false);
  reader.dateMeant(opening.date);
  return reader.problems[0];
}

/** Replaces the marks around the date and the time by spaces, so that all offsets stay the same. */
function blankOpening(line: string, { date, time, end }: Opening): string {
  const blank = (from: number, to: number) => " ".repeat(Math.max(0, to - from));
  const written = blank(0, date.start) + line.slice(date.start, date.end);
  // A time that has two meanings, or none, is ignored here; in the frontmatter it is a problem.
  const isClear = time?.readings.length === 1;
  const clock = isClear ? blank(date.end, time.start) + line.slice(time.start, time.end) : "";
  const opening = written + clock;
  const afterDate = line.slice(end);
  const isClosed = date.start === 0 || /[*_~]/.test(line.slice(date.end, end));
  const words = isClosed ? afterDate : withoutLooseMark(line.slice(0, date.start), afterDate);
  return opening + blank(opening.length, end) + words;
}

/** Reports a clause that does not count because it is in the text of an entry whose words were read. */
export function clauseInBodyText(line: string, at: number, touch: Touch): Problem | undefined {
  const { clauseAt, text, span: place } = touch;
  const clauseMatch = touch.direction === undefined ? undefined : findClause(text);
  if (!clauseMatch || clauseMatch.field === "outcome") return undefined;
  const { clause } = clauseMatch;
  const sentence = message("touch-syntax.clause-in-text", { clause });
  const problem = { rule: "touch-syntax", severity: "information", message: sentence } as const;
  const tail = clauseAt === undefined ? "" : line.slice(clauseAt - at);
  const written = withoutSeparator(tail);
  const inLine = findClause(written);
  if (clauseAt === undefined || inLine?.clause !== clause) return { ...problem, span: place, fixes: [] };
  const start = clauseAt + tail.trimEnd().lastIndexOf(written) + inLine.start;
  const moved = `, ${clause}${inLine.rest === "" ? "" : ` - ${inLine.rest}`}`;
  const title = message("fix.move-clause", { clause });
  const fix = {
    kind: "replace",
    span: span(clauseAt, at + line.trimEnd().length),
    text: moved,
    title,
  } as const;
  return { ...problem, span: span(start, start + clause.length), fixes: isTaken(touch, inLine) ? [] : [fix] };
}

/** Blanks the end of an emphasis that begins before the date and ends after the words: `**2026-11-10 call**`. */
function withoutLooseMark(before: string, afterDate: string): string {
  const mark = /[*_~]{1,3}$/.exec(before)?.[0];
  const at = mark === undefined ? -1 : afterDate.slice(0, 200).indexOf(mark);
  if (mark === undefined || at < 0) return afterDate;
  const tail = afterDate.slice(at + mark.length);
  return (
    afterDate.slice(0, at) +
    (tail.startsWith(":") ? `:${" ".repeat(mark.length)}${tail.slice(1)}` : " ".repeat(mark.length) + tail)
  );
}

/**
 * Replaces ` | `, which also separates parts: by a space before words, by a comma before a clause, else by a dash
 * before the text.
 */
function replaceBars(line: string, from: number): string {
  if (!line.includes("|")) return line;
  const separator = SEPARATOR.exec(line.slice(from));
  const end = separator ? from + separator.index : line.length;
  const within = line.slice(0, Math.min(end + 1, from + MAX_HEAD_LENGTH));
  const bars = [...within.matchAll(/(?<=\s)\|(?=\s|$)/g)].map(({ index }) => index);
  let result = line;
  for (const [nth, bar] of bars.entries()) {
    const part = line.slice(bar + 1, bars[nth + 1] ?? line.length).trim();
    const words = part.split(/,|\s[-–—]\s|:\s/)[0]?.split(/\s+/) ?? [];
    const mark = words.every((word) => knownWord(word) || TIME.test(word))
      ? " "
      : CLAUSE.test(part)
        ? ","
        : "-";
    result = result.slice(0, bar) + mark + result.slice(bar + 1);
    if (mark === "-") break;
  }
  return result;
}

/** Replaces the commas between words of a touch by spaces: `call, voicemail`. */
function joinWords(line: string, from: number): string {
  const head = SEPARATOR.exec(line.slice(from, from + MAX_HEAD_LENGTH))?.index ?? MAX_HEAD_LENGTH;
  const end = Math.min(line.length, from + head);
  if (!line.slice(from, end).includes(",")) return line;
  const [first = "", ...others] = line.slice(from, end).split(",");
  const areWords = (part: string) =>
    part.trim() !== "" &&
    part
      .trim()
      .split(/\s+/)
      .every((word) => knownWord(word));
  let joined = first;
  for (const part of others) joined += (areWords(part) && areWords(joined) ? " " : ",") + part;
  return line.slice(0, from) + joined + line.slice(end);
}

/** Returns the touch of a line if all its words can be read. */
function parseWhole(plain: string, at: number, year?: string): Touch | undefined {
  return wholeOf(readTouchLine(placed(plain, at), "body", year));
}

function wholeOf({ touch, problems }: ReturnType<typeof readTouchLine>): Touch | undefined {
  return problems.every(isOutcomeTwice) ? touch : undefined;
}

/** Whether a problem reports two outcomes. The graver one counts, so that a `stop` is never lost. */
export function isOutcomeTwice({ message: { key, args } }: Problem): boolean {
  return key === "touch-syntax.two-words" && args.list === "outcome";
}

/** Returns the touch of the part before some comma if its words can be read; the rest is its text. */
function parseUpToComma(
  plain: string,
  line: string,
  at: number,
  year: string | undefined,
  problems: readonly Problem[],
): Touch | undefined {
  const fault = Math.min(...problems.map(({ span: place }) => place.start - at));
  const comma = plain.lastIndexOf(",", fault);
  const touch = comma < 0 ? undefined : parseWhole(plain.slice(0, comma), at, year);
  return touch && { ...touch, text: withoutSeparator(line.slice(comma + 1)) };
}

/** Whether a word of the vocabulary follows the date. Without one, the line does not show who contacted whom. */
function hasWords(plain: string, openingEnd: number): boolean {
  const afterDate = plain.slice(openingEnd);
  const head = afterDate.slice(0, SEPARATOR.exec(afterDate)?.index ?? afterDate.length).split(",")[0] ?? "";
  return head.split(/\s+/).some((word) => knownWord(word));
}

/** Removes the separator at the beginning of a text. */
function withoutSeparator(text: string): string {
  return text.replace(/^(?:[\s:,|]|[-–—]+(?=\s))+/, "").trim();
}
