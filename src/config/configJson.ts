import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Span, span } from "../note/source";
import { type Message, message } from "../words/message";
import type { Fault, Path } from "./schema";

/** Comments and trailing commas are allowed, as in the settings files of VS Code. */
const JSON_OPTIONS = { disallowComments: false, allowTrailingComma: true, allowEmptyContent: true } as const;

/** The maximum depth, far above that of any settings, because the parser is recursive. */
const MAX_DEPTH = 200;

/** Parses a settings file in JSON; returns the value or the first fault with its offset. */
export function parseJson(source: string): { value: unknown } | { at: number; detail: Message } {
  const tooDeepOffset = tooDeepAt(source);
  if (tooDeepOffset !== undefined) return { at: tooDeepOffset, detail: message("fault.json-too-deep") };
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, JSON_OPTIONS);
  const [first, second] = errors;
  if (!first) return { value: root ? toValue(root) : null };
  return { at: first.offset, detail: detailOf(source, first, second) };
}

/** Creates a function that finds keys and values in a valid settings file. It parses the text on first use. */
export function placesInJson(source: string, base: number): (path: Path, on: Fault["on"]) => Span {
  let root: Node | undefined;
  return (path, on) => {
    root ??= parseTree(source, [], JSON_OPTIONS);
    return placeOf(root, path, on, base) ?? span(base, base);
  };
}

/** Converts a node to its value. jsonc-parser's `getNodeValue` sets the prototype for a key `__proto__`. */
function toValue({ type, value, children = [] }: Node): unknown {
  if (type === "array") return children.map(toValue);
  if (type !== "object") return value;
  const entries = children.flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[String(key.value), toValue(value)] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** The message keys for error codes of the parser. */
const ERROR_MESSAGES = {
  CommaExpected: "fault.json-comma",
  ColonExpected: "fault.json-colon",
  PropertyNameExpected: "fault.json-key",
  InvalidEscapeCharacter: "fault.json-escape",
  InvalidUnicode: "fault.json-escape",
  UnexpectedEndOfString: "fault.json-quote",
} as const;

function detailOf(source: string, { error, offset, length }: ParseError, next?: ParseError): Message {
  const code = printParseErrorCode(error);
  if (code === "UnexpectedEndOfComment") return message("fault.json-comment");
  const foundText = source
    .slice(offset)
    .match(/^(?:"[^"\n]{0,20}"?|[\w.-]{1,20}|[\s\S])/)?.[0]
    .trim();
  if (!foundText) return message("fault.ends-early");
  // The parser reports a key without quotes as an invalid symbol followed by a missing key.
  const isBareKey =
    next?.offset === offset + length && printParseErrorCode(next.error) === "PropertyNameExpected";
  const key =
    isBareKey && code === "InvalidSymbol"
      ? ERROR_MESSAGES.PropertyNameExpected
      : ERROR_MESSAGES[code as keyof typeof ERROR_MESSAGES];
  return message(key ?? "fault.unexpected", { found: foundText });
}

/** Returns the offset where brackets may be nested too deeply. Counts brackets in strings and comments, too. */
function tooDeepAt(source: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of source.matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > MAX_DEPTH) return index;
  }
  return undefined;
}

/** Returns the span of the last step of the path, or of the last one that exists in the file. */
function placeOf(root: Node | undefined, path: Path, on: Fault["on"], base: number): Span | undefined {
  let node = root;
  let placeSpan: Span | undefined;
  for (const [i, step] of path.entries()) {
    const [key, value] = childAt(node, step);
    if (!value) return placeSpan;
    const isLast = i === path.length - 1;
    const { offset, length } = isLast && on === "value" ? value : (key ?? value);
    placeSpan = span(base + offset, base + offset + length);
    node = value;
  }
  return placeSpan;
}

/** Returns the key, if there is one, and the value of a step. For duplicate keys, the last one counts. */
function childAt(node: Node | undefined, step: string | number): readonly (Node | undefined)[] {
  if (node?.type === "array")
    return [undefined, typeof step === "number" ? node.children?.[step] : undefined];
  return node?.children?.findLast(({ children }) => children?.[0]?.value === step)?.children ?? [];
}
