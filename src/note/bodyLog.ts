import { opensWithDate, readBodyLine } from "./bodyLine";
import { type Heading, headingsIn } from "./headings";
import { type ProseLine, proseLines } from "./lines";
import type { BodyLog, Touch } from "./model";
import type { Section } from "./sections";
import { nextLine, type Span, span } from "./source";

/** The mark of a list item, with the box of a task. */
export const ITEM =
  /^(?<indent>[ \t]*)(?<mark>[-*+]|\d{1,9}[.)])(?<gap>[ \t]+)(?<task>\[(?<done>.)\][ \t]+)?/;

/**
 * Reads a log section of the body: list items and headings that begin with a date. It reads lines instead of parsing
 * Markdown, because a parser takes a second for a log of 64 KB, on every keystroke.
 */
export function readBodyLog(text: string, section: Section): { log: BodyLog; touches: Touch[] } | undefined {
  const touches = section.parts.flatMap((part) => entriesIn(text, part));
  const [first, last] = [touches[0], touches.at(-1)];
  if (!first || !last) return undefined;
  // Many logs in notes are kept newest first; they are reversed, so that two touches on one day keep their order.
  const isNewestFirst = first.date > last.date;
  const log: BodyLog = {
    heading: section.heading.span,
    isNewestFirst,
    entries: touches.map(({ span: place }) => place),
  };
  return { log, touches: isNewestFirst ? touches.reverse() : touches };
}

function entriesIn(text: string, part: Span): Touch[] {
  const headings = new Map<number, Heading>();
  for (const heading of headingsIn(text, part)) headings.set(heading.span.start, heading);
  const lines = [...proseLines(text, part)];
  const touches: Touch[] = [];
  for (const [index, line] of lines.entries()) {
    const heading = headings.get(line.from);
    const place = heading ? heading.title : itemText(text, line);
    const written = place && text.slice(place.start, place.end);
    if (!place || !written || !opensWithDate(written)) continue;
    const touch = readBodyLine(written, place.start, heading ? "" : continuation(text, lines, index));
    if (!touch) continue;
    const below = heading && touch.text === "" ? paragraphBelow(text, lines, index) : "";
    touches.push(below ? { ...touch, text: below } : touch);
  }
  return touches;
}

/** Returns the text of a list item; undefined for another line and for an open task. */
function itemText(text: string, { start, end }: ProseLine): Span | undefined {
  const item = ITEM.exec(text.slice(start, Math.min(end, start + 200)));
  if (!item) return undefined;
  const { done } = item.groups ?? {};
  return done !== undefined && !/x/i.test(done) ? undefined : span(start + item[0].length, end);
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
  let below = nextLine(text, lines[index]?.end ?? 0);
  for (const { start, from, end } of lines.slice(index + 1, index + 1 + MAX_ITEM_LINES)) {
    const line = text.slice(from, end);
    if (line === "" || start !== below || PARAGRAPH_END.test(line) || ITEM.test(line)) break;
    more.push(line.trimEnd());
    below = nextLine(text, end);
  }
  return more.join(" ");
}

/** The beginning of a line that ends a paragraph: a heading, a quote, a table, or a rule. */
const PARAGRAPH_END = /^(?:#{1,6}\s|>|\||[-*_=]{3,}\s*$)/;
/** The most lines of an item that are read. */
const MAX_ITEM_LINES = 50;
