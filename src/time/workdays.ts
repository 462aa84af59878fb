import { addDays, type CivilDate, weekdayOf } from "./civilDate";

/** Which days are worked: Monday to Friday, less the user's holidays (cadence.md section 1). */
export interface WorkCalendar {
  isHoliday(date: CivilDate): boolean;
  /** What a holiday is called, where that is known. */
  nameOf?(date: CivilDate): string | undefined;
}

/** A calendar whose only holidays are the given dates. */
export function calendarOf(holidays: readonly CivilDate[]): WorkCalendar {
  const dates = new Set(holidays);
  return { isHoliday: (date) => dates.has(date) };
}

/** The holidays of both. */
export function bothCalendars(a: WorkCalendar, b: WorkCalendar): WorkCalendar {
  return {
    isHoliday: (date) => a.isHoliday(date) || b.isHoliday(date),
    nameOf: (date) => a.nameOf?.(date) ?? b.nameOf?.(date),
  };
}

export function isWorkingDay(date: CivilDate, calendar: WorkCalendar): boolean {
  return weekdayOf(date) <= 5 && !calendar.isHoliday(date);
}

/** How far a date may roll: a calendar on which nobody ever works must not hang the program. */
const LONGEST_BREAK = 60;

/** `date` itself when it is a working day, else the next one. */
export function rollForward(date: CivilDate, calendar: WorkCalendar): CivilDate {
  let day = date;
  for (let i = 0; i < LONGEST_BREAK; i++) {
    if (isWorkingDay(day, calendar)) return day;
    day = addDays(day, 1);
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
