import { type ProseLine, proseLines } from "./lines";
import { nextLine, type Span, span } from "./source";

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** The whole heading, from its first mark or letter to the end of its line. */
  readonly span: Span;
  /** The text of the heading, without its marks. */
  readonly title: Span;
  /** The start of the lines below it. */
  readonly below: number;
}

const MAX_TITLE_LENGTH = 500;
const HASH = "#".charCodeAt(0);

/**
 * Yields the headings of a body in order, both `# ATX` and underlined ones, outside fenced code and comments. It is one
 * linear pass without a parser; test/unit/note/bodyCost.test.ts measures its cost.
 */
export function* headingsIn(text: string, body: Span): Generator<Heading> {
  /** The paragraph that an underline would make a heading. */
  let paragraph: Span | undefined;
  /** True in a list or a quote, whose lines can continue without their marks. */
  let inContainer = false;
  let below = body.start;
  for (const line of proseLines(text, body, true)) {
    const isBlank = line.from === line.end;
    // Skipped text, such as code, ends a paragraph like a blank line.
    if (line.start > below || isBlank) [paragraph, inContainer] = [undefined, false];
    below = nextLine(text, line.end);
    if (isBlank) continue;
    const kind = lineKind(text, line);
    const inItem = kind === "container" ? headingInItem(text, line) : undefined;
    if (inItem !== undefined) {
      [paragraph, inContainer] = [undefined, true];
      yield atxHeading(text, { ...line, from: inItem }, below);
    } else if (kind === "#") {
      [paragraph, inContainer] = [undefined, false];
      yield atxHeading(text, line, below);
    } else if ((kind === "=" || kind === "-") && (paragraph || kind === "-")) {
      if (paragraph) yield underlinedHeading(paragraph, line, kind, below);
      [paragraph, inContainer] = [undefined, false];
    } else if (kind === "container") {
      [paragraph, inContainer] = [undefined, true];
    } else if (paragraph || (!inContainer && line.from - line.start <= 3)) {
      paragraph = span(paragraph?.start ?? line.from, line.end);
    }
  }
}

const ATX = /^#{1,6}(?:[ \t]|$)/;
const UNDERLINE = /^(?:=+|-+)[ \t]*$/;
const CONTAINER = /^(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|>)/;
/** The first characters of lines that are more than paragraph text; most lines have none of them. */
const MARK_CODES = new Set([..."#=-*+>0123456789"].map((char) => char.charCodeAt(0)));

function lineKind(text: string, { start, from, end }: ProseLine): "#" | "=" | "-" | "container" | "text" {
  if (!MARK_CODES.has(text.charCodeAt(from))) return "text";
  const head = text.slice(from, Math.min(end, from + 100));
  const shallow = from - start <= 3;
  if (shallow && ATX.test(head)) return "#";
  if (shallow && UNDERLINE.test(head) && end - from <= 100) return head.startsWith("=") ? "=" : "-";
  return CONTAINER.test(head) ? "container" : "text";
}

/** Returns the offset of a heading that is a list item, as outliners write it: `- ## Log`. */
function headingInItem(text: string, { from, end }: ProseLine): number | undefined {
  const mark = /^[-*+][ \t]{1,4}(?=#{1,6}[ \t])/.exec(text.slice(from, Math.min(end, from + 20)));
  return mark ? from + mark[0].length : undefined;
}

function atxHeading(text: string, { from, end }: ProseLine, below: number): Heading {
  let marks = 0;
  while (text.charCodeAt(from + marks) === HASH) marks++;
  const written = text.slice(from + marks, Math.min(end, from + MAX_TITLE_LENGTH));
  const title = (written.includes("#") ? written.replace(/(^|[ \t])#+[ \t]*$/, "") : written).trimEnd();
  const blanks = title.length - title.trimStart().length;
  const place = span(from + marks + blanks, from + marks + title.length);
  return { level: marks, span: span(from, end), title: place, below };
}

function underlinedHeading(paragraph: Span, line: ProseLine, mark: "=" | "-", below: number): Heading {
  const title = span(paragraph.start, Math.min(paragraph.end, paragraph.start + MAX_TITLE_LENGTH));
  return { level: mark === "=" ? 1 : 2, span: span(paragraph.start, line.end), title, below };
}
