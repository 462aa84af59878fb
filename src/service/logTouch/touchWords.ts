import { knownWord, type WordList } from "../../note/vocabulary";

interface SaidWord {
  readonly text: string;
  /** The list in which it gives way to another word of the entry. */
  readonly weak: WordList | undefined;
  /** True if the user typed the word itself, false if it comes from a phrase. */
  readonly plain: boolean;
}

/** The conventional order of the words of a touch: `call in voicemail`, `email thanks`. */
const ORDER: readonly WordList[] = ["channel", "direction", "outcome", "purpose"];

/**
 * Returns the words of the line: as they were typed if all are words of a touch, else the canonical ones, each once.
 * Two words that contradict each other both stay, so that the reader of touch lines reports them.
 */
export function touchWords(said: readonly SaidWord[]): string[] {
  if (said.every(({ plain }) => plain)) return said.map(({ text }) => text);
  const read = said.flatMap(({ text, weak }) => {
    const known = knownWord(text);
    return known ? [{ ...known, weak }] : [];
  });
  const kept = read.filter(({ list, weak, word }) => {
    return (
      weak !== list ||
      !read.some((other) => other.list === list && other.word !== word && other.weak !== list)
    );
  });
  const sorted = [...kept].sort((a, b) => ORDER.indexOf(a.list) - ORDER.indexOf(b.list));
  return [...new Set(sorted.map(({ word }) => word))];
}
