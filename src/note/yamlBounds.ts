import { hasMoreLines } from "./source";

/**
 * The bounds of the YAML that is parsed. Parsers are recursive: on Node 20, V8 aborts the process at 2,000 nested lists,
 * and no `catch` gets control. Real frontmatter nests less than 10 deep.
 */
export const MAX_YAML_DEPTH = 64;

/** The maximum number of tokens for the full parser, because it takes several microseconds for each. */
const MAX_YAML_TOKENS = 150_000;

/** The maximum number of lines of YAML that is long enough for so many tokens: with more, nearly all are blank. */
const MAX_YAML_LINES = 60_000;

/** Why YAML is not parsed, and the offset in its source. */
export interface YamlExcess {
  readonly kind: "deep" | "many";
  readonly at: number;
}

/** Loaded on first use, like the parser. */
const yaml = (): typeof import("yaml") => require("yaml");

/**
 * Returns where YAML exceeds the bounds; undefined if it can be parsed. Every reader asks this first, so that all accept
 * the same notes. A scan without a lexer decides for nearly all notes; it may suspect too much, never too little.
 */
export function yamlExcess(source: string): YamlExcess | undefined {
  if (source.length > MAX_YAML_TOKENS && hasMoreLines(source, MAX_YAML_LINES)) return { kind: "many", at: 0 };
  return isSuspect(source) ? measureTokens(source) : undefined;
}

const [LF, SPACE, TAB, QUOTE, HASH, BANG, APOSTROPHE] = [10, 32, 9, 34, 35, 33, 39];
const [DASH, COLON, QUESTION] = [45, 58, 63];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 93, 123, 125];

/** Whether a text could exceed the bounds. Counts brackets, indentation and indicators line by line. */
function isSuspect(source: string): boolean {
  if (source.length > MAX_YAML_TOKENS && mostTokens(source) > MAX_YAML_TOKENS) return true;
  const areBracketsFew = hasFewBrackets(source);
  let open = 0;
  for (let at = 0; at < source.length; ) {
    const newline = source.indexOf("\n", at);
    const end = newline < 0 ? source.length : newline;
    if (!(areBracketsFew && isHarmless(source, at, end))) {
      const line = countLine(source, at, end);
      if (
        open + line.peak > MAX_YAML_DEPTH ||
        line.indent > MAX_YAML_DEPTH ||
        line.indicators > MAX_YAML_DEPTH
      )
        return true;
      open += line.open;
    }
    at = end + 1;
  }
  return false;
}

/** Whether all brackets of a text together cannot be too deep. */
function hasFewBrackets(source: string): boolean {
  let count = 0;
  for (const bracket of ["[", "{"]) {
    for (let at = source.indexOf(bracket); at >= 0; at = source.indexOf(bracket, at + 1))
      if (++count > MAX_YAML_DEPTH) return false;
  }
  return true;
}

/**
 * Whether the length of a line rules out too many indicators and too much indentation, as of nearly all lines. Each
 * indicator is next to a character of another kind, and two share one at most: 65 of them take at least 97 characters.
 */
function isHarmless(source: string, from: number, end: number): boolean {
  const length = end - from;
  if (length <= MAX_YAML_DEPTH) return true;
  return length <= 1.5 * MAX_YAML_DEPTH && !isBlank(source.charCodeAt(from + MAX_YAML_DEPTH));
}

/**
 * Returns a number of tokens that the lexer cannot exceed. A line is at most a space, a marker of text, a text and a line
 * break, and each mark in it that is not inside of a word can be a token and be followed by the first three.
 */
export function mostTokens(source: string): number {
  let count = TOKENS_BETWEEN_MARKS;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === LF || (code < 128 && !isPlain[code] && !(joinsWords[code] && isInWord(source, at))))
      count += TOKENS_BETWEEN_MARKS;
  }
  return count;
}

/** A mark, and the space, the marker of text and the text after it. */
const TOKENS_BETWEEN_MARKS = 4;

const codesOf = (pattern: RegExp) =>
  Array.from({ length: 128 }, (_, code) => pattern.test(String.fromCharCode(code)));
/** The characters that begin no token, except as text. */
const isPlain = codesOf(/[A-Za-z0-9 ]/);
/** The marks that are text between letters and digits: `2026-11-02`, `10:00`, `and/or`. */
const joinsWords = codesOf(/[-:./_]/);

function isInWord(source: string, at: number): boolean {
  const [before, after] = [source.charCodeAt(at - 1), source.charCodeAt(at + 1)];
  return isPlain[before] === true && isPlain[after] === true && before !== SPACE && after !== SPACE;
}

function countLine(source: string, from: number, end: number) {
  let at = from;
  while (at < end && isBlank(source.charCodeAt(at))) at++;
  const indent = at - from;
  let opened = 0;
  let closed = 0;
  let peak = 0;
  let indicators = 0;
  let isHiding = false;
  for (; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === OPEN_LIST || code === OPEN_MAP) peak = Math.max(peak, ++opened - closed);
    else if (code === CLOSE_LIST || code === CLOSE_MAP) closed += closed < opened ? 1 : 0;
    else if (code === DASH || code === COLON || code === QUESTION)
      indicators += isIndicator(source, at) ? 1 : 0;
    // A bracket after these may be text, and then closes nothing.
    else if (code === QUOTE || code === APOSTROPHE || code === HASH || code === BANG) isHiding = true;
  }
  return isHiding
    ? { indent, indicators, open: opened, peak: opened }
    : { indent, indicators, open: opened - closed, peak };
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** The characters between which a `-`, `?` or `:` can be an indicator, and not a part of a word. */
const AROUND_INDICATOR = new Set([..." \t\r\n,[]{}"].map((char) => char.charCodeAt(0)));

function isIndicator(source: string, at: number): boolean {
  if (at + 1 === source.length || AROUND_INDICATOR.has(source.charCodeAt(at + 1))) return true;
  // In brackets, a colon may follow a quoted or bracketed key directly: `{"a":1}`.
  const before = source.charCodeAt(at - 1);
  return before === QUOTE || before === APOSTROPHE || before === CLOSE_LIST || before === CLOSE_MAP;
}

/** Measures exactly, with the lexer of the parser, which is not recursive. Stops at the first excess. */
function measureTokens(source: string): YamlExcess | undefined {
  const { CST, Lexer } = yaml();
  const open: string[] = [];
  let flowLevel = 0;
  let [at, lineStart, indicators, count, isFirst] = [0, 0, 0, 0, true];
  for (const token of new Lexer().lex(source)) {
    const type = CST.tokenType(token);
    if (++count > MAX_YAML_TOKENS) return { kind: "many", at };
    switch (type) {
      case "flow-seq-start":
      case "flow-map-start":
        open.push(token);
        flowLevel++;
        break;
      case "flow-seq-end":
      case "flow-map-end":
        flowLevel = Math.max(0, flowLevel - 1);
        // The parser may ignore a bracket that does not match.
        if (open.at(-1) === (token === "]" ? "[" : "{")) open.pop();
        break;
      case "flow-error-end":
        [open.length, flowLevel] = [0, 0];
        break;
      case "seq-item-ind":
      case "explicit-key-ind":
      case "map-value-ind":
        indicators++;
        break;
    }
    const isContent = type !== "space" && type !== "newline" && type !== "comment" && !isVirtual(token);
    const isIndented = isContent && isFirst && flowLevel === 0 && at - lineStart > MAX_YAML_DEPTH;
    if (open.length > MAX_YAML_DEPTH || indicators > MAX_YAML_DEPTH || isIndented)
      return { kind: "deep", at };
    if (isContent) isFirst = false;
    if (!isVirtual(token)) at += token.length;
    const newline = token.charCodeAt(0) === LF ? 0 : token.lastIndexOf("\n");
    if (newline >= 0) {
      lineStart = at - token.length + newline + 1;
      [indicators, isFirst] = [0, true];
    }
  }
  return undefined;
}

/** Whether a token marks a state of the lexer and is not part of the source. */
function isVirtual(token: string): boolean {
  return token === "\x02" || token === "\x18" || token === "\x1f";
}
