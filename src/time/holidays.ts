import Holidays from "date-holidays";
import { addDays, type CivilDate, parseCivilDate } from "./civilDate";
import type { WorkCalendar } from "./workdays";

/**
 * The public and bank holidays of a country or region such as `DE-BY`. This file is a bundle of its own, for the
 * library brings the holidays of all the world; it is loaded by `withHolidays` only.
 */
export function nationalCalendar(code: string): WorkCalendar {
  const [country = "", state = "", region = ""] = code.split("-");
  const library = new Holidays(country, state, region, {
    types: ["bank", "public"],
    languages: "en",
  });
  const years = new Map<number, ReadonlyMap<CivilDate, string>>();
  const holidaysOf = (year: number): ReadonlyMap<CivilDate, string> => {
    const known = years.get(year) ?? new Map([...daysIn(library, year - 1), ...daysIn(library, year)]);
    years.set(year, known);
    return known;
  };
  const nameOf = (date: CivilDate) => holidaysOf(Number(date.slice(0, 4))).get(date);
  return { isHoliday: (date) => nameOf(date) !== undefined, nameOf };
}

const HOUR = 3_600_000;

/** The holidays that begin in a year, each of their days with the name; in no time zone but the holiday's own. */
function daysIn(library: Holidays, year: number): Map<CivilDate, string> {
  const days = new Map<CivilDate, string>();
  for (const { date, start, end, name } of holidaysIn(library, year)) {
    const first = parseCivilDate(date.slice(0, 10));
    if (!first) continue;
    // An afternoon off is a morning worked. A clock that is put forward or back takes nothing from a day.
    const length = Math.floor((end.getTime() - start.getTime() + 1.5 * HOUR) / (24 * HOUR));
    for (let i = 0; i < length; i++) days.set(addDays(first, i), nameOf(name));
  }
  return days;
}

/** A few names are given in languages that nobody has asked for. */
function nameOf(name: unknown): string {
  return typeof name === "string" ? name : String(Object.values(name ?? {})[0] ?? "");
}

/** The years that a person plans for; the rules of the library are not made for others. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;

function holidaysIn(library: Holidays, year: number) {
  return year < FIRST_YEAR || year > LAST_YEAR ? [] : library.getHolidays(year);
}
