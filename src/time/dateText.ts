import { type CivilDate, daysBetween, utcOf, weekdayOf } from "./civilDate";

type DateForm = "long" | "short" | "day" | "weekday";

/** The forms of dates in other languages than English. */
const PARTS: Readonly<Record<DateForm, Intl.DateTimeFormatOptions>> = {
  long: { weekday: "long", day: "numeric", month: "long" },
  short: { weekday: "short", day: "numeric", month: "short" },
  day: { day: "numeric", month: "short" },
  weekday: { weekday: "short" },
};

const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** Formats a date as "Monday 23 November" or "Mon 23 Nov", with the year if it is not the one of `today`. */
export function dateText(
  date: CivilDate,
  today: CivilDate | undefined,
  form: "long" | "short",
  tag = "en",
): string {
  return formatDate(date, form, date.slice(0, 4) !== today?.slice(0, 4), tag);
}

/** In days. Farther dates have a year, because readers assume the nearest date with that day and month. */
export const HALF_YEAR = 183;

/** Formats a date briefly: "Wed" within the next week, else "17 Nov", with the year if it is far away. */
export function nearText(date: CivilDate, today: CivilDate | undefined, tag = "en"): string {
  const distance = today === undefined ? Number.POSITIVE_INFINITY : daysBetween(today, date);
  if (distance >= 0 && distance < 7) return formatDate(date, "weekday", false, tag);
  return formatDate(date, "day", Math.abs(distance) > HALF_YEAR, tag);
}

function formatDate(date: CivilDate, form: DateForm, withYear: boolean, tag: string): string {
  if (tag === "en") return englishDate(date, form, withYear);
  const parts = formatter(tag, form, withYear).formatToParts(utcOf(date));
  return form === "long" ? parts.map(({ value }) => value).join("") : parts.map(withoutPunctuation).join("");
}

/**
 * English has a fixed order that does not depend on the region, so dates are unambiguous. A library takes ten times
 * as long, which shows where thousands of findings have a date.
 */
function englishDate(date: CivilDate, form: DateForm, withYear: boolean): string {
  const weekday = WEEKDAYS[weekdayOf(date) - 1] ?? "";
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? "";
  const day = Number(date.slice(8));
  const year = withYear ? ` ${date.slice(0, 4)}` : "";
  switch (form) {
    case "long":
      return `${weekday} ${day} ${month}${year}`;
    case "short":
      return `${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)}${year}`;
    case "day":
      return `${day} ${month.slice(0, 3)}${year}`;
    case "weekday":
      return `${weekday.slice(0, 3)}${year}`;
  }
}

/**
 * Removes the periods of abbreviations and the commas from a part of a short date: `Mo 23. Nov` works at the end of a
 * sentence and in a list, `Mo., 23. Nov.` does not.
 */
function withoutPunctuation({ type, value }: Intl.DateTimeFormatPart): string {
  if (type === "weekday" || type === "month") return value.replace(/\.$/, "");
  return type === "literal" ? value.replace(/^[.,]*,[.,]*(?=\s)/, "") : value;
}

/** Creating an `Intl.DateTimeFormat` takes far longer than formatting a date. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(tag: string, form: DateForm, withYear: boolean): Intl.DateTimeFormat {
  const key = `${tag} ${form} ${withYear}`;
  const existing = formatters.get(key);
  if (existing) return existing;
  const created = new Intl.DateTimeFormat(tag, {
    ...PARTS[form],
    ...(withYear && { year: "numeric" }),
    timeZone: "UTC",
  });
  formatters.set(key, created);
  return created;
}

/** Returns the name of a weekday, where 1 is Monday. */
export function weekdayText(weekday: number, tag = "en"): string {
  // 1 January 2024 was a Monday.
  const day = utcOf(`2024-01-0${weekday}` as CivilDate);
  return new Intl.DateTimeFormat(tag, { weekday: "long", timeZone: "UTC" }).format(day);
}
