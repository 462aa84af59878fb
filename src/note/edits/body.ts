import { ITEM } from "../bodyLog";
import { headingsIn } from "../headings";
import { proseLines, quoteMarks } from "../lines";
import type { BodyLog, Contact } from "../model";
import { SEPARATOR } from "../separator";
import { type Edit, lineEnd, lineStart, nextLine, type Span, span } from "../source";
import { eolAt } from "./plan";
import { insertRow, rowLine } from "./tableRow";

/**
 * Returns the edit that inserts a touch line into the body log that the note uses: a list item or a heading like its
 * neighbors, with their mark, indentation, and line ending. It is Markdown, so nothing is quoted.
 */
export function insertIntoBody(text: string, contact: Contact, line: string): Edit | undefined {
  const [first] = contact.log.entries;
  const log = contact.bodyLogs.find(({ entries }) => entries.some(({ start }) => start === first?.start));
  const place = log && findNeighbor(log, contact, line.slice(0, 10));
  if (!log || !place) return undefined;
  const start = lineStart(text, place.entry.start);
  const table = log.tables.find(({ rows }) => rows.some((row) => row.span.start === place.entry.start));
  if (table) return insertRow(text, table, place, line);
  const entry = blockAt(text, start);
  if (!entry) return undefined;
  const eol = eolAt(text, start);
  const isHeading = entry.isHeading;
  // The blank line between two items of a quote has its marks.
  const blank = quoteMarks(entry.prefix).trimEnd();
  const gap = isHeading || isLoose(text, log, place) ? eol + blank + eol : eol;
  const prefix = place.before ? entry.prefix : withNextNumber(entry.prefix, text, log);
  const written = prefix + (isHeading ? toHeading(line, text.slice(start, place.entry.end)) : line);
  if (place.before) return { span: span(start, start), text: written + gap };
  return { span: span(entry.end, entry.end), text: gap + written };
}

/** Returns the entry that the new one goes before or after, by its date and the order of the log. */
function findNeighbor(
  { entries, isNewestFirst }: BodyLog,
  { touches }: Contact,
  date: string,
): { entry: Span; before: boolean } | undefined {
  const dates = new Map<number, string>(touches.map((touch) => [touch.span.start, touch.date]));
  // An entry whose date is unclear stays after the one before it.
  let last = isNewestFirst ? "9999" : "";
  for (const { start } of entries) {
    last = dates.get(start) ?? last;
    dates.set(start, last);
  }
  const dateOf = ({ start }: Span) => dates.get(start) ?? "";
  const entry = isNewestFirst
    ? entries.find((entry) => dateOf(entry) <= date)
    : entries.findLast((entry) => dateOf(entry) <= date);
  if (entry) return { entry, before: isNewestFirst };
  const edge = isNewestFirst ? entries.at(-1) : entries[0];
  return edge && { entry: edge, before: !isNewestFirst };
}

interface Block {
  /** The text before the entry's own: indentation, mark, and box of a list item, or the hashes of a heading. */
  readonly prefix: string;
  readonly isHeading: boolean;
  /** The end of the entry, including everything that belongs to it, without trailing blank lines. */
  readonly end: number;
}

/**
 * Returns the entry that begins with the line at `start`: up to the next one, or to other text that is not indented
 * more.
 */
function blockAt(text: string, start: number): Block | undefined {
  const line = text.slice(start, lineEnd(text, start));
  const hashes = /^ {0,3}(#{1,6})[ \t]+/.exec(line);
  if (hashes)
    return { prefix: hashes[0], isHeading: true, end: endOfSection(text, start, hashes[1]?.length ?? 6) };
  const quote = quoteMarks(line);
  const item = ITEM.exec(line.slice(quote.length));
  if (!item) return undefined;
  const prefix = quote + item[0];
  // A heading in a list item is an entry of an outline, whose end depends on the tool.
  if (/^#{1,6}\s/.test(line.slice(prefix.length))) return undefined;
  const indent = item.groups?.indent?.length ?? 0;
  let end = lineEnd(text, start);
  let isLazy = true;
  for (let at = nextLine(text, start); at < text.length; at = nextLine(text, at)) {
    const [from, stop] = [at, lineEnd(text, at)];
    const marks = quote === "" ? "" : quoteMarks(text.slice(from, stop));
    const written = text.slice(from + marks.length, stop);
    // A blank line ends a quote.
    if (quote !== "" && marks === "" && (written.trim() === "" || !isLazy)) break;
    if (written.trim() === "") {
      isLazy = false;
      continue;
    }
    const isDeeper = written.length - written.trimStart().length > indent;
    // Text without indentation continues a paragraph, unless it opens a block of its own.
    const isContinuation =
      isLazy && !/^\s*(?:#|>|```|~~~|<|\||[-*_=]{3})/.test(written) && !ITEM.test(written);
    if (!isDeeper && !isContinuation) break;
    end = stop;
    isLazy = true;
  }
  return { prefix, isHeading: false, end };
}

function endOfSection(text: string, start: number, level: number): number {
  let end = text.length;
  for (const heading of headingsIn(text, span(nextLine(text, start), text.length))) {
    if (heading.level > level) continue;
    end = heading.span.start;
    break;
  }
  return lineEnd(text, start + text.slice(start, end).trimEnd().length);
}

/** Returns whether blank lines separate the items of the log where the new one goes. */
function isLoose(
  text: string,
  { entries }: BodyLog,
  { entry, before }: { entry: Span; before: boolean },
): boolean {
  const at = entries.indexOf(entry);
  const pairs = [
    [entries[at - 1], entry],
    [entry, entries[at + 1]],
  ] as const;
  const [first, second] = (before ? pairs : pairs.toReversed()).find(([a, b]) => a && b) ?? [];
  if (!first || !second) return false;
  const between = [...proseLines(text, span(nextLine(text, first.end), lineStart(text, second.start)))];
  return (
    between.length > 0 &&
    between.every(
      ({ from, end }) =>
        from === end || quoteMarks(text.slice(from, end)).trimEnd() === text.slice(from, end).trimEnd(),
    )
  );
}

/** Increments the number of a numbered list, if the list counts. */
function withNextNumber(prefix: string, text: string, { entries }: BodyLog): string {
  const numbers = entries.map(
    ({ start }) => /^[\s>]*(\d+)[.)]/.exec(text.slice(lineStart(text, start), start))?.[1],
  );
  const counts = entries.length < 2 || new Set(numbers).size > 1;
  return counts ? prefix.replace(/\d+(?=[.)])/, (number) => String(Number(number) + 1)) : prefix;
}

/** Writes a line with bars in a log whose headings separate words by ` | `. */
function toHeading(line: string, neighbor: string): string {
  if (!/\s\|\s/.test(neighbor)) return line;
  const separator = SEPARATOR.exec(line);
  const head = separator ? line.slice(0, separator.index) : line;
  const text = separator ? line.slice(separator.index + separator[0].length).trim() : "";
  return [head.slice(0, 10), head.slice(10).trim(), text].filter((part) => part !== "").join(" | ");
}

/**
 * Returns the lines of an entry of a body log, with one of the gaps next to them, so that removing an entry that
 * `insertIntoBody` added restores the text exactly.
 */
export function removalSpan(
  text: string,
  { entries, tables }: BodyLog,
  entryStart: number,
): Span | undefined {
  const index = entries.findIndex(({ start }) => start === entryStart);
  const [before, next] = [entries[index - 1], entries[index + 1]];
  const start = lineStart(text, entryStart);
  if (tables.some(({ rows }) => rows.some((row) => row.span.start === entryStart)))
    return rowLine(text, start, entryStart);
  const block = blockAt(text, start);
  if (!block) return undefined;
  const previous = before && blockAt(text, lineStart(text, before.start))?.end;
  const gapBefore = previous !== undefined && previous < start ? text.slice(previous, start) : undefined;
  const following = next && lineStart(text, next.start);
  const gapAfter =
    following !== undefined && following > block.end ? text.slice(block.end, following) : undefined;
  const blank = (gap: string | undefined) => gap !== undefined && /^[\s>]*$/.test(gap);
  const takesBefore =
    blank(gapBefore) && (!blank(gapAfter) || (gapBefore ?? "").length <= (gapAfter ?? "").length);
  if (takesBefore) return span(previous ?? start, block.end);
  if (blank(gapAfter)) return span(start, following ?? block.end);
  return span(start, nextLine(text, block.end));
}
