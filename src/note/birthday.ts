import { type CivilDate, daysBetween } from "../time/civilDate";
import { dateAt, dayOnOrAfter } from "./dateNotation";
import type { Birthday } from "./model";

/** Reads `1990-03-07`, `03-07`, `--03-07` as in a vCard, and other notations of a day with one meaning. */
export function readBirthday(text: string): Birthday | undefined {
  const short = /^(?:-{2})?(\d{2})-?(\d{2})$/.exec(text);
  // 2000 was a leap year.
  const written = short ? `2000-${short[1]}-${short[2]}` : text;
  const date = dateAt(written, 0);
  if (date?.end !== written.length) return undefined;
  const [reading, other] = date.readings;
  if (reading && !other) {
    const [year = 0, month = 0, day = 0] = reading.split("-").map(Number);
    return { month, day, year: short ? undefined : year };
  }
  const [monthDay, another] = date.days;
  return monthDay && !another && !reading ? { ...monthDay, year: undefined } : undefined;
}

/** The next birthday from a day on, with the age on it if the year is known. */
export interface NextBirthday {
  readonly date: CivilDate;
  readonly inDays: number;
  readonly age: number | undefined;
}

/** Returns the next birthday; one of 29 February is celebrated on the 28th in other years. */
export function nextBirthday({ month, day, year }: Birthday, today: CivilDate): NextBirthday | undefined {
  const isLeapDay = month === 2 && day === 29;
  const days = isLeapDay
    ? [
        { month, day },
        { month, day: 28 },
      ]
    : [{ month, day }];
  const dates = days.flatMap((each) => dayOnOrAfter(each, today) ?? []).sort();
  // In a leap year, the 28th is one day early.
  const isEarly = isLeapDay && dates[0]?.endsWith("-28") && dates[1]?.slice(0, 4) === dates[0]?.slice(0, 4);
  const date = isEarly ? dates[1] : dates[0];
  if (date === undefined) return undefined;
  const age = year === undefined ? undefined : Number(date.slice(0, 4)) - year;
  return { date, inDays: daysBetween(today, date), age: age !== undefined && age > 0 ? age : undefined };
}
