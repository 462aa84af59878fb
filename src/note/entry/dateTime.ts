import type { CivilDate, ClockTime } from "../../time/civilDate";
import type { Message } from "../../words/message";
import { type Direction, parseRelativeDate } from "./relativeDate";
import { parseTimeOfDayAt } from "./timeOfDay";

/** A day, with a time of day if the phrase has one. */
export interface DateTime {
  readonly date: CivilDate;
  readonly time: ClockTime | undefined;
}

/**
 * Parses a whole phrase as a day and a time in either order: `friday 10am`, `at 10:15 tomorrow`. Returns undefined if
 * it is not a date, and a reason if it is ambiguous.
 */
export function parseDateTime(
  phrase: string,
  today: CivilDate,
  direction: Direction,
): { readonly moment: DateTime } | { readonly reason: Message } | undefined {
  const words = phrase
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const parseDay = (from: number, to: number) =>
    parseRelativeDate(words.slice(from, to).join(" "), today, direction);
  const dayAlone = parseDay(0, words.length);
  if (dayAlone) return "reason" in dayAlone ? dayAlone : { moment: { date: dayAlone.date, time: undefined } };
  const first = parseTimeOfDayAt(words);
  if (first) {
    const day = parseDay(first.length, words.length);
    if (day) return combine(day, first);
  }
  for (let at = words.length - 1; at > 0; at--) {
    const time = parseTimeOfDayAt(words.slice(at), true);
    const day = time && at + time.length === words.length ? parseDay(0, at) : undefined;
    if (time && day) return combine(day, time);
  }
  return undefined;
}

function combine(
  day: NonNullable<ReturnType<typeof parseRelativeDate>>,
  time: NonNullable<ReturnType<typeof parseTimeOfDayAt>>,
) {
  if ("reason" in day) return day;
  return "reason" in time ? { reason: time.reason } : { moment: { date: day.date, time: time.time } };
}
