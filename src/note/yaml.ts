import type { Message } from "../words/message";
import { linkText } from "./names";
import { type Span, span } from "./source";
import type { PlacedText } from "./textReader";

/** The YAML of a note: `base` is the offset of `source` in the note. */
export interface YamlSource {
  readonly source: string;
  readonly base: number;
}

/**
 * A node, as both parsers create it. Its span excludes trailing comments and whitespace: a list or map without brackets
 * ends with its last entry.
 */
export type YamlNode = YamlScalar | YamlList | YamlMap | YamlOther;

export interface YamlScalar {
  readonly kind: "scalar";
  readonly span: Span;
  /** The text as a person reads it: a plain scalar as it is written (`+49123`, `true`), else its value. */
  readonly text: string;
  /** Nothing, `~`, or `null`. */
  readonly isEmpty: boolean;
  readonly isQuoted: boolean;
  /** The offset of the text in the note, if the note writes it literally. */
  readonly literalAt: number | undefined;
}

export interface YamlList {
  readonly kind: "list";
  readonly span: Span;
  /** True for a list in brackets. */
  readonly isFlow: boolean;
  readonly items: readonly YamlNode[];
}

export interface YamlMap {
  readonly kind: "map";
  readonly span: Span;
  readonly pairs: readonly YamlPair[];
}

/** A node that no known key accepts, such as an alias. */
export interface YamlOther {
  readonly kind: "other";
  readonly span: Span;
}

export interface YamlPair {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: YamlNode | undefined;
  /** The value as written, empty if there is none. */
  readonly valueSpan: Span;
}

export interface YamlFault {
  readonly span: Span;
  /** The parser's own words. */
  readonly text: string;
  /** The message that replaces them. */
  readonly said?: Message;
}

/** The top-level pairs of the frontmatter in order, and the errors of the parser. */
export interface YamlReading {
  readonly pairs: readonly YamlPair[];
  readonly faults: readonly YamlFault[];
  /** False for frontmatter that is a list or a scalar. */
  readonly isMap: boolean;
}

/** The plain scalars that YAML 1.2 reads as null. */
const NULL = /^(?:~|null|Null|NULL)?$/;

export function isNull(plain: string): boolean {
  return plain.length <= 4 && NULL.test(plain);
}

export function scalarText(node: YamlNode | undefined): string | undefined {
  return node?.kind === "scalar" ? node.text : undefined;
}

/** Whether a key has no value: nothing, `~`, or `null`. */
export function isEmptyValue(node: YamlNode | undefined): boolean {
  return node === undefined || (node.kind === "scalar" && node.isEmpty);
}

/** Whether a value says nothing: it is empty, `""`, or a list without any other value. */
export function isBlankValue(node: YamlNode | undefined): boolean {
  if (isEmptyValue(node)) return true;
  if (node?.kind === "scalar") return node.text.trim() === "";
  return node?.kind === "list" && node.items.every(isBlankValue);
}

/** Returns the value of a list of one value, which is read as that value; any other value as it is. */
export function singleValue(node: YamlNode | undefined): YamlNode | undefined {
  if (node?.kind !== "list" || unquotedLink(node) !== undefined) return node;
  const [first, second] = node.items.filter((item) => !isBlankValue(item));
  return first && !second ? singleValue(first) : node;
}

/** Returns the texts of a value that may be one text or a list; `[[Acme]]`, quoted or not, is the text Acme. */
export function textsOf(node: YamlNode | undefined): { value: string; span: Span }[] {
  const text = scalarText(node)?.trim();
  if (node && text !== undefined) return text === "" ? [] : [{ value: linkText(text), span: node.span }];
  if (node?.kind !== "list") return [];
  const link = unquotedLink(node);
  if (link !== undefined) return [{ value: linkText(`[[${link}]]`), span: node.span }];
  return node.items.flatMap((item) => textsOf(item));
}

/** Returns the text of `[[Acme]]` written without quotes, which YAML parses as a list in a list. */
function unquotedLink(node: YamlList): string | undefined {
  if (!node.isFlow || node.items.length !== 1) return undefined;
  const [inner] = node.items;
  if (inner?.kind !== "list" || !inner.isFlow || inner.items.length !== 1) return undefined;
  return scalarText(inner.items[0]);
}

/** Returns the text of a value that is a date, which `[[2026-11-25]]` is with and without quotes. */
export function dateTextOf(node: YamlNode | undefined): PlacedText | undefined {
  const link = node?.kind === "list" ? unquotedLink(node) : undefined;
  return node && link !== undefined ? placed(`[[${link}]]`, node.span, false) : placedScalar(node);
}

/** Converts a scalar to a placed text; positions are exact if the note writes the value literally. */
export function placedScalar(node: YamlNode | undefined): PlacedText | undefined {
  if (node?.kind !== "scalar") return undefined;
  return placed(node.text, node.literalAt ?? node.span, node.literalAt !== undefined);
}

/** Creates a placed text that begins at `at` literally, or is somewhere within a span. */
export function placed(text: string, at: number | Span, literal = true): PlacedText {
  return {
    text,
    literal,
    place: (start, end) => (typeof at === "number" ? span(at + start, at + end) : at),
  };
}
