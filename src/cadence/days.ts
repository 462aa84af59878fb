import type { Rhythm } from "../note/model";
import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  later,
  type Weekday,
  weekdayOf,
} from "../time/civilDate";
import type { DateRange } from "../time/dateRange";
import { isWorkingDay, nextWorkingDay, rollForward, type WorkCalendar } from "../time/workdays";
import { type Message, message } from "../words/message";

/** A date with its derivation, so that it can be explained. */
export interface DerivedDate {
  readonly date: CivilDate;
  readonly derivation: Message;
}

/** The name of a Saturday or Sunday among the days off. */
export const WEEKEND = "a weekend";
/** The name of a day off without a name, such as a day of the setting `holidays`. */
export const DAY_OFF = "a day off";
/** The name of a day of the user's own absence, by the setting `away`. */
export const AWAY = "a day you are away";

/** Civil-date arithmetic by the user's calendar, each result with its derivation (cadence.md section 1). */
export class Days {
  constructor(
    private readonly calendar: WorkCalendar,
    /** The two times of day that a check-in may name, as `HH:MM-HH:MM`. */
    readonly midMorning: string,
    readonly midAfternoon: string,
  ) {}

  /** Returns exactly this day, not rolled. */
  exactly(date: CivilDate): DerivedDate {
    return { date, derivation: message("days.exactly", { date }) };
  }

  /** Returns the day itself if it is a working day, otherwise the next one. */
  rolled(date: CivilDate): DerivedDate {
    return this.roll(date, message("days.exactly", { date }));
  }

  /** Adds `count` calendar days to `date` and rolls to a working day. */
  wait(date: CivilDate, count: number): DerivedDate {
    const target = addDays(date, count);
    return this.roll(target, message("days.wait", { date, count, target }));
  }

  /** Returns the first working day after `date`. */
  workingDayAfter(date: CivilDate): DerivedDate {
    const target = nextWorkingDay(date, this.calendar);
    return { date: target, derivation: message("days.working-day-after", { date, target }) };
  }

  /** Returns the date one interval after `date`, rolled. */
  intervalAfter(date: CivilDate, rhythm: Extract<Rhythm, { kind: "interval" }>): DerivedDate {
    if (rhythm.unit === "day") return this.wait(date, rhythm.count);
    const target = addMonths(date, rhythm.count);
    return this.roll(target, message("days.months-after", { date, count: rhythm.count, target }));
  }

  /** Returns the first occurrence of a weekday from `date` on that is `today` or later after rolling. */
  weekdayFrom(date: CivilDate, weekday: Weekday, today: CivilDate = date): DerivedDate {
    let target = addDays(date, (weekday - weekdayOf(date) + 7) % 7);
    const weeks = Math.floor(daysBetween(target, today) / 7);
    if (weeks > 1) target = addDays(target, (weeks - 1) * 7);
    for (;;) {
      const day = this.roll(target, message("days.exactly", { date: target }));
      if (day.date >= today) return day;
      target = addDays(target, 7);
    }
  }

  /** Returns the later of a derived day and a date that it must not come before; the date is rolled. */
  notBefore(day: DerivedDate, date: CivilDate): DerivedDate {
    const floor = rollForward(date, this.calendar);
    if (later(day.date, floor) === day.date) return day;
    return { date: floor, derivation: message("days.not-before", { how: day.derivation, target: floor }) };
  }

  isWorkingDay(date: CivilDate): boolean {
    return isWorkingDay(date, this.calendar);
  }

  /** Returns the name of a day off, where it is known; undefined for a weekend. */
  nameOf(date: CivilDate): string | undefined {
    return this.calendar.nameOf?.(date);
  }

  /** The user's own absence on a date. */
  absenceOn(date: CivilDate): DateRange | undefined {
    return this.calendar.absenceOn?.(date);
  }

  /** Returns why the days from `date` up to `target` are off, each reason once. */
  private daysOff(date: CivilDate, target: CivilDate): readonly string[] {
    const off = new Set<string>();
    for (let day = date; day < target; day = addDays(day, 1)) {
      const absence = this.absenceOn(day);
      if (absence) {
        off.add(AWAY);
        day = absence.to;
      } else if (weekdayOf(day) > 5) off.add(WEEKEND);
      else off.add(this.calendar.nameOf?.(day) ?? DAY_OFF);
    }
    return [...off];
  }

  private roll(date: CivilDate, how: Message): DerivedDate {
    const target = rollForward(date, this.calendar);
    if (target === date) return { date, derivation: how };
    // The long form of both sentences, `told.rolled`, names the days off as well.
    const args = { how, date, target, off: this.daysOff(date, target) };
    const derivation = this.absenceOn(date)
      ? message("days.rolled-away", args)
      : message("days.rolled", args);
    return { date: target, derivation };
  }
}
