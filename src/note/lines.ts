import type { Span } from "./source";

/**
 * A line of Markdown outside fenced code and comments, as offsets: `start`, the first character that is not whitespace
 * (`from`), and `end` without the line break.
 */
export interface ProseLine {
  readonly start: number;
  readonly from: number;
  readonly end: number;
}

/** A fence, with the marks that can come before it: of a quote or a list item, possibly several. */
const FENCE = /^((?:[-*+>]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/;
const COMMENT = "<!--";
const QUOTE = /^[ \t]{0,8}(?:>[ \t]?)+/;

/** Returns the marks of a quote or a callout at the beginning of a line: `> `. */
export function quoteMarks(line: string): string {
  return QUOTE.exec(line.slice(0, 40))?.[0] ?? "";
}

const [TAB, LF, CR, SPACE, BOM] = [9, 10, 13, 32, 0xfeff];

/**
 * Yields the lines of a Markdown text outside code and comments, in one linear pass. Parsing would take seconds for
 * some texts of a few KB, and this runs on every keystroke. With `mergesBlankLines`, only the last of several empty lines is
 * one of them.
 */
export function* proseLines(
  text: string,
  { start, end }: Span,
  mergesBlankLines = false,
): Generator<ProseLine> {
  let fence: Fence | undefined;
  for (let at = text.charCodeAt(start) === BOM ? start + 1 : start; at < end; ) {
    if (mergesBlankLines) at = lastEmptyLine(text, at, end);
    const newline = text.indexOf("\n", at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    const line = boundsOf(text, at, next);
    at = next;
    if (fence && !hasEnded(fence, text, line)) {
      if (closes(fence, text, line)) fence = undefined;
      continue;
    }
    fence = fenceAt(text, line);
    if (fence) continue;
    if (text.startsWith(COMMENT, line.from)) {
      const close = text.indexOf("-->", line.from + COMMENT.length);
      // An unclosed comment hides the rest, as it does in Markdown.
      if (close < 0 || close >= end) return;
      if (close >= line.end) {
        const after = text.indexOf("\n", close);
        at = after < 0 ? end : Math.min(after + 1, end);
        continue;
      }
    }
    yield line;
  }
}

/** Returns the start of the last of the empty lines from `at` on, or `at` if its line is not empty. */
function lastEmptyLine(text: string, at: number, end: number): number {
  let last = at;
  for (let next = at; next < end; ) {
    const isCrlf = text.charCodeAt(next) === CR && text.charCodeAt(next + 1) === LF;
    if (!isCrlf && text.charCodeAt(next) !== LF) break;
    last = next;
    next += isCrlf ? 2 : 1;
  }
  return last;
}

function boundsOf(text: string, start: number, next: number): ProseLine {
  let from = start;
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === LF) end--;
  if (end > start && text.charCodeAt(end - 1) === CR) end--;
  while (from < end && (text.charCodeAt(from) === SPACE || text.charCodeAt(from) === TAB)) from++;
  return { start, from, end };
}

interface Fence {
  readonly mark: string;
  /** The indentation of its lines, in a list item or after a deep indentation. */
  readonly indent: number;
}

/** The characters that a fence, or a mark before one, can begin with. */
const FENCE_STARTS = new Set([..."`~-*+>0123456789"].map((char) => char.charCodeAt(0)));

function fenceAt(text: string, line: ProseLine): Fence | undefined {
  if (!FENCE_STARTS.has(text.charCodeAt(line.from))) return undefined;
  const match = FENCE.exec(text.slice(line.from, Math.min(line.end, line.from + 200)));
  if (!match) return undefined;
  const mark = match[2] as string;
  const width = match[0].length - mark.length;
  // `` ```code``` `` on one line is inline code.
  if (mark.startsWith("`") && text.slice(line.from + match[0].length, line.end).includes("`"))
    return undefined;
  const indent = line.from - line.start + width;
  return { mark, indent: width > 0 || indent > 3 ? indent : 0 };
}

/** A fence in a list item ends with the item, even if it is not closed: at a line that is indented less. */
function hasEnded({ indent }: Fence, text: string, line: ProseLine): boolean {
  if (indent === 0 || line.from === line.end) return false;
  return line.from - line.start < Math.min(indent, 2) && text[line.from] !== ">";
}

function closes({ mark }: Fence, text: string, line: ProseLine): boolean {
  const written = text
    .slice(line.from, line.end)
    .replace(/^(?:>[ \t]*)+/, "")
    .trimEnd();
  return written.length >= mark.length && written === (mark[0] as string).repeat(written.length);
}
