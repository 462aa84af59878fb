import { linkText } from "./names";
import { type Span, span } from "./source";
import type { PlacedText } from "./textReader";

/** The YAML of a note, still with its places: `base` is where `source` begins in the note's text. */
export interface YamlSource {
  readonly source: string;
  readonly base: number;
}

/**
 * A value as both readers hand it on. Its span is where it is written in the note, comments and blanks behind it
 * excluded: a list or map without brackets ends with its last entry.
 */
export type YamlNode = YamlScalar | YamlList | YamlMap | YamlOther;

export interface YamlScalar {
  readonly kind: "scalar";
  readonly span: Span;
  /** The text as a person reads it: what is written for a plain one (`+49123`, `true`), else its value. */
  readonly text: string;
  /** Nothing, `~` or `null`. */
  readonly empty: boolean;
  readonly quoted: boolean;
  /** Where the text begins in the note, if the note writes it letter by letter. */
  readonly literalAt: number | undefined;
}

export interface YamlList {
  readonly kind: "list";
  readonly span: Span;
  /** In brackets. */
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

export interface YamlMap {
  readonly kind: "map";
  readonly span: Span;
  readonly pairs: readonly YamlPair[];
}

/** What no key of ours can hold, such as an alias. */
export interface YamlOther {
  readonly kind: "other";
  readonly span: Span;
}

export interface YamlPair {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: YamlNode | undefined;
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

/** What YAML 1.2 takes for nothing when it stands without quotes. */
const NOTHING = /^(?:~|null|Null|NULL)?$/;

export function isNothing(plain: string): boolean {
  return plain.length <= 4 && NOTHING.test(plain);
}

export function scalarText(node: YamlNode | undefined): string | undefined {
  return node?.kind === "scalar" ? node.text : undefined;
}

/** Whether a key has no value to speak of: nothing, `~` or `null`. */
export function isEmptyValue(node: YamlNode | undefined): boolean {
  return node === undefined || (node.kind === "scalar" && node.empty);
}

/** The texts of a value that may be one text or a list; `[[Acme]]`, quoted or not, is the text Acme. */
export function textsOf(node: YamlNode | undefined): { value: string; span: Span }[] {
  const text = scalarText(node)?.trim();
  if (node && text !== undefined) return text === "" ? [] : [{ value: linkText(text), span: node.span }];
  if (node?.kind !== "list") return [];
  const link = unquotedLink(node);
  if (link !== undefined) return [{ value: linkText(`[[${link}]]`), span: node.span }];
  return node.items.flatMap((item) => textsOf(item));
}

/** The text of `[[Acme]]` written without quotes, which YAML takes for a list in a list. */
function unquotedLink(node: YamlList): string | undefined {
  if (!node.flow || node.items.length !== 1) return undefined;
  const [inner] = node.items;
  if (inner?.kind !== "list" || !inner.flow || inner.items.length !== 1) return undefined;
  return scalarText(inner.items[0]);
}

/** A scalar as a text with places; places are exact where the note writes the value letter by letter. */
export function placedScalar(node: YamlNode | undefined): PlacedText | undefined {
  if (node?.kind !== "scalar") return undefined;
  return placed(node.text, node.literalAt ?? node.span, node.literalAt !== undefined);
}

/** A text that stands in the note from `at` on, letter by letter, or somewhere within a span. */
export function placed(text: string, at: number | Span, literal = true): PlacedText {
  return {
    text,
    literal,
    place: (start, end) => (typeof at === "number" ? span(at + start, at + end) : at),
  };
}
