import { nearest } from "../../note/closestMatch";
import { TOUCH_SPELLINGS } from "../../note/vocabulary";
import { type Message, message } from "../../words/message";
import { Refusal, type Slip } from "./entryError";
import { nameAt } from "./nameParser";
import { meaningAt } from "./phraseTrie";
import type { Word } from "./tokenize";
import type { EntryWords } from "./tokenStream";

/** The days that a misspelt word is held against, beside the words of a touch. */
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

/** The word at a place as a slip of one of the candidates. */
export function slipAt(words: EntryWords, at: number, candidates = ALL): Slip | undefined {
  const near = nearest(words.lowerAt(at), candidates);
  return near === undefined ? undefined : { at, said: words.said(at, 1), near };
}

/**
 * The slips in a run that nothing can be made of; none where some other word stands in it, for then it is rather prose
 * than a slip.
 */
export function slipsIn(words: EntryWords, length: number): readonly Slip[] {
  const slips: Slip[] = [];
  const end = words.at + length;
  for (let at = words.at; at < end; ) {
    const name = at > words.at ? nameAt(words, at, false) : undefined;
    // Of a run, what is not the first has been found to mean nothing or to be a filler.
    const filler = meaningAt(words.reach(at), 0);
    // What has two letters is nearly anything.
    const slip = length === 1 || words.lowerAt(at).length > 2 ? slipAt(words, at) : undefined;
    if (!name && !filler && !slip) return [];
    if (!name && !filler && slip) slips.push(slip);
    at = name?.end ?? at + (filler?.length ?? 1);
  }
  return slips;
}

/** The refusal of a word that is nearly another. */
export function slipped(slip: Slip, more: readonly Slip[] = []): Refusal {
  return new Refusal(reasonOf([slip, ...more]), [slip, ...more]);
}

/** A refusal that names all the slips of an entry. */
export function reasonOf(slips: readonly Slip[]): Message {
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

/** The words with what was meant in place of the slips: what else is wrong with them shows when they are read again. */
export function withoutSlips(all: readonly Word[], slips: readonly Slip[]): readonly Word[] {
  return all.map((word, at) => {
    const near = slips.find((slip) => slip.at === at)?.near;
    return near === undefined ? word : { ...word, text: near, lower: near };
  });
}
