import type { Analysis } from "../cadence/analyse";
import type { Config } from "../config/resolve";
import type { LineIndex } from "../note/lineIndex";
import type { CivilDate } from "../time/civilDate";
import { baseName } from ".";
import type { NoteContact } from "./noteVault";

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

export function noteFrom(text: string, { path, analysis, kept }: NoteContact, config: Config): ContactNote {
  return { text, fileName: baseName(path), lines: kept, analysis, today: analysis.today, config };
}
