import { format } from "date-fns";
import { type CivilDate, utcOf } from "./civilDate";

/** "Monday 23 November" or "Mon 23 Nov" in a language, with the year when it is not the one of `today`. */
export function dateText(
  date: CivilDate,
  today: CivilDate | undefined,
  form: "long" | "short",
  tag = "en",
): string {
  const withYear = date.slice(0, 4) !== today?.slice(0, 4);
  const day = utcOf(date);
  if (tag === "en") {
    // In English the order is fixed, whatever the machine's idea of it: nobody can take it for another date.
    return format(day, `${form === "long" ? "EEEE d MMMM" : "EEE d MMM"}${withYear ? " yyyy" : ""}`);
  }
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

function formatter(tag: string, form: "long" | "short", withYear: boolean): Intl.DateTimeFormat {
  const key = `${tag} ${form} ${withYear}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, {
    weekday: form,
    day: "numeric",
    month: form,
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
