import type { Analysis } from "../../../cadence/analyse";
import type { Config } from "../../../config/resolve";
import type { Span } from "../../../note/source";
import type { CivilDate } from "../../../time/civilDate";

/** What offers are made of beside the text. */
export interface CompletionContext {
  /** The line that is being written: what it says already is no help for the rest of it. */
  readonly written: Span;
  readonly today: CivilDate;
  readonly config: Config;
  /** As far as the note could be read; undefined for one that is no contact yet. */
  readonly analysis: Analysis | undefined;
  /** The names of all contacts in the folder; the same list as long as none has changed. */
  readonly names: readonly string[];
}
