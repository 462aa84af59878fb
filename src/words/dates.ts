import type { CivilDate } from "../time/civilDate";
import { dateText, nearText } from "../time/dateText";
import { language } from "./language";

/** "Monday 23 November" in the language that is spoken, with the year when it is not the one of `today`. */
export function longDate(date: CivilDate, today?: CivilDate): string {
  return dateText(date, today, "long", language().tag);
}

/** "Mon 23 Nov" in the language that is spoken, with the year when it is not the one of `today`. */
export function shortDate(date: CivilDate, today?: CivilDate): string {
  return dateText(date, today, "short", language().tag);
}

/** "Wed" or "17 Nov" in the language that is spoken: as little as is needed to know the day. */
export function nearDate(date: CivilDate, today?: CivilDate): string {
  return nearText(date, today, language().tag);
}
