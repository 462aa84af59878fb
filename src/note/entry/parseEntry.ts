import { type CivilDate, civilDate } from "../../time/civilDate";
import { message } from "../../words/message";
import { forbiddenByText } from "../forbiddingText";
import { readTouchLine } from "../touchLine";
import { knownWord } from "../vocabulary";
import { placed } from "../yaml";
import {
  type Entry,
  type EntryReading,
  type KnownNames,
  NO_NAMES,
  type Way,
  type WayKind,
  withSpelling,
} from "./entry";
import { EntryError, type Typo } from "./entryError";
import { EntryParser } from "./entryParser";
import { meaningInText } from "./textMeaning";
import { splitText, type Token, tokenize } from "./tokenize";
import { TokenStream } from "./tokenStream";
import { parseTouchLineInput } from "./touchLineInput";
import { typoReason, withoutTypos } from "./typos";

/**
 * Parses what a user types into *Log Touch*, in any order: `called Dana, voicemail, next call friday 10am - asked where
 * they stand`. A touch without a day happened today. An entry that is not fully understood is rejected with a reason
 * that names the part; only the text after ` - ` or `: ` is free. A rejected entry can have other readings (`ways`), of
 * which the user may choose one by its kind. Never throws.
 */
export function parseEntry(
  input: string,
  today: CivilDate,
  known: KnownNames = NO_NAMES,
  way?: WayKind,
): EntryReading {
  const reading = parseOrOffer(input, { today, known, explains: true });
  const chosen = reading.ok ? undefined : reading.ways.find(({ kind }) => kind === way);
  return chosen ? { ok: true, entry: chosen.entry } : reading;
}

/**
 * Parses what a note says about a day in plain words: `rang, nobody there`. Undefined unless all of it is understood in
 * one way, as an action on that day. Never throws.
 */
export function parseProse(prose: string, day: CivilDate, known: KnownNames): Entry | undefined {
  if (prose.length > MAX_PROSE_LENGTH) return undefined;
  const { head, text } = splitText(prose);
  const context = { today: day, known, explains: false };
  const reading = head === "" ? undefined : parseHead(tokenize(head), text, context);
  if (!reading?.ok || !asksAboutText(reading.entry, head, context).ok) return undefined;
  const { entry } = reading;
  return entry.date === day && entry.words.length > 0 ? withSpelling(entry, known) : undefined;
}

/** Whether an entry is understood and says what was done, on any day. Never throws. */
export function saysWhatWasDone(line: string, known: KnownNames): boolean {
  if (line.length > MAX_PROSE_LENGTH) return false;
  const { head, text } = splitText(line);
  const context = { today: ANY_DAY, known, explains: false };
  const reading = head === "" ? undefined : parseHead(tokenize(head), text, context);
  return reading?.ok === true && reading.entry.words.length > 0;
}

/** A day in the middle of a week, of a month, and of a year. */
const ANY_DAY = civilDate("2026-06-17");

/** The context of parsing an entry. */
interface EntryContext {
  readonly today: CivilDate;
  readonly known: KnownNames;
  /** Whether a reason names the words that are not understood, with suggestions, which takes most of the time. */
  readonly explains: boolean;
}

function parseOrOffer(input: string, context: EntryContext): EntryReading {
  const { head, text } = splitText(input);
  if (head === "" && text === "") return { ok: false, reason: message("log.empty"), ways: [] };
  if (head.length > MAX_HEAD_LENGTH) return { ok: false, reason: message("log.too-long"), ways: [] };
  const reading = parseTouchLineInput(input, context.today) ?? parseHead(tokenize(head), text, context);
  return reading.ok ? asksAboutText(reading.entry, head, context) : reading;
}

/**
 * Asks the user if the text after the separator could be an outcome or a plan: `called Dana - she'll decide by friday`.
 */
function asksAboutText(entry: Entry, head: string, context: EntryContext): EntryReading {
  const { text } = entry;
  const isWhole = text.length <= MAX_HEAD_LENGTH && splitText(text).text === "";
  const inText = text !== "" && isWhole ? parseHead(tokenize(text), "", context) : undefined;
  const textMeaning = inText?.ok ? meaningInText(inText.entry) : "";
  if (textMeaning === "")
    return forbiddenByText(text) === "stop" ? asksAboutStop(entry) : { ok: true, entry };
  const withText = parseHead(tokenize(`${head}, ${text}`), "", context);
  const base = entry.asTyped === undefined ? undefined : parseHead(tokenize(head), "", context);
  if (withText.ok && isSame(withText.entry, base?.ok ? base.entry : entry)) return { ok: true, entry };
  const taken: Way[] = withText.ok ? [{ kind: "taken", entry: withText.entry }] : [];
  const ways: Way[] = [...taken, { kind: "text", entry }];
  return { ok: false, reason: message("log.text-meaning", { text, said: textMeaning }), ways };
}

/** Asks the user if the text may say, in words that are not understood, that they do not want to be contacted. */
function asksAboutStop(entry: Entry): EntryReading {
  const { text, words, asTyped } = entry;
  if (words.includes("stop")) return { ok: true, entry };
  const others = words.filter((word) => knownWord(word)?.list !== "outcome");
  const theirs = words.includes("replied") && !others.includes("in") ? ["in"] : [];
  let withStop: Entry = { ...entry, words: [...others, ...theirs, "stop"] };
  if (asTyped !== undefined) {
    const { touch } = readTouchLine(placed(asTyped, 0));
    if (touch?.outcome === "stop") return { ok: true, entry };
    const at = (touch?.channelSpan ?? touch?.dateSpan)?.end;
    const canAdd = at !== undefined && touch?.outcome === undefined;
    withStop = { ...entry, asTyped: canAdd ? `${asTyped.slice(0, at)} stop${asTyped.slice(at)}` : asTyped };
  }
  const taken: Way[] = withStop.asTyped === asTyped && asTyped ? [] : [{ kind: "taken", entry: withStop }];
  const reason = message("log.text-meaning", { text, said: "stop" });
  return { ok: false, reason, ways: [...taken, { kind: "text", entry }] };
}

/** Whether the text adds nothing to the touch. */
function isSame(one: Entry, other: Entry): boolean {
  const contentOf = ({ date, time, words, clauses }: Entry) => JSON.stringify([date, time, words, clauses]);
  return contentOf(one) === contentOf(other);
}

function parseHead(tokens: readonly Token[], text: string, context: EntryContext): EntryReading {
  const { today, known, explains } = context;
  const typos: Typo[] = [];
  for (;;) {
    const parser = new EntryParser(new TokenStream(withoutTypos(tokens, typos), today, known, explains));
    try {
      const entry = parser.parse(text);
      return typos.length === 0 ? { ok: true, entry } : { ok: false, reason: typoReason(typos), ways: [] };
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      if (!explains) return { ok: false, reason: error.reason, ways: [] };
      const newTypos = error.slips.filter(({ index }) => !typos.some((slip) => slip.index === index));
      if (typos.length === 0 && newTypos.length === 0) {
        const ways = error.rest ? withRestAsText(tokens, text, context, error.rest) : error.ways;
        return { ok: false, reason: error.reason, ways };
      }
      typos.push(...newTypos);
      // Other errors are reported once the typing errors are corrected.
      if (newTypos.length === 0 || typos.length >= MAX_TYPOS)
        return { ok: false, reason: typoReason(typos), ways: [] };
    }
  }
}

/** Parses the entry without the words that are not understood, which become the beginning of the text. */
function withRestAsText(
  tokens: readonly Token[],
  text: string,
  context: EntryContext,
  { start, end }: { readonly start: number; readonly end: number },
): readonly Way[] {
  const [next, ...others] = tokens.slice(end);
  const left = [...tokens.slice(0, start), ...(next ? [{ ...next, afterComma: true }, ...others] : [])];
  const rest = tokens
    .slice(start, end)
    .map((token) => token.text)
    .join(" ");
  const reading = parseHead(left, "", context);
  const way = reading.ok ? reading.entry : reading.ways.find(({ kind }) => kind === "text")?.entry;
  if (!way || way.words.length === 0) return [];
  const texts = [[rest, way.text].filter(Boolean).join(", "), text].filter(Boolean);
  return [{ kind: "text", entry: { ...way, text: texts.join("; ") } }];
}

/** The maximum number of typing errors that are collected before the entry is rejected. */
const MAX_TYPOS = 5;

/** In UTF-16 units, before the free text: longer than any description of how two people were in touch. */
const MAX_HEAD_LENGTH = 500;

/** In UTF-16 units. A longer entry tells a story, and some word of it is never understood. */
const MAX_PROSE_LENGTH = 200;
