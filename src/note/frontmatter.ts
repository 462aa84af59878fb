import matter from "gray-matter";
import { lineEnd, nextLine, type Span, span } from "./source";

/** The longest frontmatter that is read, in UTF-16 units: a log of more than 10,000 touches. */
export const MAX_FRONTMATTER_LENGTH = 1024 * 1024;

/** How much of a note gray-matter is shown; a frontmatter beyond that is cut by the scan alone. */
const SHOWN_TO_MATTER = 64 * 1024;

/** How a note is cut. All spans are offsets in the whole text, a byte order mark included. */
export type Cut =
  /** No frontmatter, or one in another language than YAML (`---js`), which is never read. */
  | { kind: "none"; body: Span }
  /** An opening fence that is never closed. `fence` is its line. */
  | { kind: "unclosed"; fence: Span; rest: Span }
  /** The YAML between the fences, without them; `close` is the closing fence's line. */
  | { kind: "yaml"; yaml: Span; open: Span; close: Span; body: Span };

const FENCE = "---";
const BOM = "\uFEFF";

/**
 * Cuts a note into frontmatter and body.
 *
 * gray-matter makes the cut, but only behind a guard: it is called when the first line is exactly `---` (by
 * default it *evaluates* a note that opens with `---js`), with an engine that parses nothing, and always with
 * options (without them it keeps a shared cache in which a broken note reads as `{}`). It takes any line that
 * begins with `---` for the closing fence and strips a byte order mark, so its cut counts only where the fence
 * it found is a whole line; a linear scan settles the rest.
 */
export function cutFrontmatter(text: string): Cut {
  const start = text.startsWith(BOM) ? 1 : 0;
  if (!isFence(text, start)) return { kind: "none", body: span(0, text.length) };
  const open = span(start, lineEnd(text, start));
  const yamlStart = nextLine(text, start);
  const closeAt = closingFence(text, start, yamlStart);
  if (closeAt === undefined) return { kind: "unclosed", fence: open, rest: span(yamlStart, text.length) };
  return {
    kind: "yaml",
    open,
    yaml: span(yamlStart, closeAt),
    close: span(closeAt, lineEnd(text, closeAt)),
    body: span(nextLine(text, closeAt), text.length),
  };
}

/** Whether the line at `offset` is `---`, with nothing but blanks behind it. */
export function isFence(text: string, offset: number): boolean {
  if (!text.startsWith(FENCE, offset)) return false;
  return text.slice(offset + FENCE.length, lineEnd(text, offset)).trim() === "";
}

function closingFence(text: string, start: number, yamlStart: number): number | undefined {
  const byMatter = isTame(text, yamlStart) ? cutByMatter(text, start, yamlStart) : undefined;
  return byMatter !== undefined && isFence(text, byMatter) ? byMatter : scanForFence(text, yamlStart);
}

/** Where gray-matter sees the closing fence; undefined when it sees none. */
function cutByMatter(text: string, start: number, yamlStart: number): number | undefined {
  const head = text.slice(start, yamlStart + SHOWN_TO_MATTER);
  const cut = matter(head, { language: "yaml", engines: { yaml: () => ({}) }, delimiters: FENCE });
  const closeAt = start + FENCE.length + cut.matter.length + 1;
  // An empty block has no line of its own between the fences, and an unclosed one runs to the end.
  if (cut.matter.length === 0) return isFence(text, yamlStart) ? yamlStart : undefined;
  return closeAt < text.length && text[closeAt - 1] === "\n" ? closeAt : undefined;
}

const LONGEST_BLANK_RUN = 512;

/**
 * gray-matter takes quadratic time over long runs of blank lines; such a note is left to the scan. What lies
 * beyond Latin counts as blank: the exotic blanks are there, and the scan is as good.
 */
function isTame(text: string, from: number): boolean {
  const end = Math.min(text.length, from + SHOWN_TO_MATTER);
  let run = 0;
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    const blank =
      code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code > 0x1680;
    run = blank ? run + 1 : 0;
    if (run > LONGEST_BLANK_RUN) return false;
  }
  return true;
}

function scanForFence(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    if (isFence(text, at)) return at;
  }
  return undefined;
}
