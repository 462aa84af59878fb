import type { CivilDate } from "../../time/civilDate";
import { message } from "../../words/message";
import { type EntryReading, type KnownNames, NO_NAMES } from "./entry";
import { EntryError, type Typo } from "./entryError";
import { EntryParser } from "./entryParser";
import { splitText, tokenize } from "./tokenize";
import { TokenStream } from "./tokenStream";
import { parseTouchLineInput } from "./touchLineInput";
import { typoReason, withoutTypos } from "./typos";

/**
 * Parses what a user types into *Log Touch*, in any order: `called Dana, voicemail, next call friday 10am - asked where
 * they stand`. A touch without a day happened today. An entry that is not fully understood is rejected with a reason
 * that names the part; only the text after ` - ` or `: ` is free. Never throws.
 */
export function parseEntry(input: string, today: CivilDate, known: KnownNames = NO_NAMES): EntryReading {
  const { head, text } = splitText(input);
  if (head === "" && text === "") return { ok: false, reason: message("log.empty") };
  if (head.length > MAX_HEAD_LENGTH) return { ok: false, reason: message("log.too-long") };
  const touchLine = parseTouchLineInput(input, today);
  if (touchLine) return touchLine;
  const words = tokenize(head);
  const typos: Typo[] = [];
  for (;;) {
    const parser = new EntryParser(new TokenStream(withoutTypos(words, typos), today, known));
    try {
      const entry = parser.parse(text);
      return typos.length === 0 ? { ok: true, entry } : { ok: false, reason: typoReason(typos) };
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      const newTypos = error.slips.filter(({ index }) => !typos.some((slip) => slip.index === index));
      if (typos.length === 0 && newTypos.length === 0) return { ok: false, reason: error.reason };
      typos.push(...newTypos);
      // Other errors are reported once the typing errors are corrected.
      if (newTypos.length === 0 || typos.length >= MAX_TYPOS) return { ok: false, reason: typoReason(typos) };
    }
  }
}

/** The most typing errors that are collected before the entry is rejected. */
const MAX_TYPOS = 5;

/** In UTF-16 units, before the free text: longer than any description of how two people were in touch. */
const MAX_HEAD_LENGTH = 500;
