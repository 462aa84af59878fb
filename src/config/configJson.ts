import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Span, span } from "../note/source";
import { type Message, message } from "../words/message";
import type { Fault, Path } from "./schema";

/** Comments and trailing commas are allowed, as in the settings files of VS Code. */
const JSON_OPTIONS = { disallowComments: false, allowTrailingComma: true, allowEmptyContent: true } as const;

/** Deeper than any settings are; the parser calls itself for each level. */
const DEEPEST = 200;

/** The values in a settings file in JSON, or the first fault in it with its offset. */
export function parseJson(source: string): { value: unknown } | { at: number; detail: Message } {
  const tooDeep = tooDeepAt(source);
  if (tooDeep !== undefined) return { at: tooDeep, detail: message("fault.json-too-deep") };
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, JSON_OPTIONS);
  const [first, second] = errors;
  if (!first) return { value: root ? toValue(root) : null };
  return { at: first.offset, detail: detailOf(source, first, second) };
}

/** Finds the places of keys and values in a settings file that could be parsed; the text is read when first asked. */
export function placesInJson(source: string, base: number): (path: Path, on: Fault["on"]) => Span {
  let root: Node | undefined;
  return (path, on) => {
    root ??= parseTree(source, [], JSON_OPTIONS);
    return placeOf(root, path, on, base) ?? span(base, base);
  };
}

/** Not the parser's own way, which makes a prototype of a key `__proto__` or leaves objects without one. */
function toValue({ type, value, children = [] }: Node): unknown {
  if (type === "array") return children.map(toValue);
  if (type !== "object") return value;
  const entries = children.flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[String(key.value), toValue(value)] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** What is wrong, for each code of the parser that has words of its own. */
const SAID = {
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
  const found = source
    .slice(offset)
    .match(/^(?:"[^"\n]{0,20}"?|[\w.-]{1,20}|[\s\S])/)?.[0]
    .trim();
  if (!found) return message("fault.ends-early");
  // A key without quotes is an unknown symbol first, and only then a missing key.
  const isBareKey =
    next?.offset === offset + length && printParseErrorCode(next.error) === "PropertyNameExpected";
  const said =
    isBareKey && code === "InvalidSymbol" ? SAID.PropertyNameExpected : SAID[code as keyof typeof SAID];
  return message(said ?? "fault.unexpected", { found });
}

/** Where brackets, those in strings and comments included, could be nested too deeply. */
function tooDeepAt(source: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of source.matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > DEEPEST) return index;
  }
  return undefined;
}

/** The place of the last step of the path; where the file has no such thing, of the last step that it has. */
function placeOf(root: Node | undefined, path: Path, on: Fault["on"], base: number): Span | undefined {
  let node = root;
  let found: Span | undefined;
  for (const [i, step] of path.entries()) {
    const [key, value] = childAt(node, step);
    if (!value) return found;
    const isLast = i === path.length - 1;
    const { offset, length } = isLast && on === "value" ? value : (key ?? value);
    found = span(base + offset, base + offset + length);
    node = value;
  }
  return found;
}

/** The key, where there is one, and the value of an object or array; of a key that is there twice, the last. */
function childAt(node: Node | undefined, step: string | number): readonly (Node | undefined)[] {
  if (node?.type === "array")
    return [undefined, typeof step === "number" ? node.children?.[step] : undefined];
  return node?.children?.findLast(({ children }) => children?.[0]?.value === step)?.children ?? [];
}
