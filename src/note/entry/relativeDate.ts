import type { CivilDate } from "../../time/civilDate";
import type { DateReading, Direction, ShapeParser } from "./dates/dateContext";
import { duration, namedDay } from "./dates/dayNames";
import { dayOfMonth, monthDay } from "./dates/monthDays";
import { isoDate, numericDate } from "./dates/numericDates";
import { period } from "./dates/periods";
import { weekday } from "./dates/weekdays";

export type { DateReading, Direction } from "./dates/dateContext";

/**
 * The maximum number of words in a date, with a margin: "on the day after tomorrow" has five, "friday the 27th of
 * november 2026" six.
 */
export const MAX_DATE_LENGTH = 7;

/**
 * Parses a whole phrase such as `friday`, `3 days ago`, or `27 November` as a day seen from `today`. Returns undefined
 * if it is not a date, and a reason if it could be two days or none.
 *
 * chrono only parses weekdays and months. A phrase is passed to it only if it has one of the shapes below, chrono must
 * understand all of it, and only certain facts are used (which weekday, which day of which month). The day itself is
 * computed here, in civil dates.
 */
export function parseRelativeDate(
  phrase: string,
  today: CivilDate,
  direction: Direction,
): DateReading | undefined {
  const text = phrase.trim().toLowerCase().replace(/’/g, "'").replace(/,/g, "").replace(/\s+/g, " ");
  const plain = text.replace(/^on /, "").replace(/(?<=\p{L})\.(?=\s|$)/gu, "");
  const parse = (inner: string, side: Direction) => parseRelativeDate(inner, today, side);
  const context = { text, today, direction, parse };
  for (const shape of SHAPES) {
    const reading = shape(plain, context);
    if (reading) return reading;
  }
  return undefined;
}

const SHAPES: readonly ShapeParser[] = [
  isoDate,
  numericDate,
  namedDay,
  duration,
  period,
  weekday,
  dayOfMonth,
  monthDay,
];
