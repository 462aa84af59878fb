/** Civil dates as day numbers and as text in the user's locale, without time zones. */

const DAY = 86_400_000;

/** Returns the number of days since 1 January 1970. */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, day);
  return Math.round(utc.getTime() / DAY);
}

export function dateOf(day: number): Date {
  return new Date(day * DAY);
}

/** Returns 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return dateOf(day).getUTCDay() || 7;
}

export class DateWords {
  constructor(private readonly locale: string) {}

  /** "Tuesday, 24 November" */
  long(date: string): string {
    return this.format(dayNumber(date), { weekday: "long", day: "numeric", month: "long" });
  }

  /** "Tue, 24 Nov", with the year if it is not that of `today`. */
  short(date: string, today: string): string {
    const year = date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: "numeric" } as const);
    return this.format(dayNumber(date), { weekday: "short", day: "numeric", month: "short", ...year });
  }

  /** "Nov", or with the year "Nov 2026". */
  month(day: number, withYear: boolean): string {
    return this.format(day, withYear ? { month: "short", year: "numeric" } : { month: "short" });
  }

  weekday(day: number, form: "short" | "long"): string {
    return this.format(day, { weekday: form });
  }

  /** "12" or, on the first of a month, "1 Dec". */
  dayInMonth(day: number): string {
    const first = dateOf(day).getUTCDate() === 1;
    return first ? this.format(day, { day: "numeric", month: "short" }) : String(dateOf(day).getUTCDate());
  }

  private format(day: number, options: Intl.DateTimeFormatOptions): string {
    const text = new Intl.DateTimeFormat(this.locale, { ...options, timeZone: "UTC" }).format(dateOf(day));
    // British English has "Sept", and the texts of the server have "Sep".
    return /^en\b/i.test(this.locale) ? text.replace(/\bSept\b/, "Sep") : text;
  }
}
