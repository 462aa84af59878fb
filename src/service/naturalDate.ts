import { casual } from "chrono-node/en";
import {
  addDays,
  addMonths,
  type CivilDate,
  type ClockTime,
  parseCivilDate,
  parseClockTime,
} from "../time/civilDate";

/** A day, and a time of that day where one was said. */
export interface Moment {
  readonly date: CivilDate;
  readonly time: ClockTime | undefined;
}

/** Which way a weekday without more points: a touch lies behind, a next step ahead. */
export type Direction = "back" | "ahead";

/** Words that point the other way: "last friday" is no day for a next step. */
const POINTS_AWAY = {
  ahead: /\b(?:last|past|ago|yesterday|now|weekend)\b/i,
  back: /\b(?:next|in|tomorrow|now|weekend)\b/i,
};

/**
 * The day that a phrase such as `friday`, `tomorrow 10am` or `in two weeks` means, seen from `today`; undefined when
 * it is no date, or only partly one. Phrases are read by chrono, fenced: the whole of the phrase must be understood,
 * it must name a day (a bare `10am` or `may` is none), and the day must exist.
 */
export function naturalDate(phrase: string, today: CivilDate, direction: Direction): Moment | undefined {
  const text = phrase.trim().replace(/\s+/g, " ");
  const written = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?$/.exec(text);
  if (written) {
    const date = parseCivilDate(written[1] ?? "");
    const time = written[2] ? parseClockTime(written[2]) : undefined;
    return date && (time || !written[2]) ? { date, time } : undefined;
  }
  // A number alone, or one that looks like the start of an ISO date, is no phrase.
  if (text === "" || /^[\d\s:./-]+$/.test(text) || POINTS_AWAY[direction].test(text)) return undefined;
  const noon = new Date(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1, Number(today.slice(8)), 12);
  const results = casual.parse(text, { instant: noon }, { forwardDate: direction === "ahead" });
  const [result] = results;
  if (!result || results.length > 1 || result.text.length !== text.length || result.end) return undefined;
  const { start } = result;
  const namesDay = start.isCertain("day") || start.isCertain("weekday");
  if (!namesDay && !/\b(?:week|month|year|fortnight)s?\b/i.test(text)) return undefined;
  const pad = (value: number | null, width: number) => String(value ?? "").padStart(width, "0");
  let date = parseCivilDate(
    `${pad(start.get("year"), 4)}-${pad(start.get("month"), 2)}-${pad(start.get("day"), 2)}`,
  );
  if (!date) return undefined;
  // A bare weekday is never today's: "next friday", said on a Friday, is in a week, and "friday", looked back, a week ago.
  const bareWeekday = start.isCertain("weekday") && !start.isCertain("day");
  if (bareWeekday && direction === "back") {
    while (date >= today) date = addDays(date, -7);
  } else if (bareWeekday) {
    while (date <= today) date = addDays(date, 7);
  }
  // A day of a month without a year, looked back for, lies behind.
  if (direction === "back" && start.isCertain("month") && !start.isCertain("year") && date > today) {
    date = addMonths(date, -12);
  }
  const hour = start.isCertain("hour") ? `${pad(start.get("hour"), 2)}:${pad(start.get("minute"), 2)}` : "";
  return { date, time: parseClockTime(hour) };
}
