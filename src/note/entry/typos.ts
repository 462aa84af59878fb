import { type Message, message } from "../../words/message";
import { closestMatch } from "../closestMatch";
import { TOUCH_SPELLINGS } from "../vocabulary";
import { EntryError, type Typo } from "./entryError";
import { parseNameAt } from "./nameParser";
import { matchPhrase } from "./phraseTrie";
import type { Token } from "./tokenize";
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

const CANDIDATES: readonly string[] = [...TOUCH_SPELLINGS, ...DAYS];

/** Returns the word at an index as a typing error of one of the candidates. */
export function typoAt(words: TokenStream, at: number, candidates = CANDIDATES): Typo | undefined {
  const word = words.lowerAt(at);
  const close = closestMatch(word, candidates, word.length > 6 ? undefined : 1);
  // A word of the language is not a slip of `na`, and `unreached` is not one of `reached`.
  const suggestion =
    close && (close.length < MIN_SUGGESTED_LENGTH || crossesNegation(word, close)) ? undefined : close;
  return suggestion === undefined ? undefined : { index: at, word: words.textAt(at, 1), suggestion };
}

/** The shortest word that is suggested. */
const MIN_SUGGESTED_LENGTH = 4;

function crossesNegation(word: string, suggestion: string): boolean {
  const isNegation = (text: string) => /^(?:un|no|not)/.test(text);
  return isNegation(word) !== isNegation(suggestion);
}

/**
 * Returns the typing errors in a run of unknown words. Returns none if another unknown word is in the run, because then
 * it is probably prose.
 */
export function typosIn(words: TokenStream, length: number): readonly Typo[] {
  const typos: Typo[] = [];
  const end = words.position + length;
  for (let at = words.position; at < end; ) {
    const name = at > words.position ? parseNameAt(words, at, false) : undefined;
    // After the first word, a run contains only unknown words and fillers.
    const filler = matchPhrase(words.untilComma(at), 0);
    // A word of two letters resembles too many others.
    const typo = length === 1 || words.lowerAt(at).length > 2 ? typoAt(words, at) : undefined;
    if (!name && !filler && !typo) return [];
    if (!name && !filler && typo) typos.push(typo);
    at = name?.end ?? at + (filler?.length ?? 1);
  }
  return typos;
}

/** Creates the error for a word that resembles a known one. */
export function typoError(typo: Typo, more: readonly Typo[] = []): EntryError {
  return new EntryError(typoReason([typo, ...more]), [typo, ...more]);
}

/** Creates a reason that names all the typing errors of an entry. */
export function typoReason(typos: readonly Typo[]): Message {
  const [first, second] = typos;
  if (first && !second) {
    const { word, suggestion } = first;
    return TOUCH_SPELLINGS.includes(suggestion) && word === word.toLowerCase()
      ? message("touch-syntax.unknown-word-near", { word, near: suggestion })
      : message("log.unknown-near", { text: word, near: suggestion });
  }
  const inOrder = [...typos].sort((a, b) => a.index - b.index);
  const texts = inOrder.map(({ word }) => `\`${word}\``);
  return message("log.unknown-several", {
    texts,
    near: inOrder.map(({ suggestion }) => `\`${suggestion}\``),
  });
}

/** Replaces the typing errors by the intended words, so that the next parse finds the other errors. */
export function withoutTypos(all: readonly Token[], typos: readonly Typo[]): readonly Token[] {
  return all.map((word, at) => {
    const suggestion = typos.find((slip) => slip.index === at)?.suggestion;
    return suggestion === undefined ? word : { ...word, text: suggestion, lower: suggestion };
  });
}
