import type { Nodes } from "mdast";
import type { Processor } from "unified";
import { linkText } from "./names";

/**
 * Emphasis is left out of the parsing: it takes remark seconds for some texts of a few KB (`_a*_a*…`), and a word is
 * the same word between stars.
 */
function withoutEmphasis(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ["attention", "attentionSequence"] } },
  ];
}

/** Loaded on first use, because most notes have no draft and loading it would slow every start. */
function newParser() {
  const { unified }: typeof import("unified") = require("unified");
  const { default: remarkParse }: typeof import("remark-parse") = require("remark-parse");
  return unified().use(remarkParse).use(withoutEmphasis).freeze();
}

let parser: ReturnType<typeof newParser> | undefined;

function parse(source: string): Nodes {
  parser ??= newParser();
  return parser.parse(source);
}

/**
 * What is given to the parser: texts of up to some 700 words, which is three times what a draft may have. Of what
 * multiplies its work (lists in lists in lists, brackets, lines that go on with a quote) no more than prose has; the
 * worst text within these bounds is timed in test/unit/note/bodyCost.test.ts.
 */
const LONGEST_PARSED = 4 * 1024;
const MOST_LINES = 200;
const MOST_MARKS = 300;
const DEEPEST = 4;

/**
 * What a reader sees of a Markdown text: words without code, comments, headings and the addresses of links. Parsed
 * by remark where the text is short and flat, as drafts are; else what is plainly no text is cut out line by line.
 */
export function visibleText(source: string): string {
  const known = seen.get(source);
  if (known !== undefined) return known;
  const shown = isTame(source) ? textOf(parse(source)) : roughText(source);
  const text = shown
    .replace(/%%[^%]*%%/g, " ")
    .replace(/!?\[\[[^[\]]*\]\]/g, (link) => (link.startsWith("!") ? " " : linkText(link)))
    .replace(/\bhttps?:\/\/\S+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return remember(source, text);
}

/** The texts of late, so that typing in one place of a note costs nothing for the drafts in it. */
const seen = new Map<string, string>();
const MOST_SEEN = 64;

function remember(source: string, text: string): string {
  if (source.length > LONGEST_PARSED) return text;
  if (seen.size >= MOST_SEEN) seen.delete(seen.keys().next().value ?? "");
  seen.set(source, text);
  return text;
}

function isTame(source: string): boolean {
  if (source.length > LONGEST_PARSED || (source.match(/[[\]<>`\\!&]/g)?.length ?? 0) > MOST_MARKS)
    return false;
  const lines = source.split("\n");
  if (lines.length > MOST_LINES) return false;
  for (const line of lines) {
    const marks = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)]))*[ \t]*/.exec(line)?.[0] ?? "";
    const depth = marks.replace(/\d+[.)]/g, "-").replace(/[ \t]/g, "").length;
    // `---` and `* * *` are rules, which nest nothing.
    if (depth > DEEPEST && !/^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/.test(line)) return false;
    if (depth > 0 && /^[ \t]{24}/.test(line)) return false;
  }
  return true;
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "code":
    case "inlineCode":
    case "html":
    case "heading":
    case "definition":
    case "image":
    case "imageReference":
      return " ";
    case "break":
      return " ";
    default: {
      if (!("children" in node)) return " ";
      const inline = node.type === "paragraph" || node.type === "link" || node.type === "linkReference";
      return node.children.map((child) => textOf(child)).join(inline ? "" : "\n");
    }
  }
}

/** The same without a parser, for what would hold it up; the count of words is right but for oddities. */
function roughText(source: string): string {
  let fenced = false;
  const lines = source.split("\n").filter((line) => {
    const fence = /^[ \t]*(?:```|~~~)/.test(line);
    if (fence) fenced = !fenced;
    return !fence && !fenced && !/^ {0,3}#{1,6}(?:\s|$)/.test(line);
  });
  const text = lines.join("\n").split("<!--");
  const uncommented = text.map((part, nth) => (nth === 0 ? part : part.slice(endOf(part, "-->"))));
  return uncommented.join(" ").replace(/\]\([^()\n]{0,500}\)/g, "] ");
}

function endOf(text: string, mark: string): number {
  const at = text.indexOf(mark);
  return at < 0 ? text.length : at + mark.length;
}
