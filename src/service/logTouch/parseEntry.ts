import type { CivilDate } from "../../time/civilDate";
import { message } from "../../words/message";
import { type EntryReading, type KnownNames, NOBODY } from "./entry";
import { Refusal, type Slip } from "./entryError";
import { EntryReader } from "./entryParser";
import { cutText, wordsOf } from "./tokenize";
import { EntryWords } from "./tokenStream";
import { wholeLine } from "./touchLineInput";
import { reasonOf, withoutSlips } from "./typos";

/**
 * Reads what a person types into *Log Touch*, in any order: `called Dana, voicemail, next call friday 10am - asked
 * where they stand`. A touch without a day was today. What is not wholly understood is refused, with a reason that
 * names the part; only the text behind ` - ` or `: ` is anybody's. Never throws.
 */
export function readEntry(input: string, today: CivilDate, known: KnownNames = NOBODY): EntryReading {
  const { head, text } = cutText(input);
  if (head === "" && text === "") return { ok: false, reason: message("log.empty") };
  if (head.length > LONGEST_HEAD) return { ok: false, reason: message("log.too-long") };
  const typed = wholeLine(input, today);
  if (typed) return typed;
  const words = wordsOf(head);
  const slips: Slip[] = [];
  for (;;) {
    const reading = new EntryReader(new EntryWords(withoutSlips(words, slips), today, known));
    try {
      const entry = reading.read(text);
      return slips.length === 0 ? { ok: true, entry } : { ok: false, reason: reasonOf(slips) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const more = error.slips.filter(({ at }) => !slips.some((slip) => slip.at === at));
      if (slips.length === 0 && more.length === 0) return { ok: false, reason: error.reason };
      slips.push(...more);
      // What else is wrong is told once the slips are gone.
      if (more.length === 0 || slips.length >= MOST_SLIPS) return { ok: false, reason: reasonOf(slips) };
    }
  }
}

/** Where more than this is misspelt, those that were found will do. */
const MOST_SLIPS = 5;

/** In UTF-16 units, before the free text: nobody says how they were in touch at such length. */
const LONGEST_HEAD = 500;
