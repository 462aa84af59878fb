import { type ProseLine, proseLines } from "./lines";
import { nextLine, type Span, span } from "./source";

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** The whole heading, from its first mark or letter to the end of its line. */
  readonly span: Span;
  /** Its text as written, marks of the heading excluded. */
  readonly title: Span;
  /** Where the lines below it begin. */
  readonly below: number;
}

const LONGEST_TITLE = 500;

/**
 * The headings of a body in order, `# ATX` and underlined ones, outside fenced code and comments. One linear pass
 * without a parser; what it costs is measured in test/unit/note/bodyCost.test.ts.
 */
export function* headingsIn(text: string, body: Span): Generator<Heading> {
  /** The paragraph that an underline would make a heading. */
  let paragraph: Span | undefined;
  /** In a list or a quote, whose lines may go on without their marks. */
  let inContainer = false;
  let below = body.start;
  for (const line of proseLines(text, body)) {
    const isBlank = line.from === line.end;
    // What was left out in between, such as code, ends a paragraph as a blank line does.
    if (line.start > below || isBlank) [paragraph, inContainer] = [undefined, false];
    below = nextLine(text, line.end);
    if (isBlank) continue;
    const kind = kindOf(text, line);
    if (kind === "#") {
      [paragraph, inContainer] = [undefined, false];
      yield atxHeading(text, line, below);
    } else if ((kind === "=" || kind === "-") && (paragraph || kind === "-")) {
      if (paragraph) yield underlined(paragraph, line, kind, below);
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
/** What a line that is more than text of a paragraph begins with; most lines do not. */
const MARKS = new Set([..."#=-*+>0123456789"].map((char) => char.charCodeAt(0)));

function kindOf(text: string, { start, from, end }: ProseLine): "#" | "=" | "-" | "container" | "text" {
  if (!MARKS.has(text.charCodeAt(from))) return "text";
  const head = text.slice(from, Math.min(end, from + 100));
  const shallow = from - start <= 3;
  if (shallow && ATX.test(head)) return "#";
  if (shallow && UNDERLINE.test(head) && end - from <= 100) return head.startsWith("=") ? "=" : "-";
  return CONTAINER.test(head) ? "container" : "text";
}

function atxHeading(text: string, { from, end }: ProseLine, below: number): Heading {
  const marks = /^#*/.exec(text.slice(from, from + 7))?.[0].length ?? 1;
  const written = text.slice(from + marks, Math.min(end, from + LONGEST_TITLE));
  const title = written.replace(/(^|[ \t])#+[ \t]*$/, "").trimEnd();
  const blanks = title.length - title.trimStart().length;
  const place = span(from + marks + blanks, from + marks + title.length);
  return { level: marks, span: span(from, end), title: place, below };
}

function underlined(paragraph: Span, line: ProseLine, mark: "=" | "-", below: number): Heading {
  const title = span(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_TITLE));
  return { level: mark === "=" ? 1 : 2, span: span(paragraph.start, line.end), title, below };
}
