import { closestMatch } from "../../note/closestMatch";
import { TOUCH_SPELLINGS } from "../../note/vocabulary";
import { type Message, message } from "../../words/message";
import { EntryError, type Typo } from "./entryError";
import { parseNameAt } from "./nameParser";
import { matchPhrase } from "./phraseTrie";
import type { Word } from "./tokenize";
import type { TokenStream } from "./tokenStream";

/** The days that a misspelled word is compared with, in addition to the words of a touch. */
export const DAYS: readonly string[] = [
  "today",
  "tomorrow",
  "yesterday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];

const ALL: readonly string[] = [...TOUCH_SPELLINGS, ...DAYS];

/** Returns the word at an index as a typing error of one of the candidates. */
export function typoAt(words: TokenStream, at: number, candidates = ALL): Typo | undefined {
  const near = closestMatch(words.lowerAt(at), candidates);
  return near === undefined ? undefined : { at, said: words.said(at, 1), near };
}

/**
 * Returns the typing errors in a run of unknown words. Returns none if another unknown word is in the run, because then
 * it is probably prose.
 */
export function typosIn(words: TokenStream, length: number): readonly Typo[] {
  const slips: Typo[] = [];
  const end = words.at + length;
  for (let at = words.at; at < end; ) {
    const name = at > words.at ? parseNameAt(words, at, false) : undefined;
    // After the first word, a run contains only unknown words and fillers.
    const filler = matchPhrase(words.untilComma(at), 0);
    // A word of two letters resembles too many others.
    const slip = length === 1 || words.lowerAt(at).length > 2 ? typoAt(words, at) : undefined;
    if (!name && !filler && !slip) return [];
    if (!name && !filler && slip) slips.push(slip);
    at = name?.end ?? at + (filler?.length ?? 1);
  }
  return slips;
}

/** Creates the error for a word that resembles a known one. */
export function correctTypos(slip: Typo, more: readonly Typo[] = []): EntryError {
  return new EntryError(reasonOf([slip, ...more]), [slip, ...more]);
}

/** Creates a reason that names all the typing errors of an entry. */
export function reasonOf(slips: readonly Typo[]): Message {
  const [first, second] = slips;
  if (first && !second) {
    const { said, near } = first;
    return TOUCH_SPELLINGS.includes(near) && said === said.toLowerCase()
      ? message("touch-syntax.unknown-word-near", { word: said, near })
      : message("log.unknown-near", { text: said, near });
  }
  const inOrder = [...slips].sort((a, b) => a.at - b.at);
  const texts = inOrder.map(({ said }) => `\`${said}\``);
  return message("log.unknown-several", { texts, near: inOrder.map(({ near }) => `\`${near}\``) });
}

/** Replaces the typing errors by the words that were meant, so that the next parse finds the other errors. */
export function withoutTypos(all: readonly Word[], slips: readonly Typo[]): readonly Word[] {
  return all.map((word, at) => {
    const near = slips.find((slip) => slip.at === at)?.near;
    return near === undefined ? word : { ...word, text: near, lower: near };
  });
}
