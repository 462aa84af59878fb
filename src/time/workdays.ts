import { addDays, type CivilDate, weekdayOf } from "./civilDate";
import { type DateRange, joinRanges, rangeWith } from "./dateRange";

/** Which days are worked: Monday to Friday, less the user's holidays and absences (cadence.md section 1). */
export interface WorkCalendar {
  isHoliday(date: CivilDate): boolean;
  /** What a holiday is called, where that is known. */
  nameOf?(date: CivilDate): string | undefined;
  /** The user's own absence on a date, joined with those right before and after it. */
  absenceOn?(date: CivilDate): DateRange | undefined;
}

/** A calendar whose only holidays are the given dates, and whose user is away in the given ranges. */
export function calendarOf(holidays: readonly CivilDate[], away: readonly DateRange[] = []): WorkCalendar {
  const dates = new Set(holidays);
  const absences = joinRanges(away);
  return {
    isHoliday: (date) => dates.has(date),
    absenceOn: (date) => rangeWith(absences, date),
  };
}

/** The holidays of both. */
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

/** How far a date may roll: a calendar on which nobody ever works must not hang the program. */
const LONGEST_BREAK = 60;

/** `date` itself when it is a working day, else the next one. */
export function rollForward(date: CivilDate, calendar: WorkCalendar): CivilDate {
  let day = date;
  for (let i = 0; i < LONGEST_BREAK; i++) {
    if (isWorkingDay(day, calendar)) return day;
    // An absence may be long; it counts as one step.
    day = addDays(calendar.absenceOn?.(day)?.to ?? day, 1);
  }
  return date;
}

/** "Wait N days": `date` + N calendar days, then rolled forward to a working day (cadence.md section 1). */
export function waitDays(date: CivilDate, days: number, calendar: WorkCalendar): CivilDate {
  return rollForward(addDays(date, days), calendar);
}

/** The first working day after `date`. */
export function nextWorkingDay(date: CivilDate, calendar: WorkCalendar): CivilDate {
  return rollForward(addDays(date, 1), calendar);
}
