import { message } from "../words/message";
import {
  bodyDateProblem,
  clauseInBodyText,
  openingOf,
  opensWithDate,
  readBodyLine,
  withoutMarks,
} from "./bodyLine";
import { monthNamed } from "./dateNotation";
import type { ProseReader } from "./entry/prose";
import { NO_PROSE } from "./entry/prose";
import {
  type ForbiddingEntry,
  forbiddingEntry,
  forbiddingLine,
  forbiddingUndated,
  type WrittenLine,
} from "./forbiddingEntry";
import { type Heading, headingsIn } from "./headings";
import { type ProseLine, proseLines, quoteMarks } from "./lines";
import type { BodyLog, LogTable, Problem, Touch } from "./model";
import { weekdayNamed } from "./rhythm";
import { type Section, titleOf, yearIn } from "./sections";
import { lineStart, nextLine, type Span, span } from "./source";
import { logTableAt } from "./table";
import { readRow } from "./tableRow";

/** The mark of a list item, with the box of a task. */
export const ITEM =
  /^(?<indent>[ \t]*)(?<mark>[-*+]|\d{1,9}[.)])(?<gap>[ \t]+)(?<task>\[(?<done>.)\][ \t]+)?/;

/** An entry that was found in a body, readable or not. */
export interface BodyEntry {
  /** The text of the entry, without dash, number, hashes, or the marks of a quote. */
  readonly span: Span;
  readonly touch: Touch | undefined;
  readonly problems: readonly Problem[];
  /** The nearest heading above it in the log that is not a date; undefined directly below that of the log. */
  readonly group: string | undefined;
  /** Set if it may forbid contact in words outside the grammar. */
  readonly forbidding?: ForbiddingEntry | undefined;
}

/** A log section as it was read. */
export interface BodyLogReading {
  /** Undefined without an entry. */
  readonly log: BodyLog | undefined;
  readonly touches: readonly Touch[];
  readonly problems: readonly Problem[];
  /** The names of the headings in it that have entries, in order; undefined for entries without one. */
  readonly groups: readonly (string | undefined)[];
  /** Entries that may forbid contact in words outside the grammar. */
  readonly forbidding: readonly ForbiddingEntry[];
}

/**
 * Reads a log section of the body: list items and headings that begin with a date, also in quotes and callouts, and
 * tables with a column of dates. It reads lines instead of parsing Markdown, because a parser takes a second for a log
 * of 64 KB, on every keystroke.
 */
export function readBodyLog(text: string, section: Section, prose: ProseReader): BodyLogReading {
  const tables: LogTable[] = [];
  const stray: ForbiddingEntry[] = [];
  const entries = section.parts.flatMap((part) =>
    entriesIn(text, part, tables, { titleYear: yearIn(section.title), prose, stray }),
  );
  const touches = entries.flatMap(({ touch }) => touch ?? []);
  const forbidding = [...entries.flatMap((entry) => entry.forbidding ?? []), ...stray];
  const problems = entries.flatMap((entry) => entry.problems);
  const groups = [...new Set(entries.flatMap(({ touch, group }) => (touch ? [group] : [])))];
  if (entries.length === 0) return { log: undefined, touches, problems, groups, forbidding };
  const [first, last] = [touches[0], touches.at(-1)];
  // Many logs in notes are kept newest first; they are reversed, so that two touches on one day keep their order.
  const isNewestFirst = first !== undefined && last !== undefined && first.date > last.date;
  const log: BodyLog = {
    heading: section.heading.span,
    isNewestFirst,
    entries: entries.map(({ span: place }) => place),
    tables,
  };
  return { log, touches: isNewestFirst ? touches.reverse() : touches, problems, groups, forbidding };
}

interface EntryOptions {
  /** The year of dates without one. */
  readonly titleYear?: string | undefined;
  readonly prose?: ProseReader;
  /** Collects other lines that may forbid contact. Without it, only lines with a date are read. */
  readonly stray?: ForbiddingEntry[];
}

/**
 * Returns the entries of a part of the body. The tables among them are added to `tables`, and other lines that may forbid
 * contact to `stray`.
 */
export function entriesIn(
  text: string,
  part: Span,
  tables: LogTable[],
  { titleYear, prose = NO_PROSE, stray }: EntryOptions = {},
): BodyEntry[] {
  const headings = new Map<number, Heading>();
  for (const heading of headingsIn(text, part)) headings.set(heading.span.start, heading);
  const lines = [...proseLines(text, part)];
  const entries: BodyEntry[] = [];
  let tableEnd = 0;
  let [group, year, groupLevel]: [string | undefined, string | undefined, number] = [undefined, titleYear, 0];
  for (const [index, line] of lines.entries()) {
    const table = text.slice(line.from, line.end).includes("|") ? logTableAt(text, lines, index) : undefined;
    if (table) {
      tables.push(table);
      tableEnd = table.rows.at(-1)?.span.end ?? line.end;
      for (const row of table.rows) {
        const read = readRow(text, table, row, { year, prose });
        const forbidding = read?.touch && forbiddingEntry(read.touch);
        if (read) entries.push({ span: row.span, group, forbidding, ...read });
      }
      continue;
    }
    const item = headings.has(line.from) ? undefined : itemText(text, line);
    const heading = headings.get(line.from) ?? (item && headings.get(item.start));
    const place = heading ? heading.title : item;
    const written = place && text.slice(place.start, place.end);
    if (heading && written !== undefined && !opensWithDate(written)) {
      const title = titleOf(text, heading);
      year = yearIn(title) ?? titleYear;
      if (isPeriod(title)) continue;
      if (group === undefined || heading.level <= groupLevel) [group, groupLevel] = [title, heading.level];
    }
    if (!place || !written || !opensWithDate(written)) {
      const isOther = stray && !heading && line.start >= tableEnd;
      const undated = isOther ? readStray(text, line, item, entries.at(-1), prose, stray) : undefined;
      if (undated) entries.push({ ...undated, group });
      continue;
    }
    entries.push({ group, ...readEntry(text, { written, place, heading, lines, index, year, prose }) });
  }
  return entries;
}

/**
 * Reads a line without a date. Returns an item that is an entry without one, and adds what another line may forbid to
 * `stray`.
 */
function readStray(
  text: string,
  { from, end }: ProseLine,
  item: Span | undefined,
  entry: BodyEntry | undefined,
  prose: ProseReader,
  stray: ForbiddingEntry[],
): Omit<BodyEntry, "group"> | undefined {
  const line = text.slice(from, end);
  const isOpenTask = !item && ITEM.test(line.slice(quoteMarks(line.slice(0, 40)).length));
  if (isOpenTask || line.trim() === "") return undefined;
  const place = item ?? span(from, end);
  const written = text.slice(place.start, place.end);
  const forbidding = entry?.forbidding ? undefined : forbiddingLine(written, place);
  if (forbidding) stray.push(forbidding);
  const isBelowEntry = item !== undefined && entry !== undefined && isBelow(text, item, entry.span);
  if (forbidding || !item || isBelowEntry || !prose.isTouch(withoutMarks(written))) return undefined;
  const at = span(item.start, item.start + written.trimEnd().length);
  const sentence = message("touch-syntax.undated");
  const problem: Problem = {
    rule: "touch-syntax",
    severity: "warning",
    span: at,
    message: sentence,
    fixes: [],
  };
  return { span: at, touch: undefined, problems: [problem] };
}

/** Whether an item belongs to an entry: it is indented more, or the entry is a heading. */
function isBelow(text: string, item: Span, entry: Span): boolean {
  const opening = ({ start }: Span) => {
    const line = text.slice(lineStart(text, start), start);
    return line.slice(quoteMarks(line).length);
  };
  const indent = (part: Span) => /^[ \t]*/.exec(opening(part))?.[0].length ?? 0;
  return /^[ \t]*#/.test(opening(entry)) || indent(item) > indent(entry);
}

interface WrittenEntry {
  readonly written: string;
  readonly place: Span;
  readonly heading: Heading | undefined;
  readonly lines: readonly ProseLine[];
  readonly index: number;
  readonly year: string | undefined;
  readonly prose: ProseReader;
}

function readEntry(
  text: string,
  { written, place, heading, lines, index, year, prose }: WrittenEntry,
): Omit<BodyEntry, "group"> {
  const more = heading ? "" : continuation(text, lines, index);
  const touch = readBodyLine(written, place.start, { more, year, prose });
  const wordsAt = openingOf(written)?.end ?? 0;
  if (!touch) {
    const problem = bodyDateProblem(written, place.start);
    const forbidding = forbiddingUndated(`${written.slice(wordsAt)} ${more}`, place);
    return { span: place, touch, problems: problem ? [problem] : [], forbidding };
  }
  const isBare = touch.text === "" && touch.direction === undefined;
  const outline = isBare && !heading ? childrenOf(text, lines, index) : [];
  const entry = (read: Touch, line?: WrittenLine) => {
    const clause = clauseInBodyText(written, place.start, read);
    return {
      span: place,
      touch: read,
      problems: clause ? [clause] : [],
      forbidding: forbiddingEntry(read, line),
    };
  };
  if (outline.length > 0) return entry(withChildren(touch, outline, prose));
  const below = heading && touch.text === "" ? paragraphBelow(text, lines, index) : "";
  const withBelow = isBare ? readBodyLine(written, place.start, { more: below, year, prose }) : undefined;
  const whole = withBelow ?? (below ? { ...touch, text: below } : touch);
  return entry(whole, below === "" ? { written, at: place.start, wordsAt } : undefined);
}

/** Returns the items below one that is only a date, as outliners write an entry. */
function childrenOf(text: string, lines: readonly ProseLine[], index: number): string[] {
  const depthOf = ({ start, from }: ProseLine) => from - start;
  const parent = lines[index];
  const children: string[] = [];
  let below = nextLine(text, parent?.end ?? 0);
  for (const line of lines.slice(index + 1, index + 1 + MAX_ITEM_LINES)) {
    if (!parent || line.start !== below || depthOf(line) <= depthOf(parent)) break;
    const item = ITEM.exec(text.slice(line.start, line.end));
    const child = item ? text.slice(line.start + item[0].length, line.end).trim() : "";
    if (child === "" || opensWithDate(child)) break;
    children.push(child);
    below = nextLine(text, line.end);
  }
  return children;
}

/** Adds the items below a date to its touch: the first one that is written in words of a touch, the others as text. */
function withChildren(touch: Touch, children: readonly string[], prose: ProseReader): Touch {
  const readings = children.map((child) =>
    readBodyLine(`${touch.date} ${child}`, touch.span.start, { prose }),
  );
  const at = readings.findIndex((reading) => reading?.direction !== undefined);
  const words = readings[at];
  const rest = children.filter((_, nth) => nth !== at || !words);
  const text = [words?.text ?? "", ...rest].filter((part) => part !== "").join("; ");
  const { span: place, dateSpan, time } = touch;
  return { ...(words ?? touch), span: place, dateSpan, time: words?.time ?? time, clauseAt: undefined, text };
}

/** Returns the text of a list item; undefined for another line and for an open task. */
function itemText(text: string, { start, end }: ProseLine): Span | undefined {
  const line = text.slice(start, Math.min(end, start + 200));
  const quote = quoteMarks(line).length;
  const item = ITEM.exec(line.slice(quote));
  if (!item) return undefined;
  const { done } = item.groups ?? {};
  return done !== undefined && !/x/i.test(done) ? undefined : span(start + quote + item[0].length, end);
}

/** Whether a heading in a log is a period and not a name: `2026`, `November 2026`, `Q4`, `Week 47`. */
export function isPeriod(title: string): boolean {
  const words = title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.every(
    (word) =>
      /^\p{N}+(?:st|nd|rd|th)?$/u.test(word) ||
      /^(?:q[1-4]|kw?\d*|w\d+|week|woche|month|year|quarter|of|the)$/.test(word) ||
      monthNamed(word) !== undefined ||
      weekdayNamed(word) !== undefined,
  );
}

/** Returns the paragraph below a heading that only contains the date and the words. */
function paragraphBelow(text: string, lines: readonly ProseLine[], index: number): string {
  let at = index + 1;
  while (lines[at] && lines[at]?.from === lines[at]?.end) at++;
  const line = lines[at];
  if (!line) return "";
  const first = text.slice(line.from, line.end);
  if (PARAGRAPH_END.test(first) || ITEM.test(first)) return "";
  return `${first.trimEnd()} ${continuation(text, lines, at)}`.trim();
}

/** Returns the lines of the item's own paragraph after its first one. */
function continuation(text: string, lines: readonly ProseLine[], index: number): string {
  const more: string[] = [];
  const first = lines[index];
  const depth = first ? quoteDepth(text, first) : 0;
  let below = nextLine(text, first?.end ?? 0);
  for (const { start, from, end } of lines.slice(index + 1, index + 1 + MAX_ITEM_LINES)) {
    const written = text.slice(from, end);
    const marks = depth > 0 && quoteDepth(text, { start, from, end }) === depth ? quoteMarks(written) : "";
    const line = written.slice(marks.length).trimStart();
    if (line === "" || start !== below || PARAGRAPH_END.test(line) || ITEM.test(line)) break;
    more.push(line.trimEnd());
    below = nextLine(text, end);
  }
  return more.join(" ");
}

function quoteDepth(text: string, { from, end }: ProseLine): number {
  if (text[from] !== ">") return 0;
  return quoteMarks(text.slice(from, Math.min(end, from + 40))).replace(/[^>]/g, "").length;
}

/** The beginning of a line that ends a paragraph: a heading, a quote, a table, or a rule. */
const PARAGRAPH_END = /^(?:#{1,6}\s|>|\||[-*_=]{3,}\s*$)/;
/** The maximum number of lines of an item that are read. */
const MAX_ITEM_LINES = 50;
