import { type Message, message } from "../words/message";
import type { Fix, Log, Problem, Touch } from "./model";
import { quote } from "./quote";
import { isAcceptedItem } from "./readYaml";
import { lineEnd, type Span, span } from "./source";
import type { PlacedText } from "./textReader";
import { readTouchLine, type TouchReading } from "./touchLine";
import { readTouchMap } from "./touchMap";
import { isEmptyValue, placed, placedScalar, type YamlNode, type YamlPair, type YamlSource } from "./yaml";

export interface TouchesReading {
  readonly touches: readonly Touch[];
  readonly log: Log;
  readonly problems: readonly Problem[];
}

/** A text that begins as a touch line does. */
const DATED = /^\d{4}[-/.]\d/;

/**
 * Reads the list under `touches`. A line is read from the raw text, not from the YAML value: YAML cuts a line at
 * ` #` and takes `DATE words: text` for a map. `refused` holds the offsets of the lines that YAML refuses, which
 * were masked to read the rest.
 */
export function readTouches(pair: YamlPair, yaml: YamlSource, refused: ReadonlySet<number>): TouchesReading {
  const { value } = pair;
  if (!value || isEmptyValue(value))
    return { touches: [], log: { entries: [], layout: "empty" }, problems: [] };
  if (value.kind !== "list") {
    const problems = [problem(message("touch-syntax.not-a-list"), pair.valueSpan)];
    return { touches: [], log: { entries: [], layout: "unusable" }, problems };
  }
  const touches: Touch[] = [];
  const problems: Problem[] = [];
  const entries: Span[] = [];
  for (const item of value.items) {
    const { touch, problems: found } = readItem(item, yaml, value.flow, refused);
    entries.push(touch?.span ?? item.span);
    if (touch) touches.push(touch);
    problems.push(...found);
  }
  const layout = value.flow ? "flow" : entries.length === 0 ? "empty" : "block";
  return { touches, log: { entries, layout }, problems };
}

function readItem(
  item: YamlNode,
  yaml: YamlSource,
  inFlow: boolean,
  refused: ReadonlySet<number>,
): TouchReading {
  const place = item.span;
  const written = yaml.source.slice(place.start - yaml.base, place.end - yaml.base);
  const dated = DATED.test(written);
  if (item.kind === "map" && !dated) return readTouchMap(item, place);
  if (dated && !inFlow && !written.includes("\n")) return readRawLine(item, place, yaml, refused);
  if (dated && item.kind === "map")
    return readTouchLine(placed(written.replace(/\s*\n\s*/g, " ").trim(), place, false));
  const text = placedScalar(item);
  if (!text) return { touch: undefined, problems: [problem(message("touch-syntax.no-touch"), place)] };
  if (text.text.trim() === "")
    return { touch: undefined, problems: [problem(message("touch-syntax.empty"), place)] };
  const read = readTouchLine(text);
  const swallowed = dated && !inFlow ? swallowedEntries(written, place, yaml) : undefined;
  const problems = swallowed ? [...read.problems, swallowed] : read.problems;
  // The touch stands where its quotes do: a text may be quoted, and it is one thing to a writer.
  return { touch: read.touch && { ...read.touch, span: place }, problems };
}

/**
 * Entries below a line that stand deeper than its dash: to YAML they are more of its text, so that they would go
 * uncounted without a word. `written` is a plain text over several lines.
 */
function swallowedEntries(written: string, place: Span, { source, base }: YamlSource): Problem | undefined {
  const first = /\n[ \t]*(?=-[ \t]+\d{4}[-/.]\d)/.exec(written);
  if (!first) return undefined;
  const dash = /(?:^|\n)( *)-[ \t]+$/.exec(source.slice(0, place.start - base));
  const found = span(place.start + first.index + first[0].length, place.end);
  if (!dash) return problem(message("touch-syntax.swallowed"), found);
  const begin = first.index + 1;
  const lines = written.slice(begin).split("\n");
  const fix: Fix = {
    kind: "replace",
    span: span(place.start + begin, place.end),
    text: lines.map((line) => line.replace(/^[ \t]*(?=-[ \t])/, dash[1] ?? "")).join("\n"),
    title: message("fix.same-indent"),
    entries: lines.filter((line) => /^[ \t]*-[ \t]/.test(line)).length,
  };
  return problem(message("touch-syntax.swallowed"), found, [fix]);
}

/** A line that stands bare in a block list, read up to a comment. */
function readRawLine(
  item: YamlNode,
  place: Span,
  yaml: YamlSource,
  refused: ReadonlySet<number>,
): TouchReading {
  const from = place.start - yaml.base;
  const line = yaml.source.slice(from, lineEnd(yaml.source, from)).trimEnd();
  const text = quotedTail(item, line, place.start) ?? placed(line, place.start);
  if (refused.has(from)) {
    const reading = readTouchLine(text);
    const whole = span(place.start, place.start + line.length);
    const finding = problem(message("touch-syntax.refused"), whole, quoteFixes(line, whole));
    return { touch: reading.touch, problems: [finding, ...reading.problems] };
  }
  const hash = text.literal ? line.search(/\s#/) : -1;
  if (hash < 0) return readTouchLine(text);
  const kept = line.slice(0, hash).trimEnd();
  const reading = readTouchLine(placed(kept, place.start));
  const comment = line.slice(hash).trim();
  // `# so` behind a touch without a text is a comment as people write them; nothing of the touch is lost.
  if (/^#\s/.test(comment) && reading.touch?.text === "") return reading;
  const cut = span(place.start + hash + 1, place.start + line.length);
  const fixes = quoteFixes(line, span(place.start, place.start + line.length));
  const lost = {
    ...problem(message("touch-syntax.cut-off", { text: comment }), cut, fixes),
    severity: "warning" as const,
  };
  return { touch: reading.touch, problems: [lost, ...reading.problems] };
}

/** `DATE words: "text"`: the text in quotes behind the colon, which the pair's value holds unescaped. */
function quotedTail(item: YamlNode, line: string, at: number): PlacedText | undefined {
  const value = item.kind === "map" ? item.pairs[0]?.value : undefined;
  if (value?.kind !== "scalar" || !value.quoted) return undefined;
  const head = /^.*?: /.exec(line)?.[0];
  return head ? placed(head + value.text, span(at, at + line.length), false) : undefined;
}

/** Quoting the whole line keeps every letter of it; offered where the line then reads as a touch. */
function quoteFixes(line: string, place: Span): Fix[] {
  const candidates = [line, line.replace(/\s+#/, " - #")];
  const good = candidates.find((text) => readTouchLine(placed(text, 0)).problems.length === 0) ?? line;
  return [{ kind: "replace", span: place, text: quote(good), title: message("fix.quote-line") }];
}

export interface MaskedYaml extends YamlSource {
  /** Offsets in `source` of the lines that YAML refuses by themselves. */
  readonly refused: ReadonlySet<number>;
}

/**
 * The same YAML with every bare touch line under `touches` replaced by harmless letters of the same length, so that
 * one line that YAML refuses (a second colon, a quote in the wrong place) does not take the rest of the note along.
 */
export function maskTouchLines(yaml: YamlSource): MaskedYaml {
  const refused = new Set<number>();
  const lines = yaml.source.split("\n");
  let offset = 0;
  let inTouches = false;
  const masked = lines.map((line, index) => {
    const at = offset;
    offset += line.length + 1;
    if (/^touches\s*:\s*(?:#.*)?$/.test(line.trimEnd())) inTouches = true;
    else if (/^[^\s#-]/.test(line)) inTouches = false;
    const item = inTouches ? /^(\s*-\s+)(\d{4}[-/.]\d.*?)\s*$/.exec(line) : null;
    if (!item || continues(lines[index + 1], item[1] as string)) return line;
    const [, dash, text] = item as unknown as [string, string, string];
    if (/[:"'#{}[\]&*!|>%@`]/.test(text) && !isAcceptedItem(text)) refused.add(at + dash.length);
    return dash + "x".repeat(text.length) + line.slice(dash.length + text.length);
  });
  return { source: masked.join("\n"), base: yaml.base, refused };
}

/** Whether a line goes on with an item whose text begins behind `dash`. */
function continues(line: string | undefined, dash: string): boolean {
  if (line === undefined || /^\s*(?:#|$)/.test(line)) return false;
  const indent = line.length - line.trimStart().length;
  return indent > dash.indexOf("-") && !/^\s*-\s/.test(line);
}

function problem(said: Message, place: Span, fixes: readonly Fix[] = []): Problem {
  return { rule: "touch-syntax", span: place, message: said, fixes };
}
