import { addDays, addMonths, type CivilDate, weekdayOf } from "../../../time/civilDate";
import { monthNumber, WEEKDAY, weekdayNumber } from "./calendarWords";
import {
  checkSide,
  type DateContext,
  type DateReading,
  neighbors,
  rejected,
  toCivilDate,
  withoutYear,
} from "./dateContext";

const DAY_ALONE = new RegExp(`^(?:${WEEKDAY} )?(?:the )?(\\d{1,2})(st|nd|rd|th)$`);

/** Parses `the 27th`, `friday the 27th` of this month or an adjacent one. */
export function dayOfMonth(plain: string, context: DateContext): DateReading | undefined {
  const parts = DAY_ALONE.exec(plain);
  if (!parts) return undefined;
  const { today, direction } = context;
  const [year, month, now] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)), Number(today.slice(8))];
  const day = Number(parts[2]);
  const step = direction === "ahead" ? (day < now ? 1 : 0) : day > now ? -1 : 0;
  const monthStart = addMonths(toCivilDate(year, month, 1) ?? today, step);
  const date = toCivilDate(Number(monthStart.slice(0, 4)), Number(monthStart.slice(5, 7)), day);
  if (!date) return rejected("touch-syntax.impossible-date", { date: context.text });
  return checkWeekday(date, parts[1], context);
}

const MONTH = "([a-z]{3,9})";
const ORDINAL = "(\\d{1,2})(?:st|nd|rd|th)?\\.?";
const YEAR = "(?: (\\d{4}))?";
const DAY_FIRST = new RegExp(`^(?:${WEEKDAY} )?(?:the )?${ORDINAL}(?: of)? ${MONTH}${YEAR}$`);
const MONTH_FIRST = new RegExp(`^(?:${WEEKDAY} )?${MONTH} (?:the )?${ORDINAL}${YEAR}$`);
const MONTH_ALONE = new RegExp(`^(in |early in )?${MONTH}${YEAR}$`);

/** Parses `27 November`, `Nov 3rd 2026`, `friday 27 nov`. */
export function monthDay(plain: string, context: DateContext): DateReading | undefined {
  const dayFirst = DAY_FIRST.exec(plain);
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(plain);
  const parts = dayFirst ?? monthFirst;
  if (!parts) return monthAlone(plain, context);
  const [, name, , , year] = parts;
  const [day, month] = (dayFirst ? [parts[2], parts[3]] : [parts[3], parts[2]]) as [string, string];
  const number = monthNumber(month);
  if (number === undefined) return undefined;
  if (year === undefined)
    return name ? onWeekday(number, Number(day), name, context) : ofNearestYear(number, Number(day), context);
  const date = toCivilDate(Number(year), number, Number(day));
  if (!date) return rejected("touch-syntax.impossible-date", { date: context.text });
  return checkWeekday(date, name, context, true);
}

function ofNearestYear(month: number, day: number, context: DateContext): DateReading {
  const reading = withoutYear(month, day, context);
  if (!reading) return rejected("touch-syntax.impossible-date", { date: context.text });
  return "reason" in reading ? reading : checkSide(reading.date, context);
}

/** Chooses between the latest and the first such day by the weekday: `monday 2 november`. */
function onWeekday(month: number, day: number, name: string, context: DateContext): DateReading {
  const [back, ahead] = neighbors(month, day, context.today);
  const [wanted, other] = context.direction === "back" ? [back, ahead] : [ahead, back];
  const falls = (date: CivilDate | undefined) =>
    date !== undefined && weekdayOf(date) === weekdayNumber(name);
  if (wanted && other && !falls(wanted) && falls(other)) return checkSide(other, context);
  if (!wanted) return rejected("touch-syntax.impossible-date", { date: context.text });
  return checkWeekday(wanted, name, context);
}

/**
 * Parses a month. A plan for a month begins with its first working day: `try again in january`. In the past, a month is
 * not a day. Alone, `may` and `march` are ordinary words and `April` is a name.
 */
function monthAlone(plain: string, context: DateContext): DateReading | undefined {
  const { text, today, direction } = context;
  if (NEW_YEAR.test(plain) && direction === "ahead")
    return { date: firstWorkday(Number(today.slice(0, 4)) + 1, 1) ?? today };
  const parts = MONTH_ALONE.exec(plain);
  if (!parts || (!parts[1] && parts[3] === undefined)) return undefined;
  const month = monthNumber(parts[2] ?? "");
  if (month === undefined) return undefined;
  const year = parts[3] === undefined ? undefined : Number(parts[3]);
  const thisMonth = Number(today.slice(5, 7));
  if (direction === "back" || (year === undefined && month === thisMonth))
    return rejected("log.date-no-day", { text });
  const inYear = year ?? Number(today.slice(0, 4)) + (month < thisMonth ? 1 : 0);
  const date = firstWorkday(inYear, month);
  return date ? checkSide(date, context) : rejected("log.date-no-day", { text });
}

const NEW_YEAR = /^(?:in the new year|after new year'?s?(?: day)?)$/;

/** Returns the first day of a month from Monday to Friday other than New Year's Day. */
function firstWorkday(year: number, month: number): CivilDate | undefined {
  let date = toCivilDate(year, month, month === 1 ? 2 : 1);
  while (date && weekdayOf(date) > 5) date = addDays(date, 1);
  return date;
}

/** Rejects a date whose weekday does not match. */
function checkWeekday(
  date: CivilDate,
  name: string | undefined,
  context: DateContext,
  hasYear = false,
): DateReading {
  const namedWeekday = name && weekdayNumber(name);
  if (namedWeekday && namedWeekday !== weekdayOf(date))
    return rejected("log.date-weekday", { text: context.text, weekday: weekdayOf(date) });
  return hasYear ? { date } : checkSide(date, context);
}
