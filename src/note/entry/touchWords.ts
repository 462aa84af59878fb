import { knownWord, type WordList } from "../vocabulary";
import type { Phrase } from "./phrases";

/** A word of a touch in an entry. */
export interface WordUse {
  readonly text: string;
  /** The lists in which it gives way to another word of the entry. */
  readonly overridable: Phrase["overridable"];
  /** True if the user typed the word itself, false if it comes from a phrase. */
  readonly isTyped: boolean;
  /** True if the phrase only names the channel: `by phone`. */
  readonly isMeans: boolean;
  /** The part of the entry between two commas that it is in. */
  readonly part: number;
}

/** The conventional order of the words of a touch: `call in voicemail`, `email thanks`. */
const ORDER: readonly WordList[] = ["channel", "direction", "outcome", "purpose"];

/** Outcomes that replace `no-answer`, because they say more. */
const INSTEAD_OF_NO_ANSWER: ReadonlySet<string> = new Set(["voicemail", "left-message"]);
const NO_ANSWER: ReadonlySet<string> = new Set(["no-answer", "busy"]);

/**
 * Returns the words of the line: as they were typed if all are words of a touch, else the canonical ones, each once.
 * Two words that contradict each other both stay, so that the reader of touch lines reports them.
 */
export function touchWords(uses: readonly WordUse[]): string[] {
  const words = uses.flatMap(({ text, overridable, isTyped }) => {
    const meaning = knownWord(text);
    return meaning ? [{ list: meaning.list, word: meaning.word, text, overridable, isTyped }] : [];
  });
  const isLeft = words.some(({ word }) => INSTEAD_OF_NO_ANSWER.has(word));
  const remaining = words.filter(({ list, overridable, word, text, isTyped }) => {
    if (isLeft && NO_ANSWER.has(word)) return false;
    // `out` only says that it was a try, which any other word says as well.
    if (text === "out" && !isTyped && words.some((other) => other.word !== "out")) return false;
    const givesWay = (other: { overridable: WordUse["overridable"] }) =>
      other.overridable === list || other.overridable === "both";
    return (
      !(givesWay({ overridable }) && (list === "channel" || list === "outcome")) ||
      !words.some((other) => other.list === list && other.word !== word && !givesWay(other))
    );
  });
  if (remaining.every(({ isTyped }) => isTyped)) return remaining.map(({ text }) => text);
  const sorted = [...remaining].sort((a, b) => ORDER.indexOf(a.list) - ORDER.indexOf(b.list));
  return [...new Set(sorted.map(({ word }) => word))];
}
