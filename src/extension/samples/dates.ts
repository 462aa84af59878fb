import { addDays, type CivilDate, weekdayOf } from "../../time/civilDate";

/** Days as the samples need them: counted from today, and believable on any weekday that today may be. */
export class SampleDates {
  constructor(readonly today: CivilDate) {}

  /** Exactly that many days from today; negative counts go back. */
  on(days: number): CivilDate {
    return addDays(this.today, days);
  }

  /** The same, or the Friday before when it is a weekend: up to two days earlier. */
  worked(days: number): CivilDate {
    return addDays(this.on(days), -Math.max(0, weekdayOf(this.on(days)) - 5));
  }

  /** The same, or the Monday after when it is a weekend: up to two days later. */
  workedOrLater(days: number): CivilDate {
    const weekday = weekdayOf(this.on(days));
    return weekday > 5 ? addDays(this.on(days), 8 - weekday) : this.on(days);
  }

  after(date: CivilDate, days: number): CivilDate {
    return addDays(date, days);
  }
}
