import { message } from "../../words/message";
import { knownWord } from "../vocabulary";
import { parseDateAt } from "./dateParser";
import { EntryError, reject } from "./entryError";
import { matchContactPhrase, matchPhrase } from "./phraseTrie";
import { parseTimeOfDayAt } from "./timeOfDay";
import type { TokenStream } from "./tokenStream";
import { DAYS, typoAt, typoError, typosIn } from "./typos";

/** Returns the unknown words that begin here. */
export function unknownText(words: TokenStream): string {
  return words.textAt(words.position, unknownLength(words));
}

function unknownLength(words: TokenStream): number {
  let end = words.position + 1;
  while (
    end < words.all.length &&
    !words.isAfterComma(end) &&
    !meansSomething(words, end) &&
    !parseDateAt(words, end, "back") &&
    !parseTimeOfDayAt(words.untilComma(end))
  ) {
    end++;
  }
  return end - words.position;
}

/** The kinds of phrases that belong to the unknown words before them: `asked for a raise`. */
const ADDS_NOTHING: ReadonlySet<string> = new Set(["filler", "text"]);

function meansSomething(words: TokenStream, at: number): boolean {
  const meaning = matchPhrase(words.untilComma(at), 0);
  return meaning !== undefined && !("phrase" in meaning && ADDS_NOTHING.has(meaning.phrase.kind));
}

/** Created once, because creating an error takes longer than parsing an entry. */
const NOT_UNDERSTOOD = new EntryError(message("log.unknown", { text: "" }));

/** Rejects the words here, with a suggestion if there is one. */
export function rejectUnknown(words: TokenStream): never {
  if (!words.explains) throw NOT_UNDERSTOOD;
  const word = words.textAt(words.position, 1);
  if (/^\d{1,4}$/.test(word)) reject("log.time-bare", { text: word });
  const length = unknownLength(words);
  const [typo, ...more] = typosIn(words, length);
  if (typo) throw typoError(typo, more);
  const text = words.textAt(words.position, length);
  throw new EntryError(message("log.unknown", { text }), [], restAt(words));
}

/** Rejects `in Berlin`, which ends at `end` and is a place, not a direction. It can be kept as text. */
export function rejectPlace(words: TokenStream, end: number): never {
  const { position } = words;
  const text = words.textAt(position, end - position);
  const partEnd = position + words.untilComma().length;
  const isWhole = end === partEnd || !wouldBeLost(words, end);
  const rest = isWhole ? { start: position, end } : undefined;
  throw new EntryError(message("log.unknown", { text }), [], rest);
}

/** Rejects the words here because `clause` needs a day. */
export function rejectDay(words: TokenStream, clause: string): never {
  if (!words.hasMoreInClause) reject("log.clause-day", { clause });
  const typo = typoAt(words, words.position, DAYS);
  if (typo) throw typoError(typo);
  return reject("log.clause-day-not", { clause, text: unknownText(words) });
}

const TIME_ZONE =
  /^(?:[ECMP][SD]?T|GMT|UTC|Z|CES?T|EES?T|WES?T|BST|IST|AES[TD]|JST|HKT|SGT|(?:GMT|UTC)[+-]\d{1,2})$/i;

/** Rejects a time zone after a time, because times are local. */
export function rejectTimeZone(words: TokenStream): void {
  const text = words.isAfterComma(words.position) ? "" : words.textAt(words.position, 1);
  if (TIME_ZONE.test(text)) reject("log.time-zone", { text });
}

/** Rejects an unknown name of one word that resembles a known word. */
export function rejectTypo(words: TokenStream): void {
  const typo = typoAt(words, words.position, words.position === 0 ? undefined : DAYS);
  if (typo) throw typoError(typo);
}

/**
 * Returns the words that could be kept as text: from the articles and pronouns before the unknown words to the next
 * comma. None if an outcome, a side or a plan is among them, because it would be lost.
 */
function restAt(words: TokenStream): { start: number; end: number } | undefined {
  const end = words.position + words.untilComma().length;
  let start = words.position;
  while (start > 0 && !words.isAfterComma(start) && isFiller(words.lowerAt(start - 1))) start--;
  for (let at = start; at < end; at++) if (wouldBeLost(words, at)) return undefined;
  return { start, end };
}

function isFiller(word: string): boolean {
  const meaning = matchPhrase([word], 0);
  const isJoint = word === "and" || word === "but" || word === "then";
  return !isJoint && meaning !== undefined && "phrase" in meaning && meaning.phrase.kind === "filler";
}

function wouldBeLost(words: TokenStream, at: number): boolean {
  return matchContactPhrase(words.untilComma(at), 0) !== undefined || saysMore(words, at, OUTCOME_OR_SIDE);
}

const OUTCOME_OR_SIDE: readonly string[] = ["outcome", "direction"];

/** Whether a plan, or a word of one of these lists, begins at a word. */
export function saysMore(words: TokenStream, at: number, lists: readonly string[]): boolean {
  const meaning = matchPhrase(words.untilComma(at), 0);
  if (!meaning) return false;
  const isListed = (word: string) => lists.includes(knownWord(word)?.list ?? "");
  if ("word" in meaning) return isListed(meaning.word);
  const { kind, words: said = "" } = meaning.phrase;
  return kind === "clause" || kind === "unclear" || said.split(" ").some(isListed);
}
