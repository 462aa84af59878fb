import type { CivilDate } from "../time/civilDate";

/** What the rest of the vault needs to know of a contact: plain data, small enough to be kept for every contact. */

/** What the colleagues of a contact need to know of it. */
export interface Colleague {
  readonly name: string;
  /** As they are written, and in the form by which they are compared, in the same order. */
  readonly organizations: readonly string[];
  readonly keys: readonly string[];
  /** The days of the last week with a try. */
  readonly tries: readonly CivilDate[];
  readonly lastAttempt?: CivilDate;
  /** Their last answer; missing for a contact that is not pursued any more. */
  readonly answered?: CivilDate;
}

/** The day of a step. */
export interface StepDay {
  /** The day to act. */
  readonly day: CivilDate;
  /** The first day of its window, where that is another. */
  readonly dueFrom?: CivilDate;
  /** Others count on the day, or it is about thanks: it stays where it is. */
  readonly fixed?: true;
  /** Moving on asks for no contact, so that it makes no day heavy. */
  readonly light?: true;
  /** It asks them for something, which thanks and answers do not. */
  readonly isTry?: true;
  /** The user's absence put it off, from this day to its present one. */
  readonly putOff?: { readonly from: CivilDate; readonly to: CivilDate };
}
