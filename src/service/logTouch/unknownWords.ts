import { parseDateAt } from "./dateParser";
import { reject } from "./entryError";
import { matchPhrase } from "./phraseTrie";
import { parseTimeOfDayAt } from "./timeOfDay";
import type { TokenStream } from "./tokenStream";
import { correctTypos, DAYS, typoAt, typosIn } from "./typos";

/** Returns the unknown words that begin here. */
export function unknownRun(words: TokenStream): string {
  return words.said(words.at, unknownLength(words));
}

function unknownLength(words: TokenStream): number {
  let end = words.at + 1;
  while (
    end < words.all.length &&
    !words.isAfterComma(end) &&
    !meansSomething(words, end) &&
    !parseDateAt(words, end, "back") &&
    !parseTimeOfDayAt(words.untilComma(end))
  ) {
    end++;
  }
  return end - words.at;
}

function meansSomething(words: TokenStream, at: number): boolean {
  const meaning = matchPhrase(words.untilComma(at), 0);
  return meaning !== undefined && !("phrase" in meaning && meaning.phrase.kind === "filler");
}

/** Rejects the words here, with a suggestion if there is one. */
export function rejectUnknown(words: TokenStream): never {
  const word = words.said(words.at, 1);
  if (/^\d{1,4}$/.test(word)) reject("log.time-bare", { text: word });
  const length = unknownLength(words);
  const [slip, ...more] = typosIn(words, length);
  if (slip) throw correctTypos(slip, more);
  return reject("log.unknown", { text: words.said(words.at, length) });
}

/** Rejects the words here because `clause` needs a day. */
export function rejectDay(words: TokenStream, clause: string): never {
  if (!words.hasMoreInClause) reject("log.clause-day", { clause });
  const slip = typoAt(words, words.at, DAYS);
  if (slip) throw correctTypos(slip);
  return reject("log.clause-day-not", { clause, text: unknownRun(words) });
}

/** Rejects an unknown name of one word that resembles a known word. */
export function rejectTypo(words: TokenStream): void {
  const slip = typoAt(words, words.at, words.at === 0 ? undefined : DAYS);
  if (slip) throw correctTypos(slip);
}
