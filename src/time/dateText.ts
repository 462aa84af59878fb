import { format } from "date-fns";
import { type CivilDate, daysBetween, utcOf } from "./civilDate";

type DateForm = "long" | "short" | "day" | "weekday";

/** What is said of a date: in English in a fixed order, whatever the machine's idea of it, so that nobody can take it for another date. */
const FORMS: Readonly<
  Record<DateForm, { readonly english: string; readonly parts: Intl.DateTimeFormatOptions }>
> = {
  long: { english: "EEEE d MMMM", parts: { weekday: "long", day: "numeric", month: "long" } },
  short: { english: "EEE d MMM", parts: { weekday: "short", day: "numeric", month: "short" } },
  day: { english: "d MMM", parts: { day: "numeric", month: "short" } },
  weekday: { english: "EEE", parts: { weekday: "short" } },
};

/** "Monday 23 November" or "Mon 23 Nov" in a language, with the year when it is not the one of `today`. */
export function dateText(
  date: CivilDate,
  today: CivilDate | undefined,
  form: "long" | "short",
  tag = "en",
): string {
  return formed(date, form, date.slice(0, 4) !== today?.slice(0, 4), tag);
}

/** Until when a day of the month is taken for the next one of that name, in days. */
const HALF_A_YEAR = 183;

/** As little of a date as is needed: "Wed" for the days of the week ahead, else "17 Nov", with the year where it is far away. */
export function nearText(date: CivilDate, today: CivilDate | undefined, tag = "en"): string {
  const away = today === undefined ? Number.POSITIVE_INFINITY : daysBetween(today, date);
  if (away >= 0 && away < 7) return formed(date, "weekday", false, tag);
  return formed(date, "day", Math.abs(away) > HALF_A_YEAR, tag);
}

function formed(date: CivilDate, form: DateForm, withYear: boolean, tag: string): string {
  const day = utcOf(date);
  if (tag === "en") return format(day, `${FORMS[form].english}${withYear ? " yyyy" : ""}`);
  const parts = formatter(tag, form, withYear).formatToParts(day);
  return form === "long" ? parts.map(({ value }) => value).join("") : parts.map(bare).join("");
}

/**
 * A part of a short date without the stops of its abbreviations, and without a comma: `Mo 23. Nov` can end a sentence
 * or stand in a list, and `Mo., 23. Nov.` cannot.
 */
function bare({ type, value }: Intl.DateTimeFormatPart): string {
  if (type === "weekday" || type === "month") return value.replace(/\.$/, "");
  return type === "literal" ? value.replace(/^[.,]*,[.,]*(?=\s)/, "") : value;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(tag: string, form: DateForm, withYear: boolean): Intl.DateTimeFormat {
  const key = `${tag} ${form} ${withYear}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, {
    ...FORMS[form].parts,
    ...(withYear && { year: "numeric" }),
    timeZone: "UTC",
  });
  formatters.set(key, made);
  return made;
}

/** "Monday" in a language; 1 is Monday. */
export function weekdayText(weekday: number, tag = "en"): string {
  // 1 January 2024 was a Monday.
  const day = utcOf(`2024-01-0${weekday}` as CivilDate);
  return new Intl.DateTimeFormat(tag, { weekday: "long", timeZone: "UTC" }).format(day);
}
