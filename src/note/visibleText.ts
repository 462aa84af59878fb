import type { Nodes } from "mdast";
import type { Processor } from "unified";
import { linkText } from "./names";

/**
 * Disables the parsing of emphasis, because remark takes seconds for some texts of a few KB (`_a*_a*…`) and the words
 * are the same without it.
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
 * The limits of what is parsed: about 700 words, three times what a draft should have, and as many nested lists,
 * brackets, and lazy quote lines as prose has, because they multiply the work. test/unit/note/bodyCost.test.ts measures
 * the worst text within these limits.
 */
const MAX_PARSED_LENGTH = 4 * 1024;
const MAX_LINES = 200;
const MAX_MARKS = 300;
const MAX_DEPTH = 4;

/**
 * Returns the visible text of Markdown: words without code, comments, headings, and URLs of links. remark parses a
 * short and flat text, as drafts are; in any other, the invisible parts are removed line by line.
 */
export function visibleText(source: string): string {
  const cached = results.get(source);
  if (cached !== undefined) return cached;
  const visible = isSafeToParse(source) ? textOf(parse(source)) : roughText(source);
  const text = visible
    .replace(/%%[^%]*%%/g, " ")
    .replace(/!?\[\[[^[\]]*\]\]/g, (link) => (link.startsWith("!") ? " " : linkText(link)))
    .replace(/\bhttps?:\/\/\S+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return remember(source, text);
}

/**
 * The results for recent texts, so that typing elsewhere in a note does not parse its drafts again. It only memoizes a
 * pure function of a string.
 */
const results = new Map<string, string>();
const MAX_RESULTS = 64;

function remember(source: string, text: string): string {
  if (source.length > MAX_PARSED_LENGTH) return text;
  if (results.size >= MAX_RESULTS) results.delete(results.keys().next().value ?? "");
  results.set(source, text);
  return text;
}

function isSafeToParse(source: string): boolean {
  if (source.length > MAX_PARSED_LENGTH || (source.match(/[[\]<>`\\!&]/g)?.length ?? 0) > MAX_MARKS)
    return false;
  const lines = source.split("\n");
  if (lines.length > MAX_LINES) return false;
  for (const line of lines) {
    const marks = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)]))*[ \t]*/.exec(line)?.[0] ?? "";
    const depth = marks.replace(/\d+[.)]/g, "-").replace(/[ \t]/g, "").length;
    // `---` and `* * *` are rules, which do not nest.
    if (depth > MAX_DEPTH && !/^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/.test(line)) return false;
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

/** Returns about the same without a parser, for text that would slow it down; the count of words is nearly right. */
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
