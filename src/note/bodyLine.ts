import { parseCivilDate } from "../time/civilDate";
import type { Touch } from "./model";
import { span } from "./source";
import { readTouchLine, SEPARATOR } from "./touchLine";
import { knownWord } from "./vocabulary";
import { placed } from "./yaml";

/** How an entry opens: its date as people write it in Markdown, a time, and what parts them from the words. */
const OPENING = new RegExp(
  [
    // `**2026-11-10**`, `[[daily/2026-11-10|Tuesday]]`, `[2026-11-10](…)`, `(2026-11-10)`
    /^(?<before>[*_~`([]{0,8}(?:(?<=\[\[)[^\]|]{1,100}\/)?)(?<date>\d{4}-\d{2}-\d{2})(?!(?!T\d\d:)[\p{L}\p{N}])/u,
    /(?<link>(?:[|#][^\]]{0,100})?\]\](?!\()|\](?:\([^)]{0,300}\))?)?/,
    /(?<mark>[*_~`)]{0,8})(?<time>[ T]+\d{1,2}:\d{2}(?!\d))?/,
    // A colon, a dash or a comma behind the date; a comma can also open a clause.
    /(?<after>[:*_~`)\]]{0,8}(?:,(?!\s*(?:with|to|next|reply by|hold until)\s)|\s+[-–—](?=\s))?)/,
  ]
    .map(({ source }) => source)
    .join(""),
  "u",
);
const CLAUSE = /^(?:with|to|next|reply by|hold until)\s/i;
/** Words and clauses take less than this; what goes on longer before its separator is prose. */
const LONGEST_HEAD = 500;
const TIME = /^\d{1,2}:\d{2}$/;

/** Whether a line of the body opens with a date of the calendar: then it is an entry of a log. */
export function opensWithDate(line: string): boolean {
  const date = OPENING.exec(line)?.groups?.date;
  return date !== undefined && parseCivilDate(date) !== undefined;
}

/**
 * Reads an entry of a log in the body: `line` stands at offset `at` of the note, and `more` goes on with its text.
 * Prose is not code, so nothing is reported: what is not written in the words of the lists is the text of a touch of
 * which neither the channel nor the direction is known.
 */
export function readBodyLine(line: string, at: number, more = ""): Touch | undefined {
  const opening = OPENING.exec(line);
  if (!opening || !opensWithDate(line)) return undefined;
  const behind = opening[0].length;
  const plain = pipesRead(plainOpening(opening) + line.slice(behind), behind);
  const head = SEPARATOR.exec(plain.slice(behind))?.index ?? plain.length - behind;
  const read = head > LONGEST_HEAD ? undefined : (asWritten(plain, at) ?? upToAComma(plain, line, at));
  const touch = read ?? asWritten(plain.slice(0, behind), at);
  if (!touch) return undefined;
  const text = [read ? read.text : trimmed(line.slice(behind)), more].join(" ").replace(/\s+/g, " ").trim();
  const said = read !== undefined && hasWords(plain, behind);
  const place = span(at, at + line.trimEnd().length);
  // Among words that are not read, a clause would not be read either.
  return said
    ? { ...touch, span: place, text }
    : { ...touch, span: place, direction: undefined, clauseAt: undefined, text };
}

/** The date and the time with blanks in place of everything around them, letter for letter in the same places. */
function plainOpening({ groups = {} }: RegExpExecArray): string {
  const { before = "", date = "", link = "", mark = "", time = "", after = "" } = groups;
  const blank = (text: string) => " ".repeat(text.length);
  // A time without its leading zero would be a fault in a line of the frontmatter; here it is let go.
  const hour = /\d\d:/.test(time) ? time.replace(/T/g, " ") : blank(time);
  return blank(before) + date + blank(link + mark) + hour + blank(after);
}

/** ` | ` parts words, too: a bar before words is a blank, before a clause a comma, and else the text begins. */
function pipesRead(line: string, from: number): string {
  const separator = SEPARATOR.exec(line.slice(from));
  const end = separator ? from + separator.index : line.length;
  const within = line.slice(0, Math.min(end + 1, from + LONGEST_HEAD));
  const bars = [...within.matchAll(/(?<=\s)\|(?=\s|$)/g)].map(({ index }) => index);
  let read = line;
  for (const [nth, bar] of bars.entries()) {
    const part = line.slice(bar + 1, bars[nth + 1] ?? line.length).trim();
    const words = part.split(/,|\s[-–—]\s|:\s/)[0]?.split(/\s+/) ?? [];
    const mark = words.every((word) => knownWord(word) || TIME.test(word))
      ? " "
      : CLAUSE.test(part)
        ? ","
        : "-";
    read = read.slice(0, bar) + mark + read.slice(bar + 1);
    if (mark === "-") break;
  }
  return read;
}

/** The touch that a line is when every word of it can be read. */
function asWritten(plain: string, at: number): Touch | undefined {
  const { touch, problems } = readTouchLine(placed(plain, at), "body");
  return problems.length === 0 ? touch : undefined;
}

/** The touch whose words can be read up to some comma; the rest is its text. */
function upToAComma(plain: string, line: string, at: number): Touch | undefined {
  const { problems } = readTouchLine(placed(plain, 0), "body");
  const fault = Math.min(...problems.map(({ span: place }) => place.start));
  const comma = plain.lastIndexOf(",", fault);
  const touch = comma < 0 ? undefined : asWritten(plain.slice(0, comma), at);
  return touch && { ...touch, text: trimmed(line.slice(comma + 1)) };
}

/** Whether a word of the lists stands behind the date: without one, who was in touch with whom is not said. */
function hasWords(plain: string, behind: number): boolean {
  const rest = plain.slice(behind);
  const head = rest.slice(0, SEPARATOR.exec(rest)?.index ?? rest.length).split(",")[0] ?? "";
  return head.split(/\s+/).some((word) => knownWord(word));
}

/** A text without what parts it from what is before it. */
function trimmed(text: string): string {
  return text.replace(/^(?:[\s:,|]|[-–—]+(?=\s))+/, "").trim();
}
