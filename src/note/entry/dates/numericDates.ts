import { parseCivilDate } from "../../../time/civilDate";
import { rewriteDate } from "../../textReader";
import {
  checkSide,
  type DateContext,
  type DateReading,
  neighbors,
  rejected,
  toCivilDate,
  withoutYear,
} from "./dateContext";

/**
 * Parses `2026-11-03`, and the same with slashes, dots, or single digits. A full date is accepted on either side of
 * today.
 */
export function isoDate(plain: string): DateReading | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) {
    const date = parseCivilDate(plain);
    return date ? { date } : rejected("touch-syntax.impossible-date", { date: plain });
  }
  if (!/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(plain)) return undefined;
  const date = rewriteDate(plain);
  return date ? { date } : rejected("touch-syntax.impossible-date", { date: plain });
}

/** Parses `25/12`, `27.11.2026` if only one reading is in the calendar. Rejects `12/11` with both readings. */
export function numericDate(plain: string, context: DateContext): DateReading | undefined {
  const parts = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/.exec(plain);
  if (!parts) return undefined;
  const [, first = "", mark, second = "", year] = parts;
  // `10.15` is a time as well as a date.
  if (mark === "." && !year && !plain.endsWith(".")) return undefined;
  const { text } = context;
  if (year?.length === 2) return rejected("log.date-short-year", { text });
  // With periods the day comes first; with a slash it can be either.
  const orders =
    mark === "."
      ? [[first, second]]
      : [
          [first, second],
          [second, first],
        ];
  const readings = orders.flatMap(([dayText = "", monthText = ""]) => {
    const [day, month] = [Number(dayText), Number(monthText)];
    if (year !== undefined) return toCivilDate(Number(year), month, day) ?? [];
    const [back, ahead] = neighbors(month, day, context.today);
    return (context.direction === "back" ? back : ahead) ?? [];
  });
  const [one, other] = new Set(readings);
  if (!one) return rejected("touch-syntax.impossible-date", { date: text });
  if (other) return rejected("log.date-two-readings", { text, one, other });
  if (year) return { date: one };
  const reading = withoutYear(Number(one.slice(5, 7)), Number(one.slice(8)), context);
  return reading && "date" in reading ? checkSide(reading.date, context) : reading;
}
