import Holidays from "date-holidays";
import { addDays, type CivilDate, parseCivilDate } from "./civilDate";
import type { WorkCalendar } from "./workdays";

/**
 * Returns the public and bank holidays of a country or a region such as `DE-BY`. This file is a separate bundle that only
 * `withHolidays` loads, because the library contains the holidays of all countries.
 */
export function nationalCalendar(code: string): WorkCalendar {
  const [country = "", state = "", region = ""] = code.split("-");
  const library = new Holidays(country, state, region, {
    types: ["bank", "public"],
    languages: "en",
  });
  const years = new Map<number, ReadonlyMap<CivilDate, string>>();
  const holidaysOf = (year: number): ReadonlyMap<CivilDate, string> => {
    const holidays = years.get(year) ?? new Map([...daysIn(library, year - 1), ...daysIn(library, year)]);
    years.set(year, holidays);
    return holidays;
  };
  const nameOf = (date: CivilDate) => holidaysOf(Number(date.slice(0, 4))).get(date);
  return { isHoliday: (date) => nameOf(date) !== undefined, nameOf };
}

const HOUR_MS = 3_600_000;

/** Returns each day of the holidays that begin in a year, with the name. Uses the time zone of the holiday. */
function daysIn(library: Holidays, year: number): Map<CivilDate, string> {
  const days = new Map<CivilDate, string>();
  for (const { date, start, end, name } of holidaysIn(library, year)) {
    const first = parseCivilDate(date.slice(0, 10));
    if (!first) continue;
    // Half-day holidays do not count. The tolerance covers days of 23 and 25 hours.
    const length = Math.floor((end.getTime() - start.getTime() + 1.5 * HOUR_MS) / (24 * HOUR_MS));
    for (let i = 0; i < length; i++) days.set(addDays(first, i), nameOf(name));
  }
  return days;
}

/** The library returns a few names as a map of languages. */
function nameOf(name: unknown): string {
  return typeof name === "string" ? name : String(Object.values(name ?? {})[0] ?? "");
}

/** The range of years that users plan in. The rules of the library are unreliable outside of it. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;

function holidaysIn(library: Holidays, year: number) {
  return year < FIRST_YEAR || year > LAST_YEAR ? [] : library.getHolidays(year);
}
