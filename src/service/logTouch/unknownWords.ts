import { parseDateAt } from "./dateParser";
import { reject } from "./entryError";
import { matchPhrase } from "./phraseTrie";
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

function meansSomething(words: TokenStream, at: number): boolean {
  const meaning = matchPhrase(words.untilComma(at), 0);
  return meaning !== undefined && !("phrase" in meaning && meaning.phrase.kind === "filler");
}

/** Rejects the words here, with a suggestion if there is one. */
export function rejectUnknown(words: TokenStream): never {
  const word = words.textAt(words.position, 1);
  if (/^\d{1,4}$/.test(word)) reject("log.time-bare", { text: word });
  const length = unknownLength(words);
  const [typo, ...more] = typosIn(words, length);
  if (typo) throw typoError(typo, more);
  return reject("log.unknown", { text: words.textAt(words.position, length) });
}

/** Rejects the words here because `clause` needs a day. */
export function rejectDay(words: TokenStream, clause: string): never {
  if (!words.hasMoreInClause) reject("log.clause-day", { clause });
  const typo = typoAt(words, words.position, DAYS);
  if (typo) throw typoError(typo);
  return reject("log.clause-day-not", { clause, text: unknownText(words) });
}

/** Rejects an unknown name of one word that resembles a known word. */
export function rejectTypo(words: TokenStream): void {
  const typo = typoAt(words, words.position, words.position === 0 ? undefined : DAYS);
  if (typo) throw typoError(typo);
}
