import { knownWord, type WordList } from "../../note/vocabulary";

interface SaidWord {
  readonly text: string;
  /** The list in which it gives way to another word that was said. */
  readonly weak: WordList | undefined;
  /** Whether it was typed as it is; else it comes from a phrase. */
  readonly plain: boolean;
}

/** The order in which the words of a touch read well: `call in voicemail`, `email thanks`. */
const ORDER: readonly WordList[] = ["channel", "direction", "outcome", "purpose"];

/**
 * The words of the line: as they were typed where all are words of a touch already, else the canonical ones, each
 * once. Two that contradict each other both stay, for the reader of touch lines to report.
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
