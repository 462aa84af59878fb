import type { CivilDate } from "../time/civilDate";
import { dateText, nearText } from "../time/dateText";
import { language } from "./language";

/** Formats a date like "Monday 23 November" in the current language, with the year if it is not that of `today`. */
export function longDate(date: CivilDate, today?: CivilDate): string {
  return dateText(date, today, "long", language().tag);
}

/** Formats a date like "Mon 23 Nov" in the current language, with the year if it is not that of `today`. */
export function shortDate(date: CivilDate, today?: CivilDate): string {
  return dateText(date, today, "short", language().tag);
}

/** Formats a date like "Wed" or "17 Nov" in the current language, as short as possible. */
export function nearDate(date: CivilDate, today?: CivilDate): string {
  return nearText(date, today, language().tag);
}
