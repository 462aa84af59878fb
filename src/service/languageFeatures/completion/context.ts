import type { Analysis } from "../../../cadence/analyze";
import type { Config } from "../../../config/resolve";
import type { Span } from "../../../note/source";
import type { CivilDate } from "../../../time/civilDate";

/** The inputs of completion other than the text. */
export interface CompletionContext {
  /** The line that is being edited. Its content does not count as history. */
  readonly currentLine: Span;
  readonly today: CivilDate;
  readonly config: Config;
  /** The analysis of the note as far as it can be parsed; undefined if it is not a contact yet. */
  readonly analysis: Analysis | undefined;
  /** The names of all contacts in the folder; the same array until one changes. */
  readonly names: readonly string[];
}
