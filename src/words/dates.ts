import type { CivilDate } from "../time/civilDate";
import { dateText } from "../time/dateText";
import { language } from "./language";

/** "Monday 23 November" in the language that is spoken, with the year when it is not the one of `today`. */
export function longDate(date: CivilDate, today?: CivilDate): string {
  return dateText(date, today, "long", language().tag);
}

/** "Mon 23 Nov" in the language that is spoken, with the year when it is not the one of `today`. */
export function shortDate(date: CivilDate, today?: CivilDate): string {
  return dateText(date, today, "short", language().tag);
}
