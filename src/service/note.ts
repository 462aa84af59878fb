import { type Analysis, analyse } from "../cadence/analyse";
import type { Config } from "../config/resolve";
import { readContact } from "../note/contact";
import type { CivilDate } from "../time/civilDate";
import { LineIndex } from "./positions";

/** A contact note with its text: what the services of an open note work on. */
export interface ContactNote {
  readonly text: string;
  /** The file's name without its ending. */
  readonly fileName: string;
  readonly lines: LineIndex;
  readonly analysis: Analysis;
  readonly today: CivilDate;
  readonly config: Config;
}

/** Reads and judges a note; undefined for one that is no contact. */
export function contactNote(
  text: string,
  fileName: string,
  today: CivilDate,
  config: Config,
  declared = false,
): ContactNote | undefined {
  const contact = readContact(text, { fileName, declared });
  if (!contact) return undefined;
  const analysis = analyse(contact, today, config.cadence);
  return { text, fileName, lines: new LineIndex(text), analysis, today, config };
}
