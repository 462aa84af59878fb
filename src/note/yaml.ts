import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { linkText } from "./names";
import { type Span, span } from "./source";
import type { PlacedText } from "./textReader";

/** The YAML of a note, still with its places: `base` is where `source` begins in the note's text. */
export interface YamlSource {
  readonly source: string;
  readonly base: number;
}

export interface YamlPair {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: unknown;
  /** The value as written, empty where there is none. */
  readonly valueSpan: Span;
}

export interface YamlFault {
  readonly span: Span;
  readonly text: string;
}

/** The pairs at the top of the frontmatter, in order, and what the parser has against it. */
export interface YamlReading {
  readonly pairs: readonly YamlPair[];
  readonly faults: readonly YamlFault[];
  /** False for a frontmatter that is a list or a text. */
  readonly isMap: boolean;
}

/**
 * YAML 1.2 core: a date stays a string. `uniqueKeys` would take quadratic time (duplicates are found by the
 * caller), and merge keys are off, for they can grow without limit.
 */
const OPTIONS = {
  version: "1.2",
  schema: "core",
  uniqueKeys: false,
  merge: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

export function readYaml({ source, base }: YamlSource): YamlReading {
  const document: Document = parseDocument(source, OPTIONS);
  const faults = document.errors.map((error) => ({
    span: span(base + Math.min(error.pos[0], source.length), base + Math.min(error.pos[1], source.length)),
    text: error.message,
  }));
  const { contents } = document;
  if (!isMap(contents)) return { pairs: [], faults, isMap: contents === null };
  return { pairs: pairsOf(contents, base), faults, isMap: true };
}

/** Whether YAML takes a text as one list item, whatever it makes of it. */
export function isAcceptedItem(text: string): boolean {
  return parseDocument(`- ${text}`, OPTIONS).errors.length === 0;
}

export function pairsOf(map: YAMLMap, base: number): YamlPair[] {
  const pairs: YamlPair[] = [];
  for (const { key, value } of map.items) {
    const nameSpan = spanOf(key, base);
    if (!nameSpan) continue;
    const valueSpan = spanOf(value, base) ?? span(nameSpan.end, nameSpan.end);
    pairs.push({ name: scalarText(key) ?? "", nameSpan, value, valueSpan });
  }
  return pairs;
}

/** Where a node is written, comments and blanks behind it excluded. */
export function spanOf(node: unknown, base: number): Span | undefined {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range ? span(base + range[0], base + range[1]) : undefined;
}

/** A scalar's text as a person reads it: what is written for a plain one (`+49123`, `true`), else its value. */
export function scalarText(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  if (typeof node.value === "string") return node.value;
  return node.source ?? (node.value === null ? "" : String(node.value));
}

/** Whether a key has no value to speak of: nothing, `~` or `null`. */
export function isEmptyValue(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

/** The texts of a value that may be one text or a list; `[[Acme]]`, quoted or not, is the text Acme. */
export function textsOf(node: unknown, base: number): { value: string; span: Span }[] {
  const place = spanOf(node, base);
  const text = scalarText(node);
  if (text !== undefined && place)
    return text.trim() === "" ? [] : [{ value: linkText(text.trim()), span: place }];
  if (!isSeq(node) || !place) return [];
  const link = unquotedLink(node);
  if (link !== undefined) return [{ value: linkText(`[[${link}]]`), span: place }];
  return node.items.flatMap((item) => textsOf(item, base));
}

/** The text of `[[Acme]]` written without quotes, which YAML takes for a list in a list. */
function unquotedLink(node: unknown): string | undefined {
  if (!isSeq(node) || !node.flow || node.items.length !== 1) return undefined;
  const inner = node.items[0];
  if (!isSeq(inner) || !inner.flow || inner.items.length !== 1) return undefined;
  return scalarText(inner.items[0]);
}

/** A scalar as a text with places; places are exact where the note writes the value letter by letter. */
export function placedScalar(node: unknown, yaml: YamlSource): PlacedText | undefined {
  const text = scalarText(node);
  const place = spanOf(node, yaml.base);
  if (text === undefined || !place) return undefined;
  const written = yaml.source.slice(place.start - yaml.base, place.end - yaml.base);
  const quote = /^["']/.test(written) ? 1 : 0;
  const literal = written.slice(quote, written.length - quote) === text;
  return placed(text, literal ? place.start + quote : place, literal);
}

/** A text that stands in the note from `at` on, letter by letter, or somewhere within a span. */
export function placed(text: string, at: number | Span, literal = true): PlacedText {
  return {
    text,
    literal,
    place: (start, end) => (typeof at === "number" ? span(at + start, at + end) : at),
  };
}
