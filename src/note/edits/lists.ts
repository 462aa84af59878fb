import type { Contact, WrittenKey } from "../model";
import { isPlainSafe, quote, quoteIfNeeded } from "../quote";
import { type Edit, lineEnd, lineStart, nextLine, type Span, span } from "../source";
import { eolAt } from "./plan";
import { contentEnd } from "./verify";

/** The style of a list in the frontmatter: the spaces before its dashes and after them. */
export interface ListStyle {
  readonly indent: string;
  readonly gap: string;
}

/** Returns the style of the note's first list; by default two spaces deeper than the keys. */
export function listStyle(text: string, { keys }: Contact): ListStyle {
  for (const { nameSpan, valueSpan } of keys) {
    const style = styleAt(text, valueSpan.start);
    if (style && lineStart(text, nameSpan.start) < lineStart(text, valueSpan.start)) return style;
  }
  return { indent: `${topIndent(text, keys) ?? ""}  `, gap: " " };
}

/** Returns the style of the block list whose first dash is at `start`. */
export function styleAt(text: string, start: number): ListStyle | undefined {
  const line = lineStart(text, start);
  const dash = /^( *)-([ \t]*)/.exec(text.slice(line, lineEnd(text, start)));
  if (!dash || line + (dash[1]?.length ?? 0) !== start) return undefined;
  return { indent: dash[1] ?? "", gap: dash[2] || " " };
}

/** Returns the spaces before the keys; undefined if the keys are not each on a line of their own. */
export function topIndent(text: string, keys: readonly WrittenKey[]): string | undefined {
  let indent = "";
  for (const { nameSpan } of keys) {
    const before = text.slice(lineStart(text, nameSpan.start), nameSpan.start);
    if (!/^ *(?:\? +)?$/.test(before)) return undefined;
    indent = /^ */.exec(before)?.[0] ?? "";
  }
  return indent;
}

export function itemLine({ indent, gap }: ListStyle, text: string): string {
  return `${indent}-${gap}${quoteIfNeeded(text)}`;
}

/** Items without content. */
const BLANK_ITEM = /^-[ \t]*(?:''|"")?[ \t]*$/;
const BLANK_ITEMS = /^(?:-[ \t]*(?:~|null|''|"")?[ \t]*(?:\r?\n[ \t]*)*)+$/;

/** Fills the blank item at or after the index, so that none is left next to the new one. */
export function fillBlankItem(
  text: string,
  items: readonly Span[],
  after: number,
  newItem: string,
): Edit | undefined {
  for (const item of [items[after], items[after + 1]]) {
    if (!item || !/^(?:''|""|-?\s*)$/.test(text.slice(item.start, item.end))) continue;
    // An empty item can begin on the line after its dash.
    for (const at of [item.start, lineStart(text, item.start) - 1]) {
      const [start, end] = [lineStart(text, Math.max(at, 0)), lineEnd(text, Math.max(at, 0))];
      const style = styleAt(text, start + (/^ */.exec(text.slice(start, end))?.[0].length ?? 0));
      if (!style || !BLANK_ITEM.test(text.slice(start, end).trim())) continue;
      return { span: span(start, end), text: itemLine({ ...style, gap: " " }, newItem) };
    }
  }
  return undefined;
}

/** Inserts the first item into an empty list: `touches:`, `touches: []`, `touches: ~`; comments stay. */
export function insertIntoEmpty(
  text: string,
  { nameSpan, valueSpan }: WrittenKey,
  item: string,
): readonly Edit[] | undefined {
  const eol = eolAt(text, nameSpan.end);
  const written = text.slice(valueSpan.start, valueSpan.end);
  const line = lineStart(text, valueSpan.start);
  if (BLANK_ITEMS.test(written) && line > nameSpan.start && lineEnd(text, valueSpan.end) === valueSpan.end)
    return [{ span: span(line, valueSpan.end), text: item }];
  if (/[#\n]/.test(written)) return undefined;
  const end = lineEnd(text, Math.max(nameSpan.end, valueSpan.end));
  const insertion: Edit = { span: span(end, end), text: eol + item };
  if (written === "") return [insertion];
  const blanks = /[ \t]*$/.exec(text.slice(nameSpan.end, valueSpan.start))?.[0].length ?? 0;
  const removed = span(valueSpan.start - blanks, valueSpan.end);
  return removed.end === end
    ? [{ span: removed, text: insertion.text }]
    : [{ span: removed, text: "" }, insertion];
}

/** The dash of an item: the start of its line, and the spaces around it. */
export interface Dash extends ListStyle {
  readonly line: number;
}

/**
 * How far before an item to look for its dash, in UTF-16 units. It can be on a line above, before an anchor or a tag.
 */
const MAX_DASH_DISTANCE = 200;

export function dashBefore(text: string, start: number): Dash | undefined {
  const from = Math.max(0, lineStart(text, start) - MAX_DASH_DISTANCE);
  const before = /(^|\n)( *)-(\s+)(?:[&!]\S*\s+)*$/.exec(text.slice(from, start));
  if (!before) return undefined;
  const [whole, newline, indent, gap] = before as unknown as [string, string, string, string];
  return { line: start - whole.length + newline.length, indent, gap: /\n/.test(gap) ? " " : gap };
}

/** Returns the end of an item of a block list, including the comments below it that are indented more than its dash. */
export function itemEnd(text: string, item: Span, dash: Dash): number {
  let end = textBlockEnd(text, item, contentEnd(text, item.start, item.end, dash.indent.length));
  for (let next = nextLine(text, end); next < text.length; next = nextLine(text, end)) {
    const line = text.slice(next, lineEnd(text, next));
    const comment = /^([ \t]*)#/.exec(line);
    if (!comment || (comment[1]?.length ?? 0) <= dash.indent.length) break;
    end = next + line.length;
  }
  return end;
}

/** How far above a removal to look for a text block with trailing empty lines, in UTF-16 units. */
const MAX_HEADER_DISTANCE = 4096;

/**
 * Returns where the removal of the lines from `start` to `next` must end. Whitespace-only lines after them would become
 * part of a folded or literal text above, and so would empty ones if that text keeps them (`|+`).
 */
export function pastBlankLines(text: string, start: number, next: number): number {
  const above = text.slice(Math.max(0, start - MAX_HEADER_DISTANCE), start);
  return blankLinesEnd(text, next, /[>|]\d?\+\d?[ \t]*(?:#.*)?\r?\n/.test(above));
}

/**
 * Returns the offset after the whitespace-only lines that begin at `at`, and also after empty ones if the text above
 * keeps them.
 */
export function blankLinesEnd(text: string, at: number, keepsAll: boolean): number {
  let end = at;
  for (let next = at; next < text.length; next = nextLine(text, next)) {
    const line = text.slice(next, lineEnd(text, next));
    if (line.trim() !== "") break;
    if (keepsAll || line !== "") end = nextLine(text, next);
  }
  return end;
}

/** Returns the header after the `|` or `>` of a folded or literal text that begins at `start`, such as `2+`. */
export function textBlockHeader(text: string, start: number): string | undefined {
  const header = /^(?:[&!]\S*\s+)*[>|]([-+\d]*)[ \t]*(?:#.*)?$/;
  return header.exec(text.slice(start, lineEnd(text, start)))?.[1];
}

/**
 * Returns the end of the last line of an item. Whitespace-only lines after a folded or literal text can be part of it,
 * so they stay with it.
 */
function textBlockEnd(text: string, item: Span, content: number): number {
  const end = lineEnd(text, content);
  const header = textBlockHeader(text, item.start);
  if (header === undefined) return end;
  const next = nextLine(text, end);
  const blanksEnd = blankLinesEnd(text, next, header.includes("+"));
  if (blanksEnd === next) return end;
  // The last line break is not part of it.
  const last = lineStart(text, blanksEnd - 1);
  return lineEnd(text, last);
}

/** Inserts an item into a block list: after the item with the index `after`, or before all if that is -1. */
export function insertIntoBlock(
  text: string,
  items: readonly Span[],
  after: number,
  newItem: string,
): Edit | undefined {
  const neighbor = items[Math.max(after, 0)];
  const dash = neighbor && dashBefore(text, neighbor.start);
  if (!neighbor || !dash) return undefined;
  const eol = eolAt(text, dash.line);
  if (after < 0) {
    // The comments directly above an item are about it.
    const at = commentsAbove(text, dash);
    return { span: span(at, at), text: itemLine(dash, newItem) + eol };
  }
  const end = itemEnd(text, neighbor, dash);
  return { span: span(end, end), text: eol + itemLine(dash, newItem) };
}

/**
 * Returns the start of the unbroken comment lines above an item. Comments that are indented more than its dash belong
 * to the item above them.
 */
export function commentsAbove(text: string, { line, indent }: Dash, floor = 0): number {
  let start = line;
  while (start > floor) {
    const above = lineStart(text, start - 1);
    const comment = /^([ \t]*)#/.exec(text.slice(above, start));
    if (above < floor || !comment || (comment[1]?.length ?? 0) > indent.length) break;
    start = above;
  }
  return start;
}

/** Inserts an item into a flow list, on a line of its own if its neighbor has one. */
export function insertIntoFlow(
  text: string,
  items: readonly Span[],
  after: number,
  newItem: string,
): readonly Edit[] | undefined {
  const item = isPlainSafe(newItem) && !/[,[\]{}]/.test(newItem) ? newItem : quote(newItem);
  const neighbor = items[Math.max(after, 0)];
  if (!neighbor) return undefined;
  const before = text.slice(lineStart(text, neighbor.start), neighbor.start);
  const isAlone = /^[ \t]*$/.test(before);
  const eol = eolAt(text, neighbor.start);
  if (after < 0) {
    const { start } = neighbor;
    return [{ span: span(start, start), text: isAlone ? `${item},${eol}${before}` : `${item}, ` }];
  }
  const { end } = neighbor;
  const rest = text.slice(end, lineEnd(text, end));
  const tail = /^([ \t]*,)?[ \t]*(?:#.*)?$/.exec(rest);
  if (!isAlone || !tail) return [{ span: span(end, end), text: `, ${item}` }];
  const line = end + rest.length;
  const hasComma = tail[1] !== undefined;
  const insertion: Edit = { span: span(line, line), text: `${eol}${before}${item}${hasComma ? "," : ""}` };
  if (hasComma) return [insertion];
  return line === end
    ? [{ ...insertion, text: `,${insertion.text}` }]
    : [{ span: span(end, end), text: "," }, insertion];
}
