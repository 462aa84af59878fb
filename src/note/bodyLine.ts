import { parseCivilDate } from "../time/civilDate";
import type { Touch } from "./model";
import { span } from "./source";
import { readTouchLine, SEPARATOR } from "./touchLine";
import { knownWord } from "./vocabulary";
import { placed } from "./yaml";

/**
 * The beginning of an entry: a date as people write it in Markdown, an optional time, and the separator before the
 * words.
 */
const OPENING = new RegExp(
  [
    // `**2026-11-10**`, `[[daily/2026-11-10|Tuesday]]`, `[2026-11-10](…)`, `(2026-11-10)`
    /^(?<before>[*_~`([]{0,8}(?:(?<=\[\[)[^\]|]{1,100}\/)?)(?<date>\d{4}-\d{2}-\d{2})(?!(?!T\d\d:)[\p{L}\p{N}])/u,
    /(?<link>(?:[|#][^\]]{0,100})?\]\](?!\()|\](?:\([^)]{0,300}\))?)?/,
    /(?<mark>[*_~`)]{0,8})(?<time>[ T]+\d{1,2}:\d{2}(?!\d))?/,
    // A colon, a dash, or a comma after the date; a comma can also open a clause.
    /(?<after>[:*_~`)\]]{0,8}(?:,(?!\s*(?:with|to|next|reply by|hold until)\s)|\s+[-–—](?=\s))?)/,
  ]
    .map(({ source }) => source)
    .join(""),
  "u",
);
const CLAUSE = /^(?:with|to|next|reply by|hold until)\s/i;
/** In UTF-16 units. Words and clauses are shorter than this, so a longer text without a separator is prose. */
const MAX_HEAD_LENGTH = 500;
const TIME = /^\d{1,2}:\d{2}$/;

/** Returns whether a line of the body begins with a valid date, which makes it an entry of a log. */
export function opensWithDate(line: string): boolean {
  const date = OPENING.exec(line)?.groups?.date;
  return date !== undefined && parseCivilDate(date) !== undefined;
}

/**
 * Reads an entry of a log in the body: `line` begins at offset `at` of the note, and `more` continues its text. Prose
 * is not code, so no problems are reported. A line that does not follow the grammar becomes the text of a touch without
 * channel and direction.
 */
export function readBodyLine(line: string, at: number, more = ""): Touch | undefined {
  const opening = OPENING.exec(line);
  if (!opening || !opensWithDate(line)) return undefined;
  const openingEnd = opening[0].length;
  const plain = replaceBars(blankOpening(opening) + line.slice(openingEnd), openingEnd);
  const head = SEPARATOR.exec(plain.slice(openingEnd))?.index ?? plain.length - openingEnd;
  const parsed =
    head > MAX_HEAD_LENGTH ? undefined : (parseWhole(plain, at) ?? parseUpToComma(plain, line, at));
  const touch = parsed ?? parseWhole(plain.slice(0, openingEnd), at);
  if (!touch) return undefined;
  const text = [parsed ? parsed.text : withoutSeparator(line.slice(openingEnd)), more]
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  const hasKnownWords = parsed !== undefined && hasWords(plain, openingEnd);
  const place = span(at, at + line.trimEnd().length);
  // If the words cannot be read, a clause could not be read either.
  return hasKnownWords
    ? { ...touch, span: place, text }
    : { ...touch, span: place, direction: undefined, clauseAt: undefined, text };
}

/** Replaces everything around the date and the time by spaces, so that all offsets stay the same. */
function blankOpening({ groups = {} }: RegExpExecArray): string {
  const { before = "", date = "", link = "", mark = "", time = "", after = "" } = groups;
  const blank = (text: string) => " ".repeat(text.length);
  // A time without its leading zero would be a problem in the frontmatter; here it is ignored.
  const hour = /\d\d:/.test(time) ? time.replace(/T/g, " ") : blank(time);
  return blank(before) + date + blank(link + mark) + hour + blank(after);
}

/**
 * Replaces ` | `, which also separates parts: by a space before words, by a comma before a clause, else by a dash
 * before the text.
 */
function replaceBars(line: string, from: number): string {
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

/** Returns the touch of a line if all its words can be read. */
function parseWhole(plain: string, at: number): Touch | undefined {
  const { touch, problems } = readTouchLine(placed(plain, at), "body");
  return problems.length === 0 ? touch : undefined;
}

/** Returns the touch of the part before some comma if its words can be read; the rest is its text. */
function parseUpToComma(plain: string, line: string, at: number): Touch | undefined {
  const { problems } = readTouchLine(placed(plain, 0), "body");
  const fault = Math.min(...problems.map(({ span: place }) => place.start));
  const comma = plain.lastIndexOf(",", fault);
  const touch = comma < 0 ? undefined : parseWhole(plain.slice(0, comma), at);
  return touch && { ...touch, text: withoutSeparator(line.slice(comma + 1)) };
}

/**
 * Returns whether a word of the vocabulary follows the date. Without one, the line does not tell who contacted whom.
 */
function hasWords(plain: string, openingEnd: number): boolean {
  const rest = plain.slice(openingEnd);
  const head = rest.slice(0, SEPARATOR.exec(rest)?.index ?? rest.length).split(",")[0] ?? "";
  return head.split(/\s+/).some((word) => knownWord(word));
}

/** Removes the separator at the beginning of a text. */
function withoutSeparator(text: string): string {
  return text.replace(/^(?:[\s:,|]|[-–—]+(?=\s))+/, "").trim();
}
