import { isFence } from "../../../note/frontmatter";
import { lineEnd, lineStart, nextLine, type Span, span } from "../../../note/source";

/** A step down to a position in the YAML: into the value of a key, or into an item of a list. */
export type PathStep = { readonly key: string } | "item";

/** The part of the frontmatter that the user is typing: the name of a key, or a value. */
export interface CursorContext {
  readonly kind: "name" | "value";
  /** From the top to the map that contains the name, or to the value. */
  readonly path: readonly PathStep[];
  /** The start of the value or name, inside its quotes. */
  readonly start: number;
  /** The text before the cursor, and the text after it up to its end. */
  readonly before: string;
  readonly after: string;
  /** Text that must be inserted first: a space after `playbook:` or `-`, or a dash to continue a list. */
  readonly prefix: string;
  readonly quote: '"' | "'" | "";
  /** True inside a list in brackets, where a comma ends the text. */
  readonly inFlow: boolean;
}

/**
 * Returns the frontmatter around an offset, without its fences. Unclosed frontmatter ends with the first blank line, as
 * it does for the reader. Returns undefined in the body, on a fence, and in a note without frontmatter.
 */
export function frontmatterAround(text: string, offset: number): Span | undefined {
  const first = text.startsWith("\uFEFF") ? 1 : 0;
  if (!isFence(text, first)) return undefined;
  const start = nextLine(text, first);
  if (start === lineEnd(text, first) || offset < start) return undefined;
  const close = closingFence(text, start);
  const end = close ?? endOfBlock(text, start);
  const inside = close === undefined ? offset <= end : offset < end;
  return inside ? span(start, end) : undefined;
}

function closingFence(text: string, start: number): number | undefined {
  for (let at = text.indexOf("\n---", start - 1); at >= 0; at = text.indexOf("\n---", at + 1)) {
    if (isFence(text, at + 1)) return at + 1;
  }
  return undefined;
}

function endOfBlock(text: string, start: number): number {
  const blank = /\n[ \t]*\r?\n/g;
  blank.lastIndex = start - 1;
  return blank.exec(text)?.index ?? text.length;
}

/**
 * Determines what the user is typing at an offset of the frontmatter, from the line and the indentation above it. The
 * YAML is not parsed, because it is usually broken while the user types. Returns undefined in comments, multi-line
 * text, and maps in braces, and after a complete value.
 */
export function cursorContextAt(text: string, front: Span, offset: number): CursorContext | undefined {
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  const line = text.slice(start, end);
  const cursor = Math.min(offset, end) - start;
  if (line.trim() === "") return blankLineContext(text, front, start, cursor, line);
  const node = parseLine(line);
  if (!node || cursor < node.indent + (node.hasDash ? 1 : 0)) return undefined;
  const column = node.hasDash ? node.indent : node.content;
  const path = pathTo(text, front, start, column, node.hasDash);
  if (!path) return undefined;
  const within = node.hasDash ? [...path, "item" as const] : path;
  if (cursor < node.content) return undefined;
  const key = parseKey(line.slice(node.content));
  if (!key || (node.hasDash && isDated(line.slice(node.content)))) {
    const kind = node.hasDash ? "value" : "name";
    // `-|`: the space is still missing.
    const prefix = node.hasDash && line[node.content - 1] === "-" ? " " : "";
    return textContext(line, start, node.content, cursor, { kind, path: within, prefix });
  }
  const colon = node.content + key.colon;
  if (cursor <= colon) {
    const name = { ...EMPTY, kind: "name" as const, path: within, start: start + node.content };
    const rest = line.slice(cursor);
    return key.isQuoted
      ? undefined
      : { ...name, before: line.slice(node.content, cursor), after: rest, prefix: "" };
  }
  const value = colon + 1 + (/^[ \t]*/.exec(line.slice(colon + 1))?.[0].length ?? 0);
  if (line.length === value && hasValueBelow(text, front, end, node.content)) return undefined;
  const valuePath = [...within, { key: key.name }];
  if (cursor < value) {
    // Between the colon and a value, or after both with nothing there.
    const rest = line.slice(value);
    if (rest !== "") return undefined;
  }
  const from = Math.min(value, cursor);
  const prefix = cursor === colon + 1 ? " " : "";
  return textContext(line, start, from, cursor, { kind: "value", path: valuePath, prefix });
}

/** Returns whether the lines below a key are its value. A list may begin in the same column. */
function hasValueBelow(text: string, front: Span, end: number, column: number): boolean {
  for (let at = nextLine(text, end); at < front.end; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const [indent = ""] = /^ */.exec(line) ?? [];
    if (/^\s*(?:#|$)/.test(line)) continue;
    return indent.length > column || (indent.length === column && /^ *-(?:\s|$)/.test(line));
  }
  return false;
}

const EMPTY = { before: "", after: "", prefix: "", quote: "", inFlow: false } as const;

interface LineShape {
  readonly indent: number;
  readonly hasDash: boolean;
  /** The column after the indentation and the dash. */
  readonly content: number;
}

/** Parses the indentation and dash of a line; undefined for comments, tabs, and nested lists. */
function parseLine(line: string): LineShape | undefined {
  const match = /^( *)(-(?:[ \t]+|$))?/.exec(line);
  const [whole = "", indent = "", dash] = match ?? [];
  if (/^[#\t]/.test(line.slice(whole.length)) || /^-(?:\s|$)/.test(line.slice(whole.length)))
    return undefined;
  return { indent: indent.length, hasDash: dash !== undefined, content: whole.length };
}

interface KeyPart {
  readonly name: string;
  readonly colon: number;
  readonly isQuoted: boolean;
}

const KEY = /^(?:(["'])(.*?)\1[ \t]*|([^\s#?:,[\]{}"'&*!|>%@`-][^#:]*)):(?=[ \t]|$)/;

function parseKey(content: string): KeyPart | undefined {
  const match = KEY.exec(content);
  if (!match) return undefined;
  const [whole, mark, quoted, bare] = match;
  return { name: quoted ?? bare?.trimEnd() ?? "", colon: whole.length - 1, isQuoted: mark !== undefined };
}

/** Returns whether an item begins like a touch line: then a colon in it does not make a key. */
function isDated(content: string): boolean {
  return /^["']?\d{4}-/.test(content);
}

/** On a blank line: another item of the list above, another field of the map, or a key. */
function blankLineContext(
  text: string,
  front: Span,
  at: number,
  cursor: number,
  line: string,
): CursorContext | undefined {
  if (/\t/.test(line.slice(0, cursor))) return undefined;
  const path = pathTo(text, front, at, cursor, false);
  if (!path) return undefined;
  const parent = path.at(-1);
  const start = at + cursor;
  if (parent === undefined || parent === "item") return { ...EMPTY, kind: "name", path, start };
  // Only the first line would show whether a list or a map is meant.
  return { ...EMPTY, kind: "value", path: [...path, "item"], start, prefix: "- " };
}

/** Returns the keys and items around a column of a line; undefined inside multi-line text. */
function pathTo(
  text: string,
  front: Span,
  at: number,
  column: number,
  isItem: boolean,
): PathStep[] | undefined {
  const path: PathStep[] = [];
  let limit = column;
  let asItem = isItem;
  for (let above = at; above > front.start && (limit > 0 || asItem); ) {
    above = lineStart(text, above - 1);
    const line = text.slice(above, lineEnd(text, above));
    if (/^\s*(?:#|$)/.test(line)) continue;
    const node = parseLine(line);
    if (!node && (/^\s*/.exec(line)?.[0].length ?? 0) >= limit && limit > 0) continue;
    if (!node) return undefined;
    const content = line.slice(node.content);
    const key = node.hasDash && isDated(content) ? undefined : parseKey(content);
    const isParent = key !== undefined && (asItem ? node.content <= limit : node.content < limit);
    if (isParent) {
      // A value that begins on the line of its key continues below it: text, or a list in brackets.
      if (/^\s+[^\s#]/.test(content.slice(key.colon + 1))) return undefined;
      path.unshift({ key: key.name });
      [limit, asItem] = [node.content, false];
    }
    if (node.hasDash && node.indent < limit) {
      if (key === undefined && content.trim() !== "") return undefined;
      path.unshift("item");
      [limit, asItem] = [node.indent, true];
    } else if (!node.hasDash && !key && node.indent < limit) {
      return undefined;
    }
  }
  return limit > 0 || asItem ? undefined : path;
}

/** Returns the text that begins in a column of the line: quoted, in brackets, or bare. */
function textContext(
  line: string,
  at: number,
  from: number,
  cursor: number,
  rest: Pick<CursorContext, "kind" | "path" | "prefix">,
): CursorContext | undefined {
  const opening = line[from] ?? "";
  if (opening === "[" && rest.kind === "value") return flowContext(line, at, from + 1, cursor, rest);
  if (opening === '"' || opening === "'")
    return quotedContext(line, at, from, cursor, line.length, rest, false);
  if (/[{[\]}&*!|>%@`]/.test(opening) && from < line.length) return undefined;
  const before = line.slice(from, cursor);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const comment = line.slice(cursor).search(/\s#/);
  const after = comment < 0 ? line.slice(cursor) : line.slice(cursor, cursor + comment);
  return { ...rest, start: at + from, before, after, quote: "", inFlow: false };
}

/** Returns the text inside quotes, closed or not; undefined before and after them. */
function quotedContext(
  line: string,
  at: number,
  from: number,
  cursor: number,
  end: number,
  rest: Pick<CursorContext, "kind" | "path" | "prefix">,
  inFlow: boolean,
): CursorContext | undefined {
  const quote = line[from] as '"' | "'";
  const close = closingQuote(line, from, end);
  if (cursor <= from || cursor > close) return undefined;
  const before = line.slice(from + 1, cursor);
  // With an escape, the written text differs from the value.
  if (before.includes("\\") || before.includes("''")) return undefined;
  const path = rest.path;
  return {
    kind: rest.kind,
    path,
    prefix: "",
    start: at + from + 1,
    before,
    after: line.slice(cursor, close),
    quote,
    inFlow,
  };
}

function closingQuote(line: string, from: number, end: number): number {
  const quote = line[from];
  for (let i = from + 1; i < end; i++) {
    if (quote === '"' && line[i] === "\\") i++;
    else if (line[i] === quote && quote === "'" && line[i + 1] === "'") i++;
    else if (line[i] === quote) return i;
  }
  return end;
}

/** Returns the item around the cursor in a one-line list in brackets. */
function flowContext(
  line: string,
  at: number,
  from: number,
  cursor: number,
  rest: Pick<CursorContext, "kind" | "path" | "prefix">,
): CursorContext | undefined {
  const within = { kind: rest.kind, path: [...rest.path, "item" as const], prefix: "" };
  if (cursor < from) return undefined;
  let start = from;
  while (true) {
    while (/[ \t]/.test(line[start] ?? "") && start < cursor) start++;
    const opening = line[start] ?? "";
    if (/[[{&*!|>%@`#]/.test(opening) && opening !== "") return undefined;
    const quoted = opening === '"' || opening === "'";
    if (quoted && cursor <= start) return undefined;
    const close = quoted ? closingQuote(line, start, line.length) : start;
    if (quoted && cursor <= close) return quotedContext(line, at, start, cursor, line.length, within, true);
    const stop = close + (/[,\]]/.exec(line.slice(close))?.index ?? line.length - close);
    if (cursor <= stop) {
      if (quoted) return undefined;
      const before = line.slice(start, cursor);
      const after = line.slice(cursor, stop);
      return { ...within, start: at + start, before, after, quote: "", inFlow: true };
    }
    if (line[stop] !== ",") return undefined;
    start = stop + 1;
  }
}
