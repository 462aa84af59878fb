import type { CivilDate } from "../../time/civilDate";
import { message } from "../../words/message";
import { type EntryReading, type KnownNames, NOBODY } from "./entry";
import { EntryError, type Typo } from "./entryError";
import { EntryParser } from "./entryParser";
import { cutText, wordsOf } from "./tokenize";
import { TokenStream } from "./tokenStream";
import { parseTouchLineInput } from "./touchLineInput";
import { reasonOf, withoutTypos } from "./typos";

/**
 * Parses what a user types into *Log Touch*, in any order: `called Dana, voicemail, next call friday 10am - asked where
 * they stand`. A touch without a day happened today. An entry that is not fully understood is rejected with a reason
 * that names the part; only the text after ` - ` or `: ` is free. Never throws.
 */
export function parseEntry(input: string, today: CivilDate, known: KnownNames = NOBODY): EntryReading {
  const { head, text } = cutText(input);
  if (head === "" && text === "") return { ok: false, reason: message("log.empty") };
  if (head.length > LONGEST_HEAD) return { ok: false, reason: message("log.too-long") };
  const typed = parseTouchLineInput(input, today);
  if (typed) return typed;
  const words = wordsOf(head);
  const slips: Typo[] = [];
  for (;;) {
    const reading = new EntryParser(new TokenStream(withoutTypos(words, slips), today, known));
    try {
      const entry = reading.read(text);
      return slips.length === 0 ? { ok: true, entry } : { ok: false, reason: reasonOf(slips) };
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      const more = error.slips.filter(({ at }) => !slips.some((slip) => slip.at === at));
      if (slips.length === 0 && more.length === 0) return { ok: false, reason: error.reason };
      slips.push(...more);
      // Other errors are reported once the typing errors are corrected.
      if (more.length === 0 || slips.length >= MOST_SLIPS) return { ok: false, reason: reasonOf(slips) };
    }
  }
}

/** The most typing errors that are collected before the entry is rejected. */
const MOST_SLIPS = 5;

/** In UTF-16 units, before the free text: longer than any description of how two people were in touch. */
const LONGEST_HEAD = 500;
