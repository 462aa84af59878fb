import type { Standing } from "../cadence/model";
import type { Plan } from "../cadence/plan";
import type { Birthday } from "../note/model";
import type { CivilDate, ClockTime } from "../time/civilDate";

/** A contact whose items a calendar may contain. It is active: neither paused nor closed, and nothing forbids contact. */
export interface CalendarContact {
  /** Relative to the folder of notes, with `/`. */
  readonly path: string;
  readonly name: string;
  readonly uid: string | undefined;
  readonly birthday: Birthday | undefined;
  readonly standing: Standing;
  readonly plan: Plan;
  /** The facts that probably stay the same when the note moves: the name, and the first touch if there is one. */
  readonly traits: readonly string[];
}

/** How much of a contact a calendar shows. */
export const PRIVACIES = ["full", "initials", "none"] as const;
export type Privacy = (typeof PRIVACIES)[number];

/** The inputs of a calendar other than the contacts. */
export interface CalendarContext {
  readonly today: CivilDate;
  readonly timeZone: string;
  /** The hours that are called mid-morning and mid-afternoon. */
  readonly partsOfDay: Readonly<Record<PartOfDay, string>>;
}

export const PARTS_OF_DAY = ["mid-morning", "mid-afternoon"] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

export const DAYS_BY_DEFAULT = 90;
export const MAX_DAYS = 3660;
export const ALARM_BY_DEFAULT = "09:00" as ClockTime;

/** The kinds of the items of a calendar. `plan-1` is the first step after the next one. */
export type ItemKind = "step" | "birthday" | "overdue" | `plan-${number}`;

/** A day, an agreed time as the milliseconds since 1970, or a day of every year. */
export type ItemTime =
  | { readonly kind: "day"; readonly date: CivilDate }
  | { readonly kind: "time"; readonly start: number; readonly end: number; readonly date: CivilDate }
  | { readonly kind: "year"; readonly month: number; readonly day: number };

/** An item of a calendar, before it has an identity. */
export interface CalendarItem {
  /** Undefined for the item of several contacts. */
  readonly contact: CalendarContact | undefined;
  readonly kind: ItemKind;
  readonly when: ItemTime;
  readonly summary: string;
  /** Lines; may be empty. */
  readonly description: string;
  /** When the alarm rings, in seconds after the start; undefined for no alarm. */
  readonly alarm: number | undefined;
}

/**
 * What a file contains: events, or to-dos. If there is a file for each, agreed meetings and birthdays are appointments, and
 * all other steps are tasks.
 */
export const CALENDAR_FORMS = ["events", "todos", "appointments", "tasks"] as const;
export type CalendarForm = (typeof CALENDAR_FORMS)[number];

/** The user's choices for a file. The file contains the choices, so that the next one is made in the same way. */
export interface CalendarChoices {
  readonly form: CalendarForm;
  /** How many days from today on it covers. */
  readonly days: number;
  /** Whether it also contains the steps after the next one. */
  readonly plan: boolean;
  /** When an alarm of an item without a time rings; undefined for no alarms. */
  readonly alarm: ClockTime | undefined;
  readonly privacy: Privacy;
}

export type CalendarOptions = CalendarContext & CalendarChoices;

export const CHOICES_BY_DEFAULT: CalendarChoices = {
  form: "events",
  days: DAYS_BY_DEFAULT,
  plan: false,
  alarm: ALARM_BY_DEFAULT,
  privacy: "full",
};
