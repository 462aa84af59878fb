import matter from "gray-matter";
import { lineEnd, nextLine, type Span, span } from "./source";

/** The longest frontmatter that is read, in UTF-16 units: a log of 5,000 touches with a sentence each. */
export const MAX_FRONTMATTER_LENGTH = 320 * 1024;

/** How much of a note gray-matter gets, in UTF-16 units. For longer frontmatter, only the scan is used. */
const MAX_MATTER_LENGTH = 64 * 1024;

/** The parts of a note. All spans are offsets in the whole text, including a byte order mark. */
export type Cut =
  /** No frontmatter, or one in another language than YAML (`---js`), which is never read. */
  | { kind: "none"; body: Span }
  /** An opening fence without a closing one. `fence` is its line. */
  | { kind: "unclosed"; fence: Span; rest: Span }
  /** The YAML without the fences; `close` is the line of the closing fence. */
  | { kind: "yaml"; yaml: Span; open: Span; close: Span; body: Span };

const FENCE = "---";
const BOM = "\uFEFF";

/**
 * Cuts a note into frontmatter and body.
 *
 * gray-matter cuts all but the most ordinary notes, under three conditions. It is called only if the first line is
 * exactly `---`, because by default it *evaluates* a note that begins with `---js`. Its engine parses nothing. It
 * always gets options, because without them it uses a shared cache in which a broken note reads as `{}`. It accepts any
 * line that begins with `---` as the closing fence and strips a byte order mark, so its cut is used only if the fence
 * is a whole line. Otherwise, a linear scan decides.
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

/** Whether the line at `offset` is `---`, with only whitespace after it. */
export function isFence(text: string, offset: number): boolean {
  if (!text.startsWith(FENCE, offset)) return false;
  return text.slice(offset + FENCE.length, lineEnd(text, offset)).trim() === "";
}

function closingFence(text: string, start: number, yamlStart: number): number | undefined {
  // In nearly all notes, the first line that begins like a fence is one. gray-matter would cut there, too.
  const first = text.indexOf(`\n${FENCE}`, start) + 1;
  if (first > 0 && isFence(text, first)) return first;
  const byMatter = isSafeForMatter(text, yamlStart) ? cutByMatter(text, start, yamlStart) : undefined;
  return byMatter !== undefined && isFence(text, byMatter) ? byMatter : scanForFence(text, yamlStart);
}

/** Returns the closing fence that gray-matter finds; undefined if it finds none. */
function cutByMatter(text: string, start: number, yamlStart: number): number | undefined {
  const head = text.slice(start, yamlStart + MAX_MATTER_LENGTH);
  const cut = matter(head, { language: "yaml", engines: { yaml: () => ({}) }, delimiters: FENCE });
  const closeAt = start + FENCE.length + cut.matter.length + 1;
  // An empty block has no line of its own between the fences, and an unclosed one extends to the end.
  if (cut.matter.length === 0) return isFence(text, yamlStart) ? yamlStart : undefined;
  return closeAt < text.length && text[closeAt - 1] === "\n" ? closeAt : undefined;
}

const MAX_BLANK_RUN = 512;

/**
 * Whether gray-matter is safe to call: it takes quadratic time for long runs of blank lines. Characters beyond Latin
 * count as blank, because Unicode's other spaces are there and the scan works as well.
 */
function isSafeForMatter(text: string, from: number): boolean {
  const end = Math.min(text.length, from + MAX_MATTER_LENGTH);
  let run = 0;
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    const blank =
      code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code > 0x1680;
    run = blank ? run + 1 : 0;
    if (run > MAX_BLANK_RUN) return false;
  }
  return true;
}

function scanForFence(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    if (isFence(text, at)) return at;
  }
  return undefined;
}
