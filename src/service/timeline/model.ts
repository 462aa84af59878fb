import type { Range } from "../../note/lineIndex";
import type { CivilDate } from "../../time/civilDate";

/**
 * A timeline as JSON: positions are civil dates, labels are whole sentences, and nothing depends on how it is drawn. It
 * is sent over the protocol, so a client only needs these types.
 */

/** The kind of a touch: an attempt with or without a later answer, a response, or something else. */
const TOUCH_KINDS = ["response", "answered", "unanswered", "refused", "other", "ahead"] as const;
export type TouchKind = (typeof TOUCH_KINDS)[number];

/** The status of a date: open, kept, broken, or replaced by another one before it came. */
const DATE_STATUSES = ["open", "kept", "broken", "moved"] as const;
export type DateStatus = (typeof DATE_STATUSES)[number];

/** The rows below the channels. */
export const DATE_ROWS = ["agreed", "promised", "away"] as const;
export type DateRow = (typeof DATE_ROWS)[number];

interface Mark {
  /** Unique on its timeline, and stable as long as the mark stays at the same offset of the log. */
  readonly id: string;
  /** The id of its {@link Row}. */
  readonly row: string;
  /** The whole content in a sentence or two, for tooltips and screen readers. */
  readonly label: string;
  /** Its position in the note; null for marks without a line, such as the plan. */
  readonly range: Range | null;
}

export interface TouchMark extends Mark {
  readonly mark: "touch";
  readonly kind: TouchKind;
  readonly date: CivilDate;
}

/** A given date, from the day on which it was given; from the date itself if that day is unknown. */
export interface DateMark extends Mark {
  readonly mark: "date";
  readonly status: DateStatus;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A step of the plan: the next one, or one that follows if the contact does not answer. */
export interface StepMark extends Mark {
  readonly mark: "step";
  /** Whether it is the next step, and whether that is overdue. */
  readonly status: "next" | "overdue" | "later";
  readonly moveOn: boolean;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** What to do, in a word or two. */
  readonly action: string;
}

export type AnyMark = TouchMark | DateMark | StepMark;

export interface Row {
  readonly id: string;
  readonly title: string;
}

export interface ContactTimeline {
  readonly version: 1;
  readonly uri: string;
  readonly name: string;
  readonly today: CivilDate;
  /** The state of the contact, in words: `Overdue`. */
  readonly state: string;
  /** False if the frontmatter is broken. Then the touches are unknown. */
  readonly readable: boolean;
  /** What to do and when, in words; empty if there is nothing to do. */
  readonly next: string;
  /** The contact's playbook, in words; empty if there is none. */
  readonly playbook: string;
  /** The first and the last day with a mark; today is always included. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The rows with a mark, top to bottom. */
  readonly rows: readonly Row[];
  /** In chronological order; on one day, marks of upper rows first. */
  readonly marks: readonly AnyMark[];
  /** The number of touches that are older than the shown ones. */
  readonly left: number;
}

/** One follow-up on a day. */
export interface DayItem {
  readonly uri: string;
  readonly name: string;
  /** What to do, in a word or two. */
  readonly action: string;
  /** Name, action, and date, in a sentence. */
  readonly label: string;
  readonly overdue: boolean;
  /** True for a step to move on: it is shown, but needs no contact. */
  readonly moveOn: boolean;
  /** The position of the log in the note. */
  readonly range: Range;
}

export interface Day {
  readonly date: CivilDate;
  readonly worked: boolean;
  /** The name of a day off, if known: `Christmas Day`. */
  readonly off: string;
  /** The number of follow-ups that need a contact: all except those to move on. */
  readonly load: number;
  /** Soonest due first. */
  readonly items: readonly DayItem[];
}

export interface Weeks {
  readonly version: 1;
  readonly today: CivilDate;
  /** False until all notes are loaded. */
  readonly complete: boolean;
  /** Whole weeks, Monday to Sunday, beginning with the current one; overdue items are on the day to act. */
  readonly days: readonly Day[];
  /** The number of follow-ups after the last day. */
  readonly later: number;
}

/** One follow-up to postpone to a quieter day. */
export interface Move {
  readonly uri: string;
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The reason, in a sentence. */
  readonly reason: string;
}

/** The number of follow-ups of a day that need a contact, before and after. */
export interface SpreadDay {
  readonly date: CivilDate;
  readonly worked: boolean;
  readonly before: number;
  readonly after: number;
}

export interface SpreadPreview {
  readonly today: CivilDate;
  /** The maximum number of follow-ups that a day should have. */
  readonly limit: number;
  readonly days: readonly SpreadDay[];
  /** Sorted by the day from which they are moved. */
  readonly moves: readonly Move[];
  /** Why a day stays above the limit, one sentence per day. */
  readonly kept: readonly string[];
  /** One sentence about the result; empty if there are moves. */
  readonly summary: string;
}

/** The defaults for the number of weeks, and for the follow-ups per day. */
export const WEEKS_BY_DEFAULT = 4;
export const MAX_WEEKS = 12;
export const LIMIT_BY_DEFAULT = 5;
export const MAX_PER_DAY = 50;
