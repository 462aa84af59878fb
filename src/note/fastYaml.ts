import {
  BACKSLASH,
  BAR,
  CARRIAGE_RETURN,
  CLOSING,
  CLOSING_BRACE,
  COLON,
  COMMA,
  DASH,
  DOUBLE_QUOTE,
  GREATER,
  HASH,
  OPENING,
  OPENING_BRACE,
  opensText,
  SINGLE_QUOTE,
  SPACE,
  UNSUPPORTED,
} from "./characters";
import { readBlockText } from "./fastYamlBlock";
import { span } from "./source";
import {
  isNull,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlPair,
  type YamlReading,
  type YamlScalar,
  type YamlSource,
} from "./yaml";

/**
 * Parses YAML as nearly all frontmatter is written, in one pass: maps and lists by indentation; values and keys on one
 * line, bare or (values) in quotes, brackets or braces; text blocks; comments. At anything else (anchors, tags, tabs,
 * other multi-line values, errors) it stops and returns the offset, and the full parser reads the whole text. What it
 * parses results in exactly the nodes of the full parser; the differential test compares them.
 */
export function readFastYaml({ source, base }: YamlSource): YamlReading | number {
  const unsupportedAt = source.search(UNSUPPORTED);
  if (unsupportedAt >= 0) return unsupportedAt;
  const parser = new FastYamlParser(source, base);
  return parser.document() ?? parser.stoppedAt;
}

/** The characters that end bare text between brackets, or give it another meaning. */
const BRACKET_TEXT_END = /[,[\]{}]/;

/** The deepest indentation, in spaces, and the deepest nesting of brackets: together less than `MAX_YAML_DEPTH`. */
const MAX_INDENT = 40;
const MAX_BRACKET_DEPTH = 10;

/** The longest key, in UTF-16 units. YAML allows 1,024 characters. */
const MAX_KEY_LENGTH = 1000;

class FastYamlParser {
  stoppedAt = 0;
  /** The current line, which is never blank and never only a comment: its first character, indentation, and end. */
  private first = 0;
  /** In spaces; -1 after the last line. */
  private indent = 0;
  private end = 0;
  private nextStart = 0;
  /** The end of the bare text that was measured last. */
  private textEnd = 0;

  constructor(
    private readonly source: string,
    private readonly base: number,
  ) {}

  document(): YamlReading | undefined {
    this.toNextLine();
    if (this.indent < 0) return { pairs: [], faults: [], isMap: true };
    const root = this.block();
    if (!root) return undefined;
    if (this.indent >= 0) return this.stop(this.first);
    return { pairs: root.kind === "map" ? root.pairs : [], faults: [], isMap: root.kind === "map" };
  }

  /** Records the offset at which parsing stopped. */
  private stop(at: number): undefined {
    this.stoppedAt = at;
    return undefined;
  }

  private toNextLine(): void {
    const { source } = this;
    for (let start = this.nextStart; start < source.length; ) {
      const newline = source.indexOf("\n", start);
      const next = newline < 0 ? source.length : newline + 1;
      let end = newline < 0 ? source.length : newline;
      if (end > start && source.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
      const first = this.skipBlanks(start, end);
      if (first < end && source.charCodeAt(first) !== HASH) {
        this.first = first;
        this.indent = first - start;
        this.end = end;
        this.nextStart = next;
        return;
      }
      start = next;
    }
    this.first = source.length;
    this.end = source.length;
    this.nextStart = source.length;
    this.indent = -1;
  }

  private skipBlanks(from: number, end: number): number {
    let at = from;
    while (at < end && this.source.charCodeAt(at) === SPACE) at++;
    return at;
  }

  /** Whether a space or the end of the line follows a character. */
  private isAlone(at: number): boolean {
    return at + 1 === this.end || this.source.charCodeAt(at + 1) === SPACE;
  }

  private isItem(): boolean {
    return this.source.charCodeAt(this.first) === DASH && this.isAlone(this.first);
  }

  /** Parses the map or list that begins with the current line. */
  private block(): YamlMap | YamlList | undefined {
    if (this.indent > MAX_INDENT) return this.stop(this.first);
    return this.isItem() ? this.list() : this.map(this.first, this.indent);
  }

  private list(): YamlList | undefined {
    const { first, indent } = this;
    const items: YamlNode[] = [];
    let last = first;
    while (this.indent === indent && this.isItem()) {
      const item = this.valueAfter(this.first + 1, indent, false);
      if (!item) return undefined;
      items.push(item);
      last = item.span.end;
    }
    if (this.indent > indent) return this.stop(this.first);
    return { kind: "list", span: span(this.base + first, last), isFlow: false, items };
  }

  /** Parses the map whose first key begins at `at` in the current line; its other keys begin at `indent`. */
  private map(at: number, indent: number): YamlMap | undefined {
    const { base, source } = this;
    const pairs: YamlPair[] = [];
    let last = at;
    for (let keyAt = at; ; keyAt = this.first) {
      const colon = this.measureText(keyAt);
      if (colon < 0 || colon - keyAt > MAX_KEY_LENGTH) return this.stop(keyAt);
      const name = source.slice(keyAt, this.textEnd);
      const nameSpan = span(base + keyAt, base + this.textEnd);
      const value = this.valueAfter(colon + 1, indent, true);
      if (!value) return undefined;
      pairs.push({ name, nameSpan, value, valueSpan: value.span });
      last = value.span.end;
      if (this.indent !== indent || this.isItem()) break;
    }
    if (this.indent > indent) return this.stop(this.first);
    return { kind: "map", span: span(base + at, last), pairs };
  }

  /** Parses the node after a colon or a dash, on its line or below, and moves to the line after it. */
  private valueAfter(from: number, indent: number, isPair: boolean): YamlNode | undefined {
    const at = this.skipBlanks(from, this.end);
    if (at === this.end || this.source.charCodeAt(at) === HASH) {
      this.toNextLine();
      if (this.indent > indent) return this.block();
      // The items of a key may be below it without indentation.
      if (isPair && this.indent === indent && this.isItem()) return this.list();
      return this.text(at, at);
    }
    const node = this.onLine(at, indent, isPair);
    // A map without braces has moved to the line after it.
    if (!node || (node.kind === "map" && this.source.charCodeAt(at) !== OPENING_BRACE)) return node;
    this.toNextLine();
    // Text continues in lines that are indented more. The full parser reads it.
    return this.indent > indent ? this.stop(this.first) : node;
  }

  private onLine(at: number, indent: number, isPair: boolean): YamlNode | undefined {
    const code = this.source.charCodeAt(at);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE)
      return this.withoutTrailingText(this.quoted(at, code));
    if (code === OPENING) return this.withoutTrailingText(this.brackets(at, 0));
    if (code === OPENING_BRACE) return this.withoutTrailingText(this.braces(at, 0));
    if (code === BAR || code === GREATER) return this.blockText(at, indent);
    const colon = this.measureText(at);
    // After a dash it is the first key of a map; after a colon it is an error.
    if (colon >= 0 && !isPair) return this.map(at, at - this.first + this.indent);
    if (colon !== NO_COLON) return this.stop(at);
    return this.text(at, this.textEnd);
  }

  /** Accepts a value if only a comment follows it on its line. */
  private withoutTrailingText<T extends YamlNode>(node: T | undefined): T | undefined {
    if (!node) return undefined;
    const from = node.span.end - this.base;
    const at = this.skipBlanks(from, this.end);
    const alone = at === this.end || (at > from && this.source.charCodeAt(at) === HASH);
    return alone ? node : this.stop(at);
  }

  /**
   * Measures bare text and sets `textEnd`. Returns the offset of the colon that makes it a key, NO_COLON, or NO_TEXT.
   */
  private measureText(from: number): number {
    const { source, end } = this;
    if (!this.opensText(from)) return NO_TEXT;
    let colon = NO_COLON;
    let at = from + 1;
    for (; at < end; at++) {
      const code = source.charCodeAt(at);
      if (code === COLON && this.isAlone(at)) {
        colon = at;
        break;
      }
      if (code === HASH && source.charCodeAt(at - 1) === SPACE) break;
    }
    this.textEnd = this.trimmed(from, at);
    return colon;
  }

  private opensText(at: number): boolean {
    const code = this.source.charCodeAt(at);
    return code > 127 || opensText[code] === true;
  }

  private trimmed(from: number, to: number): number {
    let end = to;
    while (end > from && this.source.charCodeAt(end - 1) === SPACE) end--;
    return end;
  }

  private blockText(from: number, indent: number): YamlScalar | undefined {
    const block = readBlockText(this.source, from, this.end, this.nextStart, indent);
    if (!block) return this.stop(from);
    this.nextStart = block.next;
    const place = span(this.base + from, this.base + block.end);
    const { text } = block;
    return { kind: "scalar", span: place, text, isEmpty: false, isQuoted: false, literalAt: undefined };
  }

  private text(from: number, to: number): YamlScalar {
    const at = this.base + from;
    const text = this.source.slice(from, to);
    return {
      kind: "scalar",
      span: span(at, this.base + to),
      text,
      isEmpty: isNull(text),
      isQuoted: false,
      literalAt: at,
    };
  }

  /** Parses quoted text that ends on its line. JSON's escapes are valid in YAML; the full parser reads the others. */
  private quoted(from: number, quote: number): YamlScalar | undefined {
    const { source, end, base } = this;
    let at = from + 1;
    let literal = true;
    for (; at < end; at++) {
      const code = source.charCodeAt(at);
      if (code === quote) {
        if (quote === DOUBLE_QUOTE || source.charCodeAt(at + 1) !== SINGLE_QUOTE) break;
        literal = false;
        at++;
      } else if (code === BACKSLASH && quote === DOUBLE_QUOTE) {
        literal = false;
        at++;
      }
    }
    if (at >= end) return this.stop(from);
    const written = source.slice(from + 1, at);
    const text = literal
      ? written
      : quote === SINGLE_QUOTE
        ? written.replaceAll("''", "'")
        : unescaped(written);
    if (text === undefined) return this.stop(from);
    return {
      kind: "scalar",
      span: span(base + from, base + at + 1),
      text,
      isEmpty: false,
      isQuoted: true,
      literalAt: literal ? base + from + 1 : undefined,
    };
  }

  /** Parses a list in brackets that end on the line. */
  private brackets(from: number, depth: number): YamlList | undefined {
    const items: YamlNode[] = [];
    const end = this.entries(from, depth, CLOSING, (at) => {
      const item = this.inBrackets(at, depth);
      if (item) items.push(item);
      return item;
    });
    const place = end === undefined ? undefined : span(this.base + from, this.base + end);
    return place && { kind: "list", span: place, isFlow: true, items };
  }

  /** Parses a map in braces that end on the line. Each key has a value. */
  private braces(from: number, depth: number): YamlMap | undefined {
    const pairs: YamlPair[] = [];
    const end = this.entries(from, depth, CLOSING_BRACE, (at) => {
      const pair = this.pairInBraces(at, depth);
      if (pair) pairs.push(pair);
      return pair?.value;
    });
    const place = end === undefined ? undefined : span(this.base + from, this.base + end);
    return place && { kind: "map", span: place, pairs };
  }

  /** Parses the entries of a list or a map up to its end, and returns the offset after that. */
  private entries(
    from: number,
    depth: number,
    closing: number,
    parse: (at: number) => YamlNode | undefined,
  ): number | undefined {
    const { source, end, base } = this;
    if (depth > MAX_BRACKET_DEPTH) return this.stop(from);
    let at = this.skipBlanks(from + 1, end);
    while (at < end && source.charCodeAt(at) !== closing) {
      const entry = parse(at);
      if (!entry) return undefined;
      at = this.skipBlanks(entry.span.end - base, end);
      const code = source.charCodeAt(at);
      if (at >= end || (code !== COMMA && code !== closing)) return this.stop(at);
      if (code === COMMA) {
        at = this.skipBlanks(at + 1, end);
        // A trailing comma is allowed; the full parser reads it.
        if (source.charCodeAt(at) === closing) return this.stop(at);
      }
    }
    return at >= end ? this.stop(from) : at + 1;
  }

  private pairInBraces(from: number, depth: number): YamlPair | undefined {
    const { source, base } = this;
    const key = this.keyInBraces(from);
    if (!key) return undefined;
    const colon = this.skipBlanks(key.span.end - base, this.end);
    // Without a space a colon is part of the text, or depends on the quotes before it.
    if (source.charCodeAt(colon) !== COLON || source.charCodeAt(colon + 1) !== SPACE) return this.stop(colon);
    const value = this.inBrackets(this.skipBlanks(colon + 1, this.end), depth);
    return value && { name: key.text, nameSpan: key.span, value, valueSpan: value.span };
  }

  private keyInBraces(from: number): YamlScalar | undefined {
    const { source, end } = this;
    const code = source.charCodeAt(from);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return this.quoted(from, code);
    if (!this.opensText(from)) return this.stop(from);
    for (let at = from + 1; at < end && at - from <= MAX_KEY_LENGTH; at++) {
      const char = source[at] as string;
      if (char === ":" && source.charCodeAt(at + 1) === SPACE) return this.text(from, this.trimmed(from, at));
      if (char === ":" || char === "#" || BRACKET_TEXT_END.test(char)) return this.stop(at);
    }
    return this.stop(from);
  }

  private inBrackets(at: number, depth: number): YamlNode | undefined {
    const { source, end } = this;
    const code = source.charCodeAt(at);
    if (code === OPENING) return this.brackets(at, depth + 1);
    if (code === OPENING_BRACE) return this.braces(at, depth + 1);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return this.quoted(at, code);
    if (!this.opensText(at)) return this.stop(at);
    let to = at + 1;
    for (; to < end; to++) {
      const char = source[to] as string;
      if (BRACKET_TEXT_END.test(char)) break;
      if (char === "#" && source.charCodeAt(to - 1) === SPACE) return this.stop(to);
      if (char === ":" && (this.isAlone(to) || BRACKET_TEXT_END.test(source[to + 1] as string)))
        return this.stop(to);
    }
    return this.text(at, this.trimmed(at, to));
  }
}

/** The results of `measureText` if no colon ends the text, and if no bare text begins. */
const NO_COLON = -1;
const NO_TEXT = -2;

function unescaped(written: string): string | undefined {
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return undefined;
  }
}
