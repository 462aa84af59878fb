import type { Privacy } from "../calendar/model";

/**
 * Request: the follow-ups of every folder as a calendar file. The client reads the earlier file and writes the new one.
 */
export const CALENDAR = "touchbase/calendar";

export interface CalendarParams {
  /** The name of the file for messages. */
  readonly name: string;
  /** The text of the file; null if there is none. */
  readonly previous: string | null;
  /** The current instant: `2026-11-29T08:00:00Z`. */
  readonly now: string;
  /** The time zone of the client, for times of day without the setting `timeZone`. */
  readonly timeZone: string;
  /** If it is missing, the choice in the earlier file stays. */
  readonly privacy?: Privacy;
  /** Whether it may replace the calendar of another program. */
  readonly force?: boolean;
  /** Whether it must not replace the calendar of another folder of notes. */
  readonly keepFolder?: boolean;
}

/** `done` is a sentence about the file, and `count` the number of its entries. */
export type CalendarResult =
  | { readonly kind: "write"; readonly text: string; readonly count: number; readonly done: string }
  | { readonly kind: "unchanged"; readonly count: number; readonly done: string }
  /** `isForeign` if another program made the file, which the user may want to replace. */
  | { readonly kind: "refused"; readonly reason: string; readonly isForeign: boolean };
