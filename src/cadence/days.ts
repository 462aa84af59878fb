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

/** What a Saturday or Sunday is called among the days off. */
export const WEEKEND = "a weekend";
/** And one without a name, such as a day of the setting `holidays`. */
export const DAY_OFF = "a day off";
/** The user's own absence, by the setting `away`. */
export const AWAY = "a day you are away";

/** Civil-date arithmetic by the user's calendar, each result with its derivation (cadence.md section 1). */
export class Days {
  constructor(
    private readonly calendar: WorkCalendar,
    /** The two times of day that a check-in may name, as `HH:MM-HH:MM`. */
    readonly midMorning: string,
    readonly midAfternoon: string,
  ) {}

  /** Exactly this day, not rolled. */
  exactly(date: CivilDate): DerivedDate {
    return { date, derivation: message("days.exactly", { date }) };
  }

  /** The day itself when it is a working day, else the next one. */
  rolled(date: CivilDate): DerivedDate {
    return this.roll(date, message("days.exactly", { date }));
  }

  /** Wait `count` calendar days from `date`, then roll to a working day. */
  wait(date: CivilDate, count: number): DerivedDate {
    const target = addDays(date, count);
    return this.roll(target, message("days.wait", { date, count, target }));
  }

  /** The first working day after `date`. */
  workingDayAfter(date: CivilDate): DerivedDate {
    const target = nextWorkingDay(date, this.calendar);
    return { date: target, derivation: message("days.working-day-after", { date, target }) };
  }

  /** The date one interval after `date`, rolled. */
  intervalAfter(date: CivilDate, rhythm: Extract<Rhythm, { kind: "interval" }>): DerivedDate {
    if (rhythm.unit === "day") return this.wait(date, rhythm.count);
    const target = addMonths(date, rhythm.count);
    return this.roll(target, message("days.months-after", { date, count: rhythm.count, target }));
  }

  /** The first occurrence of a weekday from `date` on that falls, rolled, on `today` or later. */
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

  /** The later of a derived day and a date that it must not come before, the latter rolled. */
  notBefore(day: DerivedDate, date: CivilDate): DerivedDate {
    const floor = rollForward(date, this.calendar);
    if (later(day.date, floor) === day.date) return day;
    return { date: floor, derivation: message("days.not-before", { how: day.derivation, target: floor }) };
  }

  isWorkingDay(date: CivilDate): boolean {
    return isWorkingDay(date, this.calendar);
  }

  /** What a day off is called, where that is known; a weekend has no name. */
  nameOf(date: CivilDate): string | undefined {
    return this.calendar.nameOf?.(date);
  }

  /** The user's own absence on a date. */
  absenceOn(date: CivilDate): DateRange | undefined {
    return this.calendar.absenceOn?.(date);
  }

  /** What the days from `date` up to `target` are off for, each once. */
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
