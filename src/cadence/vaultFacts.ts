import type { CivilDate } from "../time/civilDate";

/** The facts of a contact that the rest of the vault needs: plain data, small enough to keep for every contact. */

/** The facts of a contact that its colleagues need. */
export interface Colleague {
  readonly name: string;
  /** As the note writes them, and as keys for comparison in the same order. */
  readonly organizations: readonly string[];
  readonly keys: readonly string[];
  /** The days of the last week with a try. */
  readonly tries: readonly CivilDate[];
  readonly lastAttempt?: CivilDate;
  /** Their last answer; missing for a contact that is no longer pursued. */
  readonly answered?: CivilDate;
}

/** The day of a step. */
export interface StepDay {
  /** The day to act. */
  readonly day: CivilDate;
  /** The first day of its window, where that is another. */
  readonly dueFrom?: CivilDate;
  /** Whether it stays on its day, because they count on it or it is thanks. */
  readonly fixed?: true;
  /** Whether it is moving on, which needs no contact and does not make a day heavy. */
  readonly light?: true;
  /** Whether it asks them for something, unlike thanks and answers. */
  readonly isTry?: true;
  /** The days from and to which the user's absence put it off. */
  readonly putOff?: { readonly from: CivilDate; readonly to: CivilDate };
}
