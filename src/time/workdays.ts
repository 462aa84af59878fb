import { addDays, type CivilDate, weekdayOf } from "./civilDate";
import { type DateRange, joinRanges, rangeWith } from "./dateRange";

/**
 * The holidays and absences of the user. Working days are Monday to Friday except these (cadence.md section 1).
 */
export interface WorkCalendar {
  isHoliday(date: CivilDate): boolean;
  /** Returns the name of a holiday; undefined if it is not known. */
  nameOf?(date: CivilDate): string | undefined;
  /** Returns the user's own absence on a date, joined with adjacent ones. */
  absenceOn?(date: CivilDate): DateRange | undefined;
}

/** Creates a calendar with the given holidays and absences. */
export function calendarOf(holidays: readonly CivilDate[], away: readonly DateRange[] = []): WorkCalendar {
  const dates = new Set(holidays);
  const absences = joinRanges(away);
  return {
    isHoliday: (date) => dates.has(date),
    absenceOn: (date) => rangeWith(absences, date),
  };
}

/** Merges the holidays of two calendars. */
export function bothCalendars(a: WorkCalendar, b: WorkCalendar): WorkCalendar {
  return {
    isHoliday: (date) => a.isHoliday(date) || b.isHoliday(date),
    nameOf: (date) => a.nameOf?.(date) ?? b.nameOf?.(date),
    absenceOn: (date) => a.absenceOn?.(date) ?? b.absenceOn?.(date),
  };
}

export function isWorkingDay(date: CivilDate, calendar: WorkCalendar): boolean {
  return weekdayOf(date) <= 5 && !calendar.isHoliday(date) && !calendar.absenceOn?.(date);
}

/** The maximum days to roll forward, so that a calendar without working days cannot hang the program. */
const MAX_ROLL = 60;

/** Returns the date itself if it is a working day, or else the next one. */
export function rollForward(date: CivilDate, calendar: WorkCalendar): CivilDate {
  let day = date;
  for (let i = 0; i < MAX_ROLL; i++) {
    if (isWorkingDay(day, calendar)) return day;
    // An absence may be long; it counts as one step.
    day = addDays(calendar.absenceOn?.(day)?.to ?? day, 1);
  }
  return date;
}

/** Returns the first working day after `date`. */
export function nextWorkingDay(date: CivilDate, calendar: WorkCalendar): CivilDate {
  return rollForward(addDays(date, 1), calendar);
}
