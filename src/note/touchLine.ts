import { type CivilDate, isDateShaped, parseCivilDate } from "../time/civilDate";
import { message } from "../words/message";
import { blankTouch, inferChannel, setWord } from "./blankTouch";
import { onlySlip } from "./closestMatch";
import { dateAt, timeAt, type WrittenTime } from "./dateNotation";
import { hasForbiddingPhrase, holdsStop, mayForbid, mayMeanHold } from "./mayForbid";
import { reportClauseInText, wholeClause } from "./misplacedClauses";
import type { Fix, MutableTouch, Problem, Touch } from "./model";
import { namesIn } from "./names";
import { SEPARATOR } from "./separator";
import { type LocatedValue, located, type Span, span } from "./source";
import { type PlacedText, TextReader, type Token } from "./textReader";
import { leavesRest, NEGATION, nearWord, readWords, takeWord, type WordsRead } from "./touchWords";
import { type KnownWord, knownWord } from "./vocabulary";

export interface TouchReading {
  readonly touch: Touch | undefined;
  readonly problems: readonly Problem[];
  /** Whether the parts that cannot be read may say that they asked not to be contacted, or to wait. */
  readonly mayForbid?: boolean;
}

/**
 * Parses a touch line (the grammar of notes.md section 2): `DATE [TIME] {word} {", " clause} [separator text]`. What
 * cannot be parsed becomes a problem at its position, and the rest of the line still counts. Without a date there is no
 * touch. `year` is that of a date without one, from a heading above. Never throws.
 */
export function readTouchLine(source: PlacedText, form: Touch["form"] = "line", year?: string): TouchReading {
  // Prose in a body may write dates as it likes.
  const reader = new TextReader(source, form !== "body", form !== "body");
  const { text } = reader;
  const start = text.length - text.trimStart().length;
  const opening = readDate(reader, start, year);
  if (!opening) return { touch: undefined, problems: reader.problems, mayForbid: mayForbid(text) };
  const touch = blankTouch(opening.date, reader.place(start, text.trimEnd().length), form);
  if (opening.time) touch.time = reader.timeMeant(opening.time);
  const dateEnd = opening.end;
  const separator = SEPARATOR.exec(text.slice(dateEnd));
  const headEnd = separator ? dateEnd + separator.index : text.length;
  if (separator) touch.text = text.slice(headEnd + separator[0].length).trim();
  if (!readPlainWords(reader, touch, dateEnd, headEnd)) readHead(reader, touch, dateEnd, headEnd);
  if (source.literal) touch.clauseAt = reader.place(text.slice(0, headEnd).trimEnd().length, headEnd).start;
  inferChannel(touch);
  // A line of the body is prose unless all of it can be read, so nothing is reported there.
  if (separator && form !== "body") {
    const isAllText = /^\s*(?:\d{1,2}[:.]\d{2})?\s*$/.test(text.slice(dateEnd, headEnd));
    const moved = isAllText ? `${opening.date.value} ${touch.text}` : "";
    if (moved === "" || !reportWordsInText(reader, moved, headEnd, headEnd + separator[0].length))
      reportClauseInText(reader, touch, headEnd, separator[0]);
  }
  const forbids = reader.mayForbid || (touch.unread && hasForbiddingPhrase(text));
  return { touch, problems: reader.problems, mayForbid: forbids };
}

/** Reports a touch whose words follow a separator right after the date: `2026-11-10: call voicemail`. */
function reportWordsInText(reader: TextReader, moved: string, start: number, textStart: number): boolean {
  const { touch, problems } = readTouchLine({ text: moved, literal: false, place: () => reader.place(0, 0) });
  if (!touch || problems.length > 0) return false;
  const { channel, outcome, direction, purpose } = touch;
  if (!channel && !outcome && !purpose && direction === "out") return false;
  const words = moved.slice(touch.date.length + 1, SEPARATOR.exec(moved)?.index).trim();
  const fix = reader.replace(start, textStart, " ", message("fix.move-clause", { clause: words }));
  const at = textStart + reader.text.slice(textStart).search(/\S/);
  const sentence = message("touch-syntax.words-in-text", { words });
  if (touch.outcome === "stop" || touch.holdUntil) reader.mayForbid = true;
  reader.report(sentence, at, at + words.length, [fix], { severity: "information" });
  return true;
}

interface Opening {
  readonly date: LocatedValue<CivilDate>;
  /** The time of `2026-11-25T10:00:00`. */
  readonly time?: WrittenTime;
  readonly end: number;
}

function readDate(reader: TextReader, start: number, year?: string): Opening | undefined {
  const { text } = reader;
  const standard = text.slice(start, start + 10);
  if (isDateShaped(standard) && isOpeningEnd(text, start + 10)) {
    const date = parseCivilDate(standard);
    if (date) return { date: located(date, reader.place(start, start + 10)), end: start + 10 };
  }
  const written = dateAt(text, start);
  if (!written) return readRunningDate(reader, start);
  const date = reader.dateMeant(written, parseCivilDate(`${year}-01-01`));
  if (!date) return undefined;
  const { end } = written;
  const time = /^T\d/i.test(text.slice(end, end + 2)) ? timeAt(text, end + 1, true) : undefined;
  const opening = { date: located(date, reader.place(start, end)), end };
  if (time) return { ...opening, time, end: time.zone?.end ?? time.end };
  return isOpeningEnd(text, end) ? opening : { ...opening, end: reportRunsOn(reader, start, end) };
}

/** Reads a date in the standard form that other letters follow directly: `2026-11-10call`. */
function readRunningDate(reader: TextReader, start: number): Opening | undefined {
  const standard = reader.text.slice(start, start + 10);
  const date = parseCivilDate(standard);
  if (date) {
    const end = reportRunsOn(reader, start, start + 10);
    return { date: located(date, reader.place(start, start + 10)), end };
  }
  if (isDateShaped(standard))
    reader.report(message("touch-syntax.impossible-date", { date: standard }), start, start + 10);
  else reader.report(message("touch-syntax.no-date"), start, reader.text.trimEnd().length);
  return undefined;
}

function reportRunsOn(reader: TextReader, start: number, from: number): number {
  const end = from + (/^[^\s,]*/.exec(reader.text.slice(from))?.[0].length ?? 0);
  reader.report(message("touch-syntax.date-runs-on", { text: reader.text.slice(start, end) }), start, end);
  return end;
}

/** Whether a date ends at an offset: before a space, a comma, a separator, or the end. */
function isOpeningEnd(text: string, at: number): boolean {
  const next = text[at];
  if (next === " " || next === undefined) return true;
  return /^(?:[\s,]|:(?:\s|,|$)|$)/.test(text.slice(at, at + 2));
}

/**
 * Fast path: reads a head of known words only, one of each list, as nearly every touch has. Returns false and reads
 * nothing if the head contains anything else.
 */
function readPlainWords(reader: TextReader, touch: MutableTouch, from: number, to: number): boolean {
  const tokens = reader.tokens(from, to);
  const meanings: KnownWord[] = [];
  // By index, because this runs for every touch, and an iterator is an object for each word.
  for (let at = 0; at < tokens.length; at++) {
    const word = knownWord((tokens[at] as Token).text);
    if (!word) return false;
    for (let earlier = 0; earlier < at; earlier++) if (meanings[earlier]?.list === word.list) return false;
    meanings.push(word);
  }
  for (let at = 0; at < meanings.length; at++) {
    const { start, end } = tokens[at] as Token;
    setWord(touch, meanings[at] as KnownWord, reader.place(start, end));
  }
  return true;
}

function readHead(reader: TextReader, touch: MutableTouch, from: number, to: number): void {
  const [words, ...clauses] = commaParts(reader.text, from, to);
  const read: WordsRead = new Map();
  if (words) readWords(reader, touch, span(readTime(reader, touch, words), words.end), read);
  let previous = "";
  for (const clause of clauses) {
    if (leavesRest(reader, touch)) return;
    previous = readClause(reader, touch, clause, previous, read);
  }
}

function commaParts(text: string, from: number, to: number): Span[] {
  const parts: Span[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && (text[i] !== "," || isInDate(text, i))) continue;
    parts.push({ start, end: i });
    start = i + 1;
  }
  return parts;
}

/** Whether a comma is a part of a date: `Nov 25, 2026`. */
function isInDate(text: string, comma: number): boolean {
  return (
    /^\s{1,3}(?:19|20)\d{2}(?!\d)/.test(text.slice(comma + 1, comma + 9)) &&
    /\p{L}{3,9}\.?\s{1,3}\d{1,2}(?:st|nd|rd|th)?$/u.test(text.slice(Math.max(0, comma - 20), comma))
  );
}

/** Reads the time at the beginning of the words and returns its end. */
function readTime(reader: TextReader, touch: MutableTouch, part: Span): number {
  const { text } = reader;
  let start = part.start;
  while (start < part.end && /\s/.test(text[start] ?? "")) start++;
  const time = touch.time ? undefined : timeAt(text, start);
  const end = time?.zone?.end ?? time?.end;
  if (!time || end === undefined || end > part.end || (end < part.end && /\S/.test(text[end] ?? "")))
    return part.start;
  touch.time = reader.timeMeant(time);
  return end;
}

/** Parses one clause and returns which one it is, as context for the next one. */
function readClause(
  reader: TextReader,
  touch: MutableTouch,
  part: Span,
  previous: string,
  read: WordsRead,
): string {
  const tokens = reader.tokens(part.start, part.end);
  const [first, second] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return previous;
  const whole = reader.place(first.start, last.end);
  const opening = first.text.toLowerCase();
  const reportDuplicate = (clause: string, taken: unknown) => {
    if (taken) reader.report(message("touch-syntax.clause-twice", { clause }), first.start, last.end);
  };
  if (opening === "with" || opening === "to") {
    const names = namesIn(reader.text.slice(first.end, part.end));
    if (names.length === 0)
      reader.report(message("touch-syntax.no-names", { clause: opening }), first.start, last.end);
    touch[opening] = [...touch[opening], ...names];
    return opening;
  }
  if (opening === "next") {
    reportDuplicate("next", touch.next);
    const next = reader.appointment(first.end, last.end, "next", touch.date);
    if (next) touch.next = located(next, whole);
    return opening;
  }
  const pair = second ? `${opening} ${second.text.toLowerCase()}` : opening;
  if (second && (pair === "reply by" || pair === "hold until")) {
    const field = pair === "reply by" ? "replyBy" : "holdUntil";
    reportDuplicate(pair, touch[field]);
    if (!tokens[2])
      reader.report(message("touch-syntax.clause-date", { clause: pair }), first.start, last.end);
    const date = reader.dateIn(second.end, last.end, pair, touch.date);
    if (pair === "hold until" && (!date || touch.holdUntil)) reader.mayForbid = true;
    if (date) touch[field] = located(date, whole);
    return pair;
  }
  readUnknownClause(reader, touch, tokens, part, previous, read);
  return previous;
}

function readUnknownClause(
  reader: TextReader,
  touch: MutableTouch,
  tokens: readonly Token[],
  part: Span,
  previous: string,
  read: WordsRead,
): void {
  const [first, last] = [tokens[0] as Token, tokens.at(-1) as Token];
  const [start, end] = [first.start, last.end];
  const text = reader.text.slice(start, end);
  const comma = part.start - 1;
  const meanings = tokens.map((token) => knownWord(token.text));
  if (meanings.every((word) => word !== undefined)) {
    reader.report(message("touch-syntax.words-after-comma", { text }), start, end, [
      reader.replace(comma, start, " ", message("fix.drop-comma")),
    ]);
    for (const [index, word] of meanings.entries())
      takeWord(reader, touch, part, read, word, tokens[index] as Token);
    return;
  }
  const mayForbid =
    tokens.some((token) => holdsStop(token.text)) ||
    mayMeanHold(first.text) ||
    tokens.some((token) => /(?:^|[^\p{L}])hold(?:$|[^\p{L}])/iu.test(token.text)) ||
    hasForbiddingPhrase(text);
  if (mayForbid) reader.mayForbid = true;
  const whole = reader.suggests ? wholeClause(tokens) : undefined;
  if (whole) {
    reader.report(message("touch-syntax.unknown-clause", { text }), start, end, [
      reader.replace(start, end, whole),
    ]);
    return;
  }
  if (previous === "with" || previous === "to") {
    const fixes = mayForbid ? [] : [reader.replace(comma, start, " and ", message("fix.join-names"))];
    reader.report(message("touch-syntax.names-by-comma"), start, end, fixes);
    return;
  }
  touch.unread = true;
  const fixes = reader.suggests ? clauseFixes(reader, tokens, comma) : [];
  if (fixes.length === 0 && !mayForbid) fixes.push(asText(reader, comma, start));
  reader.report(message("touch-syntax.unknown-clause", { text }), start, end, fixes);
}

/** Makes the rest of a line its text. A word in it no longer counts, so a person has to choose the fix. */
function asText(reader: TextReader, comma: number, start: number): Fix {
  return { ...reader.replace(comma, start, " - ", message("fix.make-text")), isChoice: true } as Fix;
}

/** Returns the fix of a clause whose first word has a slip, or of words after a comma that have one each. */
function clauseFixes(reader: TextReader, tokens: readonly Token[], comma: number): Fix[] {
  const [first, last] = [tokens[0] as Token, tokens.at(-1) as Token];
  const opening = onlySlip(first.text, ["next", "with"]);
  if (opening) return [reader.replace(first.start, first.end, opening)];
  if (tokens.some((token) => NEGATION.test(token.text))) return [];
  const words = tokens.map(({ text }) => (knownWord(text) ? text : nearWord(text)));
  return words.includes(undefined) ? [] : [reader.replace(comma, last.end, ` ${words.join(" ")}`)];
}
