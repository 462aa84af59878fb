import { knownWord, type WordList } from "../../note/vocabulary";

/** A word of a touch in an entry. */
export interface WordUse {
  readonly text: string;
  /** The list in which it gives way to another word of the entry. */
  readonly overridable: WordList | undefined;
  /** True if the user typed the word itself, false if it comes from a phrase. */
  readonly isTyped: boolean;
}

/** The conventional order of the words of a touch: `call in voicemail`, `email thanks`. */
const ORDER: readonly WordList[] = ["channel", "direction", "outcome", "purpose"];

/**
 * Returns the words of the line: as they were typed if all are words of a touch, else the canonical ones, each once.
 * Two words that contradict each other both stay, so that the reader of touch lines reports them.
 */
export function touchWords(uses: readonly WordUse[]): string[] {
  if (uses.every(({ isTyped }) => isTyped)) return uses.map(({ text }) => text);
  const words = uses.flatMap(({ text, overridable }) => {
    const known = knownWord(text);
    return known ? [{ ...known, overridable }] : [];
  });
  const remaining = words.filter(({ list, overridable, word }) => {
    return (
      overridable !== list ||
      !words.some((other) => other.list === list && other.word !== word && other.overridable !== list)
    );
  });
  const sorted = [...remaining].sort((a, b) => ORDER.indexOf(a.list) - ORDER.indexOf(b.list));
  return [...new Set(sorted.map(({ word }) => word))];
}
