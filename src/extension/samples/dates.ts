import { addDays, type CivilDate, weekdayOf } from "../../time/civilDate";

/** Dates for the samples, relative to today and plausible on any weekday. */
export class SampleDates {
  constructor(readonly today: CivilDate) {}

  /** Returns the date that many days from today; negative numbers are in the past. */
  on(days: number): CivilDate {
    return addDays(this.today, days);
  }

  /** Like {@link on}, but a weekend becomes the Friday before it. */
  workday(days: number): CivilDate {
    return addDays(this.on(days), -Math.max(0, weekdayOf(this.on(days)) - 5));
  }

  /** Like {@link on}, but a weekend becomes the Monday after it. */
  workdayOrLater(days: number): CivilDate {
    const weekday = weekdayOf(this.on(days));
    return weekday > 5 ? addDays(this.on(days), 8 - weekday) : this.on(days);
  }

  after(date: CivilDate, days: number): CivilDate {
    return addDays(date, days);
  }
}
