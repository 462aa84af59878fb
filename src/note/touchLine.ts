import { type CivilDate, isDateShaped, parseCivilDate } from "../time/civilDate";
import { message } from "../words/message";
import { onlySlip } from "./closestMatch";
import { dateAt, timeAt, type WrittenTime } from "./dateNotation";
import { hasForbiddingPhrase, mayForbid, mayMeanHold, mayMeanStop } from "./mayForbid";
import { reportClauseInText, wholeClause } from "./misplacedClauses";
import type { Fix, MutableTouch, Problem, Touch } from "./model";
import { namesIn } from "./names";
import { type Located, located, type Span } from "./source";
import { type PlacedText, TextReader, type Token } from "./textReader";
import {
  graverOutcome,
  type KnownWord,
  knownWord,
  type Outcome,
  TOUCH_SPELLINGS,
  type WordList,
} from "./vocabulary";

export interface TouchReading {
  readonly touch: Touch | undefined;
  readonly problems: readonly Problem[];
  /** Whether what cannot be read of it may say that they asked not to be contacted, or to wait. */
  readonly mayForbid?: boolean;
}

/** The separator between the words and the free text; the first one in the line counts. */
export const SEPARATOR = /\s[-–—](?=\s|$)|:(?=\s|$)/;

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
  const rest = opening.end;
  const separator = SEPARATOR.exec(text.slice(rest));
  const headEnd = separator ? rest + separator.index : text.length;
  if (separator) touch.text = text.slice(headEnd + separator[0].length).trim();
  readHead(reader, touch, rest, headEnd);
  if (source.literal) touch.clauseAt = reader.place(text.slice(0, headEnd).trimEnd().length, headEnd).start;
  inferChannel(touch);
  // A line of the body is prose unless all of it can be read, so nothing is reported there.
  if (separator && form !== "body") reportClauseInText(reader, touch, headEnd, separator[0]);
  const forbids = reader.mayForbid || (touch.unread && hasForbiddingPhrase(text));
  return { touch, problems: reader.problems, mayForbid: forbids };
}

export function blankTouch(date: Located<CivilDate>, place: Span, form: Touch["form"]): MutableTouch {
  return {
    span: place,
    date: date.value,
    dateSpan: date.span,
    time: undefined,
    channel: undefined,
    channelSpan: undefined,
    outcome: undefined,
    outcomeSpan: undefined,
    direction: "out",
    purpose: undefined,
    unread: false,
    with: [],
    to: [],
    next: undefined,
    replyBy: undefined,
    holdUntil: undefined,
    text: "",
    clauseAt: undefined,
    form,
  };
}

/** Infers the channel: a touch with only `voicemail`, `no-answer`, or `busy` is a call (notes.md section 2). */
export function inferChannel(touch: MutableTouch): void {
  const ofACall = touch.outcome === "voicemail" || touch.outcome === "no-answer" || touch.outcome === "busy";
  if (ofACall && !touch.channel) touch.channel = "call";
}

/** Sets the field of a known word's list. */
export function setWord(touch: MutableTouch, known: KnownWord, place: Span): void {
  const { list, word } = known;
  if (list === "channel") [touch.channel, touch.channelSpan] = [word as Touch["channel"], place];
  else if (list === "outcome") [touch.outcome, touch.outcomeSpan] = [word as Touch["outcome"], place];
  else if (list === "direction") touch.direction = word as Touch["direction"];
  else touch.purpose = word as Touch["purpose"];
}

interface Opening {
  readonly date: Located<CivilDate>;
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

/** The words of a touch by their list, as far as they are read: of two words the one that counts. */
type WordsRead = Map<WordList, { word: string; token: Token }>;
function reportRunsOn(reader: TextReader, start: number, from: number): number {
  const end = from + (/^[^\s,]*/.exec(reader.text.slice(from))?.[0].length ?? 0);
  reader.report(message("touch-syntax.date-runs-on", { text: reader.text.slice(start, end) }), start, end);
  return end;
}

/** Returns whether a date ends at an offset: before a blank, a comma, a separator, or the end. */
function isOpeningEnd(text: string, at: number): boolean {
  return /^(?:[\s,]|:(?:\s|,|$)|$)/.test(text.slice(at, at + 2));
}

function readHead(reader: TextReader, touch: MutableTouch, from: number, to: number): void {
  const [words, ...clauses] = commaParts(reader.text, from, to);
  const read: WordsRead = new Map();
  if (words) readWords(reader, touch, words, read);
  let previous = "";
  for (const clause of clauses) previous = readClause(reader, touch, clause, previous, read);
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

/** Returns whether a comma is a part of a date: `Nov 25, 2026`. */
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

function readWords(reader: TextReader, touch: MutableTouch, part: Span, read: WordsRead): void {
  const tokens = reader.tokens(readTime(reader, touch, part), part.end);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const known = knownWord(token.text);
    if (known) {
      takeWord(reader, touch, part, read, known, token);
      continue;
    }
    touch.unread = true;
    if (!reader.suggests) {
      reportUnknownWord(reader, token.text, undefined, token.start, token.end);
      continue;
    }
    const following = tokens[i + 1];
    const joined = following && joinedWord(token, following);
    const end = joined ? following.end : token.end;
    if (mayMeanStop(token.text) || mayMeanStop(reader.text.slice(token.start, end))) reader.mayForbid = true;
    const near = joined ?? (NEGATION.test(tokens[i - 1]?.text ?? "") ? undefined : nearWord(token.text));
    reportUnknownWord(reader, reader.text.slice(token.start, end), near, token.start, end);
    if (joined) i++;
  }
}

/** Words that turn the next one into its opposite, which no suggestion may lose. */
const NEGATION = /^(?:no|not|never|non|un|cannot|.*n['’]?t)$/i;

/** Returns the word that two tokens are with a hyphen between them: `no answer`. */
function joinedWord(token: Token, following: Token): string | undefined {
  const joined = `${token.text}-${following.text}`.toLowerCase();
  return knownWord(joined) ? joined : NEGATION.test(token.text) ? nearWord(joined) : undefined;
}

function nearWord(text: string): string | undefined {
  return onlySlip(text, TOUCH_SPELLINGS, (spelling) => knownWord(spelling)?.word ?? spelling);
}

/** Adds a known word to the touch. Of two outcomes the graver one counts; an interview has a channel of its own. */
function takeWord(
  reader: TextReader,
  touch: MutableTouch,
  part: Span,
  read: WordsRead,
  known: KnownWord,
  token: Token,
): void {
  const { list, word } = known;
  const earlier = read.get(list);
  const take = () => {
    setWord(touch, known, reader.place(token.start, token.end));
    read.set(list, { word, token });
  };
  if (!earlier) take();
  if (!earlier || earlier.word === word) return;
  const words = [earlier.word, word];
  if (list === "outcome") {
    const counts = graverOutcome(earlier.word as Outcome, word as Outcome) === word;
    // A call in which they say no is a call that reached them.
    if (!words.includes("reached"))
      reportTwoWords(reader, list, earlier.token, token, part, counts ? token : earlier.token);
    if (counts) take();
  } else if (list === "channel" && words.includes("interview")) {
    // `phone interview`
    if (word === "interview") take();
  } else {
    touch.unread = true;
    reportTwoWords(reader, list, earlier.token, token, part, earlier.token);
  }
}

function reportUnknownWord(
  reader: TextReader,
  word: string,
  near: string | undefined,
  start: number,
  end: number,
) {
  const fixes = near ? [reader.replace(start, end, near)] : [];
  const said = near
    ? message("touch-syntax.unknown-word-near", { word, near })
    : message("touch-syntax.unknown-word", { word });
  reader.report(said, start, end, fixes);
}

/** Reports two words of one list; the user has to decide which one is meant. `counts` is the one that counts. */
function reportTwoWords(
  reader: TextReader,
  list: WordList,
  first: Token,
  second: Token,
  part: Span,
  counts: Token,
): void {
  const keep = (kept: Token, dropped: Token): Fix => {
    const blank = dropped.start > part.start && /\s/.test(reader.text[dropped.start - 1] ?? "") ? 1 : 0;
    const title = message("fix.keep-word", { word: kept.text });
    return reader.replace(dropped.start - blank, dropped.end, "", title);
  };
  const fixes = [keep(first, second), keep(second, first)];
  const args = { list, first: first.text, second: second.text };
  reader.report(
    message("touch-syntax.two-words", args),
    second.start,
    second.end,
    counts === first ? fixes : fixes.reverse(),
  );
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
  const known = tokens.map((token) => knownWord(token.text));
  if (known.every((word) => word !== undefined)) {
    reader.report(message("touch-syntax.words-after-comma", { text }), start, end, [
      reader.replace(comma, start, " ", message("fix.drop-comma")),
    ]);
    for (const [index, word] of known.entries())
      takeWord(reader, touch, part, read, word, tokens[index] as Token);
    return;
  }
  const mayForbid =
    tokens.some((token) => mayMeanStop(token.text)) ||
    mayMeanHold(first.text) ||
    tokens.some((token) => /^hold$/i.test(token.text)) ||
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

/** Makes the rest of a line its text. What was meant as a word is then lost, so a person has to choose it. */
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
