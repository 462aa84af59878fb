import type { Analysis } from "../cadence/analyze";
import type { Config } from "../config/resolve";
import type { LineIndex } from "../note/lineIndex";
import type { CivilDate } from "../time/civilDate";
import { baseName } from ".";
import type { LoadedNote } from "./noteVault";

/** A contact note with its text: the input of the services for an open note. */
export interface ContactNote {
  readonly text: string;
  /** The file's name without its extension. */
  readonly fileName: string;
  readonly lines: LineIndex;
  readonly analysis: Analysis;
  readonly today: CivilDate;
  readonly config: Config;
}

export function noteFrom(text: string, { path, analysis, extra }: LoadedNote, config: Config): ContactNote {
  return { text, fileName: baseName(path), lines: extra, analysis, today: analysis.today, config };
}
