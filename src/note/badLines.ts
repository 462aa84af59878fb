import { type Message, message } from "../words/message";
import { isAcceptedYaml } from "./fullYaml";
import { DESCRIBING_KEYS, knownKey } from "./keys";
import type { Fix, Problem } from "./model";
import { quote } from "./quote";
import { readYaml } from "./readYaml";
import { type Span, span } from "./source";
import type { YamlNode, YamlPair, YamlSource } from "./yaml";

/** A value that YAML rejects even alone, on one line of the frontmatter. */
interface BadValue {
  /** The top-level key that it belongs to. */
  readonly key: string;
  /** In the YAML, as offsets of its source. */
  readonly place: Span;
  readonly text: string;
  /** Whether the lines below continue the value. Then quotes around this line would not help. */
  readonly goesOn: boolean;
}

/** The tabs in front of the lines of a key. */
interface Tabs {
  readonly key: string;
  /** The first of them. */
  readonly place: Span;
  /** From the first to the last, because spaces before only some of the lines would not make one list. */
  readonly lines: Span;
  /** These lines with spaces. */
  readonly text: string;
}

/** YAML in which values that it cannot read are replaced by letters of the same length. */
export interface RepairedYaml extends YamlSource {
  readonly values: readonly BadValue[];
  /** The tabs in front of lines, which are replaced by spaces, by key. */
  readonly tabs: readonly Tabs[];
}

/** The maximum number of lines that are parsed separately, because each takes as long as a short note. */
const MAX_LINES = 300;

/** The maximum length of a line that is parsed separately, in UTF-16 units. */
const MAX_LINE_LENGTH = 2000;

/** The characters with a meaning in YAML. A line without any of them is never the bad one. */
const SUSPICIOUS = /[:"'#{}[\]&*!|>%@`?\t-]/;

/**
 * Masks the values that a person can read and YAML cannot: `aliases: [@handle]` written as `- @handle`, `title: a: b`,
 * or a word after a quoted text. One such line then breaks nothing but itself. A list or a quote that a key of advice
 * opens stays as it is. Returns undefined if there is nothing to mask.
 */
export function maskBadValues(yaml: YamlSource): RepairedYaml | undefined {
  const values: BadValue[] = [];
  const tabs: Tabs[] = [];
  let left = MAX_LINES;
  let badBlocks = 0;
  let masked = "";
  for (const block of topLevelBlocks(yaml.source)) {
    if (!SUSPICIOUS.test(block.text.slice(block.key.length + 1)) || isReadable(block.text, yaml.source)) {
      masked += block.text;
      continue;
    }
    // Stops at a note of nothing but bad lines, to save time.
    if (badBlocks++ > MAX_LINES) return undefined;
    const lines = block.text.split(/(?<=\n)/);
    const tabbed: Span[] = [];
    for (const [index, line] of lines.entries()) {
      const at = masked.length;
      const tab = /^[ ]*\t[ \t]*(?=\S)/.exec(line)?.[0] ?? "";
      if (tab !== "") tabbed.push(span(at, at + tab.length));
      const plain = " ".repeat(tab.length) + line.slice(tab.length);
      const isKey = at === block.start;
      const isKept = (isKey && opensAdvice(block)) || line.length > MAX_LINE_LENGTH || left-- <= 0;
      const bad = isKept ? undefined : badValueIn(plain, isKey, yaml.source);
      if (bad) {
        const text = plain.slice(bad.start, bad.end);
        const goesOn = isIndentedMore(lines[index + 1], plain);
        values.push({ key: block.key, place: span(at + bad.start, at + bad.end), text, goesOn });
      }
      masked += bad
        ? plain.slice(0, bad.start) + "x".repeat(bad.end - bad.start) + plain.slice(bad.end)
        : plain;
    }
    const [first, last] = [tabbed[0], tabbed.at(-1)];
    if (first && last) {
      const place = span(first.start, last.end);
      const text = yaml.source.slice(place.start, place.end).replace(/(?<=^[ \t]*)\t/gm, "  ");
      tabs.push({ key: block.key, place: first, lines: place, text });
    }
  }
  return values.length + tabs.length === 0 ? undefined : { source: masked, base: yaml.base, values, tabs };
}

/** Whether a key that affects the advice opens a list or a quote, in which a `stop` could be lost. */
function opensAdvice({ key, text }: Block): boolean {
  const contactKey = knownKey(key);
  if (contactKey === undefined || DESCRIBING_KEYS.has(contactKey)) return false;
  return /^["'\s]*[[{"'|>&*!]/.test(text.slice(text.indexOf(":", key.length) + 1));
}

function isIndentedMore(next: string | undefined, line: string): boolean {
  if (next === undefined || next.trim() === "") return false;
  return next.search(/\S/) > line.search(/\S/) && !/^\s*#/.test(next);
}

interface Block {
  readonly key: string;
  readonly start: number;
  readonly text: string;
}

/** Cuts YAML into its top-level keys, each with the lines below it. */
function topLevelBlocks(source: string): Block[] {
  const blocks: { key: string; start: number; text: string }[] = [];
  let at = 0;
  for (const line of source.split(/(?<=\n)/)) {
    const key =
      /^(?:([^\s#:"'[\]{}&*!|>%@`-][^:#\r\n]{0,200}?)|"([^"\r\n]{1,200})"|'([^'\r\n]{1,200})')\s*:(?=\s|$)/.exec(
        line,
      );
    const last = blocks.at(-1);
    if (key || !last) blocks.push({ key: key?.[1] ?? key?.[2] ?? key?.[3] ?? "", start: at, text: line });
    else last.text += line;
    at += line.length;
  }
  return blocks;
}

function isReadable(text: string, source: string): boolean {
  return readYaml({ source: text, base: 0 }).faults.length === 0 && !hasUnresolvedAlias(text, source);
}

/** Whether a value refers to an anchor (`*ref`) that does not exist. */
export function hasUnresolvedAlias(text: string, source: string): boolean {
  if (!text.includes("*")) return false;
  for (const [, name = ""] of text.matchAll(/(?:^|\n)[^\n#"']*?(?:- |: )\*([^\s,[\]{}]+)[ \t\r]*(?=\n|$)/g)) {
    if (!source.includes(`&${name}`)) return true;
  }
  return false;
}

/**
 * Returns the place of the value of a line if YAML does not accept the line alone; `isKey` for the line of a top-level
 * key.
 */
function badValueIn(line: string, isKey: boolean, source: string): Span | undefined {
  const parts = /^(\s*)((?:-\s+)*)(.*?)\s*$/s.exec(line);
  if (!parts) return undefined;
  const [, indent = "", dashes = "", rest = ""] = parts;
  if (rest === "" || rest.startsWith("#") || (!isKey && indent === "" && dashes === "")) return undefined;
  const start = indent.length + dashes.length;
  const end = start + rest.length;
  const isAccepted = (text: string) => isAcceptedYaml(text) && !hasUnresolvedAlias(`- ${text}`, source);
  if (isAccepted(rest)) return undefined;
  const key = /^(?:[\w-]+|"[^"]*"|'[^']*')\s*:\s+|^[^:#]{1,60}?:\s+/.exec(rest)?.[0];
  const isPair = key !== undefined && (isKey || dashes === "" || /^[\w-]+\s*:\s+$/.test(key));
  const from = isPair ? start + key.length : start;
  const value = line.slice(from, end);
  // A text block or brackets that continue below are not an error alone.
  if (value === "" || /^[|>][-+\d]*$/.test(value)) return undefined;
  const comment = value.search(/\s+#/);
  return span(from, comment > 0 ? from + comment : end);
}

/** Restores the texts of masked values in the pairs. */
export function unmaskValues(pairs: readonly YamlPair[], { values, base }: RepairedYaml): YamlPair[] {
  const textAt = new Map(values.map(({ place, text }) => [base + place.start, text]));
  const unmask = (node: YamlNode): YamlNode => {
    if (node.kind === "list") return { ...node, items: node.items.map(unmask) };
    if (node.kind === "map") return { ...node, pairs: node.pairs.map(unmaskPair) };
    const text = node.kind === "scalar" ? textAt.get(node.span.start) : undefined;
    return text === undefined || node.kind !== "scalar"
      ? node
      : { ...node, text, literalAt: node.span.start };
  };
  const unmaskPair = (pair: YamlPair): YamlPair => ({ ...pair, value: pair.value && unmask(pair.value) });
  return pairs.map(unmaskPair);
}

/** Returns a finding for each masked value: which key, why, and the fix that quotes it. */
export function badValueProblems({ values, tabs, base }: RepairedYaml): Problem[] {
  const problems = values.map(({ key, place, text, goesOn }) => {
    const at = span(base + place.start, base + place.end);
    const title = message("fix.quote-value");
    const fixes: Fix[] = [{ kind: "replace", span: at, text: quote(text), title }];
    return problem(at, reasonOf(key, text), goesOn ? [] : fixes);
  });
  const tabbed = tabs.map(({ key, place, lines, text }) => {
    const at = span(base + place.start, base + place.end);
    const whole = span(base + lines.start, base + lines.end);
    const fixes: Fix[] = [{ kind: "replace", span: whole, text, title: message("fix.tab") }];
    return problem(at, message("frontmatter-yaml.tab", { key }), fixes);
  });
  return [...problems, ...tabbed];
}

function reasonOf(key: string, text: string): Message {
  const [first = ""] = text;
  if (/^["']/.test(first)) return message("frontmatter-yaml.value-quotes", { key });
  if (/^[{}]/.test(first)) return message("frontmatter-yaml.value-braces", { key });
  if (/^[@`%&*!|>[\],?-]/.test(first)) return message("frontmatter-yaml.value-start", { key, char: first });
  return message("frontmatter-yaml.value-colon", { key });
}

function problem(at: Span, said: Message, fixes: readonly Fix[]): Problem {
  return { rule: "frontmatter-yaml", span: at, message: said, fixes };
}
