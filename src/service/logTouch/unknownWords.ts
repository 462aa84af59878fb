import { dateAt } from "./dateParser";
import { refuse } from "./entryError";
import { meaningAt } from "./phraseTrie";
import { clockTimeAt } from "./timeOfDay";
import type { EntryWords } from "./tokenStream";
import { DAYS, slipAt, slipped, slipsIn } from "./typos";

/** The words from here on that nothing can be made of. */
export function unknownRun(words: EntryWords): string {
  return words.said(words.at, unknownLength(words));
}

function unknownLength(words: EntryWords): number {
  let end = words.at + 1;
  while (
    end < words.all.length &&
    !words.isAfterComma(end) &&
    !meansSomething(words, end) &&
    !dateAt(words, end, "back") &&
    !clockTimeAt(words.reach(end))
  ) {
    end++;
  }
  return end - words.at;
}

function meansSomething(words: EntryWords, at: number): boolean {
  const meaning = meaningAt(words.reach(at), 0);
  return meaning !== undefined && !("phrase" in meaning && meaning.phrase.kind === "filler");
}

/** Refuses what stands here, with what may have been meant. */
export function refuseUnknown(words: EntryWords): never {
  const word = words.said(words.at, 1);
  if (/^\d{1,4}$/.test(word)) refuse("log.time-bare", { text: word });
  const length = unknownLength(words);
  const [slip, ...more] = slipsIn(words, length);
  if (slip) throw slipped(slip, more);
  return refuse("log.unknown", { text: words.said(words.at, length) });
}

/** Refuses what stands where a day is wanted; `clause` is what wants it. */
export function refuseDay(words: EntryWords, clause: string): never {
  if (!words.goesOn) refuse("log.clause-day", { clause });
  const slip = slipAt(words, words.at, DAYS);
  if (slip) throw slipped(slip);
  return refuse("log.clause-day-not", { clause, text: unknownRun(words) });
}

/** Refuses a name of one word that nobody has and that is nearly something else. */
export function refuseSlip(words: EntryWords): void {
  const slip = slipAt(words, words.at, words.at === 0 ? undefined : DAYS);
  if (slip) throw slipped(slip);
}
