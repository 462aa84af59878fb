import { type Message, message } from "../words/message";
import { dateAt } from "./dateNotation";
import { knownKey } from "./keys";
import { mayForbid } from "./mayForbid";
import type { Fix, Log, Problem, Touch } from "./model";
import { entryCount, maxEntries } from "./noteBounds";
import { quote } from "./quote";
import { isAcceptedItem } from "./readYaml";
import { lineEnd, lineStart, type Span, span } from "./source";
import type { PlacedText } from "./textReader";
import { readTouchLine, type TouchReading } from "./touchLine";
import { readTouchMap } from "./touchMap";
import { isEmptyValue, placed, placedScalar, type YamlNode, type YamlPair, type YamlSource } from "./yaml";

export interface TouchesReading {
  readonly touches: readonly Touch[];
  readonly log: Log;
  readonly problems: readonly Problem[];
  /** The entries with unreadable parts that may forbid contact. */
  readonly mayForbid: readonly Span[];
  /** Whether the list is too long to be read whole. */
  readonly isCut?: boolean;
}

/** The beginning of a touch line in the standard form, or nearly so. */
const DATED_ITEM = /^\d{4}[-/.]\d/;

/** Whether the text of an item begins with a date in any notation. */
function opensWithDate(text: string): boolean {
  return DATED_ITEM.test(text) || dateAt(text, 0) !== undefined;
}

/**
 * Reads the list under `touches`. A line is read from the raw text instead of the YAML value, because YAML cuts a line
 * at ` #` and parses `DATE words: text` as a map. `refused` contains the offsets of the lines that are invalid YAML and
 * were masked to read the rest.
 */
export function readTouches(pair: YamlPair, yaml: YamlSource, refused: ReadonlySet<number>): TouchesReading {
  const { value } = pair;
  if (!value || isEmptyValue(value))
    return { touches: [], log: { entries: [], layout: "empty" }, problems: [], mayForbid: [] };
  if (value.kind !== "list") {
    const problems = [problem(message("touch-syntax.not-a-list"), pair.valueSpan)];
    const written = yaml.source.slice(pair.valueSpan.start - yaml.base, pair.valueSpan.end - yaml.base);
    const forbidding = mayForbid(written) ? [pair.valueSpan] : [];
    return { touches: [], log: { entries: [], layout: "unusable" }, problems, mayForbid: forbidding };
  }
  const touches: Touch[] = [];
  const problems: Problem[] = [];
  const entries: Span[] = [];
  const forbidding: Span[] = [];
  const limit = maxEntries(yaml.source.length);
  let count = 0;
  for (const item of value.items) {
    if (count >= limit) break;
    const reading = readItem(item, yaml, value.isFlow, refused);
    const { touch, problems: found } = reading;
    if (reading.mayForbid) forbidding.push(item.span);
    entries.push(touch?.span ?? item.span);
    if (touch) touches.push(touch);
    for (const problem of found) problems.push(problem);
    count += entryCount(touch ? [touch] : [], found);
  }
  const isCut = entries.length < value.items.length;
  if (isCut) {
    const cut = problem(message("touch-syntax.list-too-long"), pair.nameSpan);
    problems.push({ ...cut, severity: "warning" });
  }
  const layout = value.isFlow ? "flow" : entries.length === 0 ? "empty" : "block";
  return { touches, log: { entries, layout }, problems, mayForbid: forbidding, isCut };
}

function readItem(
  item: YamlNode,
  yaml: YamlSource,
  inFlow: boolean,
  refused: ReadonlySet<number>,
): TouchReading {
  const place = item.span;
  const written = yaml.source.slice(place.start - yaml.base, place.end - yaml.base);
  const isDated = opensWithDate(written);
  if (item.kind === "map" && !isDated) return readTouchMap(item, place, yaml);
  if (isDated && !inFlow && !written.includes("\n")) return readRawLine(item, place, yaml, refused);
  if (isDated && item.kind === "map") return readTouchLine(placed(onOneLine(written), place, false));
  const text = placedScalar(item);
  if (!text) {
    const problems = [problem(message("touch-syntax.no-touch"), place)];
    return { touch: undefined, problems, mayForbid: mayForbid(written) };
  }
  if (text.text.trim() === "")
    return { touch: undefined, problems: [problem(message("touch-syntax.empty"), place)] };
  const read = readTouchLine(text);
  const swallowedProblem = isDated && !inFlow ? swallowedEntries(written, place, yaml) : undefined;
  const problems = swallowedProblem ? [...read.problems, swallowedProblem] : read.problems;
  // The span of the touch includes its quotes, because a user sees both as one.
  return {
    touch: read.touch && { ...read.touch, span: place },
    problems,
    mayForbid: read.mayForbid === true || (swallowedProblem !== undefined && mayForbid(written)),
  };
}

function onOneLine(written: string): string {
  const lines = written.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}

/**
 * Reports entries below a line that are indented more than its dash. YAML reads them as part of its text, so they would
 * silently be lost. `written` is plain text over several lines.
 */
function swallowedEntries(written: string, place: Span, { source, base }: YamlSource): Problem | undefined {
  const first = /\n[ \t]*(?=-[ \t]+\d{4}[-/.]\d)/.exec(written);
  if (!first) return undefined;
  const at = place.start - base;
  const dash = /^( *)-[ \t]+$/.exec(source.slice(lineStart(source, at), at));
  const swallowed = span(place.start + first.index + first[0].length, place.end);
  if (!dash) return problem(message("touch-syntax.swallowed"), swallowed);
  const begin = first.index + 1;
  const lines = written.slice(begin).split("\n");
  const fix: Fix = {
    kind: "replace",
    span: span(place.start + begin, place.end),
    text: lines.map((line) => line.replace(/^[ \t]*(?=-[ \t])/, dash[1] ?? "")).join("\n"),
    title: message("fix.same-indent"),
    entries: lines.filter((line) => /^[ \t]*-[ \t]/.test(line)).length,
  };
  return problem(message("touch-syntax.swallowed"), swallowed, [fix]);
}

/** Reads a bare line in a block list, up to a comment. */
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
    return { ...reading, problems: [finding, ...reading.problems] };
  }
  const hash = text.literal && line.includes("#") ? line.search(/\s#/) : -1;
  if (hash < 0) return readTouchLine(text);
  const lineWithoutComment = line.slice(0, hash).trimEnd();
  const reading = readTouchLine(placed(lineWithoutComment, place.start));
  const comment = line.slice(hash).trim();
  // `# so` after a touch without text is an ordinary comment; nothing of the touch is lost.
  const cutOff = line.slice(hash);
  // The part that YAML cuts off was probably a word if the line has no text yet.
  const isCutWord = reading.touch?.text === "" && reading.touch.outcome !== "stop" && mayForbid(cutOff);
  if (/^#\s/.test(comment) && reading.touch?.text === "" && !isCutWord) return reading;
  const cut = span(place.start + hash + 1, place.start + line.length);
  const fixes = quoteFixes(line, span(place.start, place.start + line.length));
  const lost = {
    ...problem(message("touch-syntax.cut-off", { text: comment }), cut, fixes),
    severity: "warning" as const,
  };
  return { ...reading, problems: [lost, ...reading.problems], mayForbid: reading.mayForbid || isCutWord };
}

/** Reads `DATE words: "text"`: the pair's value contains the quoted text without escapes. */
function quotedTail(item: YamlNode, line: string, at: number): PlacedText | undefined {
  const value = item.kind === "map" ? item.pairs[0]?.value : undefined;
  if (value?.kind !== "scalar" || !value.isQuoted) return undefined;
  const head = /^.*?: /.exec(line)?.[0];
  return head ? placed(head + value.text, span(at, at + line.length), false) : undefined;
}

/** Quotes the whole line, so that no letter of it is lost; prefers a form that is a valid touch. */
function quoteFixes(line: string, place: Span): Fix[] {
  const hash = line.search(/\s#/);
  const candidates = hash < 0 ? [line] : [line, `${line.slice(0, hash).trimEnd()} - ${line.slice(hash + 1)}`];
  const good = candidates.find((text) => readTouchLine(placed(text, 0)).problems.length === 0) ?? line;
  return [{ kind: "replace", span: place, text: quote(good), title: message("fix.quote-line") }];
}

export interface MaskedYaml extends YamlSource {
  /** Offsets in `source` of the lines that are invalid YAML even alone. */
  readonly refused: ReadonlySet<number>;
}

/**
 * Replaces every bare touch line under `touches` by letters of the same length, so that one invalid line (a second
 * colon, a misplaced quote) does not make the rest of the note unreadable.
 */
export function maskTouchLines(yaml: YamlSource): MaskedYaml {
  const refused = new Set<number>();
  const lines = yaml.source.split("\n");
  let offset = 0;
  let inTouches = false;
  const masked = lines.map((line, index) => {
    const at = offset;
    offset += line.length + 1;
    if (isTouchesLine(line)) inTouches = true;
    else if (/^[^\s#-]/.test(line)) inTouches = false;
    const item = inTouches ? /^(\s*-\s+)([\p{L}\p{N}[].*)$/u.exec(line.trimEnd()) : null;
    if (!item || !opensWithDate(item[2] as string) || continuesItem(lines[index + 1], item[1] as string))
      return line;
    const [, dash, text] = item as unknown as [string, string, string];
    if (/[:"'#{}[\]&*!|>%@`]/.test(text) && (hasTwoColons(text) || !isAcceptedItem(text)))
      refused.add(at + dash.length);
    return dash + "x".repeat(text.length) + line.slice(dash.length + text.length);
  });
  return { source: masked.join("\n"), base: yaml.base, refused };
}

/** Whether a line is the key `touches`, in any spelling, with its list below. */
function isTouchesLine(line: string): boolean {
  const key = /^([^\s:#][^:#]{0,60}?)["']?\s*:\s*(?:#.*)?$/.exec(line.trimEnd())?.[1];
  return key !== undefined && knownKey(key.replace(/^["']/, "")) === "touches";
}

/** Whether bare text is a map in a map, which YAML never accepts on one line. The parser needs long to reject it. */
function hasTwoColons(text: string): boolean {
  return /^[^#:"'[{&*!|>%@`]*: +[A-Za-z0-9][^#:"'[{&*!|>%@`]*: /.test(text);
}

/** Whether a line continues an item whose text begins after `dash`. */
function continuesItem(line: string | undefined, dash: string): boolean {
  if (line === undefined || /^\s*(?:#|$)/.test(line)) return false;
  const indent = line.length - line.trimStart().length;
  return indent > dash.indexOf("-") && !/^\s*-\s/.test(line);
}

function problem(said: Message, place: Span, fixes: readonly Fix[] = []): Problem {
  return { rule: "touch-syntax", span: place, message: said, fixes };
}
