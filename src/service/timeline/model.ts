import type { Range } from "../../note/lineIndex";
import type { CivilDate } from "../../time/civilDate";

/**
 * What a time line shows, as plain data: places are civil dates, labels are whole sentences, and nothing says how it
 * is drawn. It goes over the protocol, so whoever draws it needs only these types.
 */

/** What became of a touch: a try with or without an answer since, a word of theirs, or something else. */
export const TOUCH_KINDS = ["response", "answered", "unanswered", "refused", "other", "ahead"] as const;
export type TouchKind = (typeof TOUCH_KINDS)[number];

/** What became of a date: still open, kept, broken, or replaced by another before it came. */
export const DATE_STATUSES = ["open", "kept", "broken", "moved"] as const;
export type DateStatus = (typeof DATE_STATUSES)[number];

/** The rows below the channels. */
export const DATE_ROWS = ["agreed", "promised", "away", "plan"] as const;
export type DateRow = (typeof DATE_ROWS)[number];

interface Mark {
  /** Unique on its time line, and the same for as long as the mark stands in the same place of the log. */
  readonly id: string;
  /** Which row it stands in: the id of a {@link Row}. */
  readonly row: string;
  /** The whole of it in a sentence or two, for a tip and for those who do not see the picture. */
  readonly label: string;
  /** Where it is written; null for what stands in no line, such as the plan. */
  readonly range: Range | null;
}

export interface TouchMark extends Mark {
  readonly mark: "touch";
  readonly kind: TouchKind;
  readonly date: CivilDate;
}

/** A date that somebody gave, from the day on which it was given; that is the date itself where it is not known. */
export interface DateMark extends Mark {
  readonly mark: "date";
  readonly status: DateStatus;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A step of the plan: the next one, and what follows if nobody answers. */
export interface StepMark extends Mark {
  readonly mark: "step";
  /** Whether it is the next one, and whether that is overdue. */
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
  /** Where the contact stands, in words: `Overdue`. */
  readonly state: string;
  /** False where the frontmatter is broken, so that nothing is known of the touches. */
  readonly readable: boolean;
  /** What to do and when, in words; empty where there is nothing to do. */
  readonly next: string;
  /** The playbook in force, in words; empty where there is none. */
  readonly playbook: string;
  /** The first and the last day on which there is a mark; today is among them. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The rows with a mark in them, top to bottom. */
  readonly rows: readonly Row[];
  /** In the order of their days; of one day, those of an upper row first. */
  readonly marks: readonly AnyMark[];
  /** How many touches are older than those that are shown. */
  readonly left: number;
}

/** One follow-up on a day. */
export interface DayItem {
  readonly uri: string;
  readonly name: string;
  /** What to do, in a word or two. */
  readonly action: string;
  /** Name, what and when, in a sentence. */
  readonly label: string;
  readonly overdue: boolean;
  /** Time to move on: it is shown, and nobody needs to be called for it. */
  readonly moveOn: boolean;
  /** Where the log of the note is. */
  readonly range: Range;
}

export interface Day {
  readonly date: CivilDate;
  readonly worked: boolean;
  /** What a day off is called, where that is known: `Christmas Day`. */
  readonly off: string;
  /** How many of its follow-ups ask for a contact: all but those that say to move on. */
  readonly load: number;
  /** Soonest due first. */
  readonly items: readonly DayItem[];
}

export interface Weeks {
  readonly version: 1;
  readonly today: CivilDate;
  /** False while the notes are still being read for the first time. */
  readonly complete: boolean;
  /** Whole weeks, Monday to Sunday, the first with today in it; what is overdue stands on today. */
  readonly days: readonly Day[];
  /** How many follow-ups come after the last day. */
  readonly later: number;
}

/** One follow-up that is to be put off to a quieter day. */
export interface Move {
  readonly uri: string;
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Why, in a sentence. */
  readonly reason: string;
}

/** A day before and after the spreading: how many follow-ups ask for a contact. */
export interface SpreadDay {
  readonly date: CivilDate;
  readonly worked: boolean;
  readonly before: number;
  readonly after: number;
}

export interface SpreadPreview {
  readonly today: CivilDate;
  /** The most follow-ups that a day is to have. */
  readonly limit: number;
  readonly days: readonly SpreadDay[];
  /** In the order of the days from which they are moved. */
  readonly moves: readonly Move[];
  /** Why a day stays above the limit, a sentence for each such day. */
  readonly kept: readonly string[];
  /** What there is to say of it in a sentence; empty for moves that are still to be made. */
  readonly summary: string;
}

/** How many weeks are shown, and how many follow-ups a day is to have, where nobody says otherwise. */
export const WEEKS_BY_DEFAULT = 4;
export const MAX_WEEKS = 12;
export const LIMIT_BY_DEFAULT = 5;
export const MAX_PER_DAY = 50;
