import { rewriteDate } from "../../note/textReader";
import {
  addDays,
  addMonths,
  type CivilDate,
  daysInMonth,
  earlier,
  later,
  parseCivilDate,
  weekdayOf,
} from "../../time/civilDate";
import { type Message, type MessageArgs, type MessageKey, message } from "../../words/message";

/** Loaded on first use, because only *Log Touch* reads dates in words and loading it would slow every start. */
const chrono = (): typeof import("chrono-node/en") => require("chrono-node/en");

/** Which way a day without a year, or a weekday, points: a touch lies behind, what is planned ahead. */
export type Direction = "back" | "ahead";

/** The day that was said, or why it cannot be told which one. */
export type DateReading = { readonly date: CivilDate } | { readonly reason: Message };

interface Terms {
  readonly text: string;
  readonly today: CivilDate;
  readonly direction: Direction;
}

/** The most words that a date takes: "on the day after tomorrow" has five, "friday the 27th of november 2026" six. */
export const MAX_DATE_LENGTH = 7;

/**
 * The day that a whole phrase such as `friday`, `3 days ago` or `27 November` means, seen from `today`; undefined
 * when it is no date, and a reason when it is one that could be two days, or none.
 *
 * Weekdays and months are read by chrono, behind a fence: a phrase has one of the shapes below or is not asked for at
 * all, the whole of it must be understood, and only what it says for certain is taken (which weekday, which day of
 * which month). Where that lies is reckoned here, in civil dates.
 */
export function parseRelativeDate(
  phrase: string,
  today: CivilDate,
  direction: Direction,
): DateReading | undefined {
  const text = phrase.trim().toLowerCase().replace(/’/g, "'").replace(/,/g, "").replace(/\s+/g, " ");
  const plain = text.replace(/^on /, "").replace(/(?<=\p{L})\.(?=\s|$)/gu, "");
  const terms = { text, today, direction };
  for (const shape of SHAPES) {
    const found = shape(plain, terms);
    if (found) return found;
  }
  return undefined;
}

type Shape = (plain: string, terms: Terms) => DateReading | undefined;

const SHAPES: readonly Shape[] = [iso, numbers, nearDay, duration, period, weekday, dayOfMonth, monthDay];

function refused<Key extends MessageKey>(key: Key, ...args: MessageArgs<Key>): DateReading {
  return { reason: message(key, ...args) };
}

/** A day on the right side of today: what was done lies behind, and what is planned does not. */
function facing(date: CivilDate, { text, today, direction }: Terms): DateReading {
  if (direction === "back" && date > today) return refused("log.future", { text, date });
  if (direction === "ahead" && date < today) return refused("log.date-past", { text, date });
  return { date };
}

/** `2026-11-03`, and the same with slashes, dots or single digits. What is written out is meant, whichever way it lies. */
function iso(plain: string): DateReading | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) {
    const date = parseCivilDate(plain);
    return date ? { date } : refused("touch-syntax.impossible-date", { date: plain });
  }
  if (!/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(plain)) return undefined;
  const date = rewriteDate(plain);
  return date ? { date } : refused("touch-syntax.impossible-date", { date: plain });
}

/** `25/12`, `27.11.2026`: a day where only one reading is in the calendar; `12/11` is refused with both. */
function numbers(plain: string, terms: Terms): DateReading | undefined {
  const parts = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/.exec(plain);
  if (!parts) return undefined;
  const [, first = "", mark, second = "", year] = parts;
  // `10.15` is a time as well as a date.
  if (mark === "." && !year && !plain.endsWith(".")) return undefined;
  const { text } = terms;
  if (year?.length === 2) return refused("log.date-short-year", { text });
  const readings = [
    [first, second],
    [second, first],
  ].flatMap(([day = "", month = ""]) => {
    const date = inYear(Number(month), Number(day), year === undefined ? undefined : Number(year), terms);
    return date ? [date] : [];
  });
  const [one, other] = new Set(readings);
  if (!one) return refused("touch-syntax.impossible-date", { date: text });
  if (other) return refused("log.date-two-readings", { text, one, other });
  return year ? { date: one } : facing(one, terms);
}

const NEAR: Readonly<Record<string, number>> = {
  now: 0,
  "just now": 0,
  today: 0,
  tonight: 0,
  "end of day": 0,
  "end of the day": 0,
  eod: 0,
  tomorrow: 1,
  yesterday: -1,
  "last night": -1,
  "day after tomorrow": 2,
  "the day after tomorrow": 2,
  "day before yesterday": -2,
  "the day before yesterday": -2,
};

/** `today`, `yesterday morning`. For what is planned a part of the day is no time: it would be lost. */
function nearDay(plain: string, terms: Terms): DateReading | undefined {
  const part = /^(?:this|(today|yesterday|tomorrow)) (morning|afternoon|evening)$/.exec(plain);
  const days = part ? NEAR[part[1] ?? "today"] : Object.hasOwn(NEAR, plain) ? NEAR[plain] : undefined;
  if (days === undefined) return undefined;
  const partOfDay = part?.[2] ?? (plain === "tonight" ? plain : undefined);
  if (terms.direction === "ahead" && partOfDay)
    return refused("log.date-part-of-day", { text: terms.text, part: partOfDay });
  return facing(addDays(terms.today, days), terms);
}

const COUNTS: Readonly<Record<string, number>> = Object.fromEntries([
  ["a", 1],
  ["an", 1],
  ["a couple of", 2],
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, index) => [word, index + 1] as const,
  ),
]);
const COUNT = `(\\d{1,4}|${Object.keys(COUNTS).join("|")})`;
const UNIT = "(day|week|fortnight|month|year)s?";
const AHEAD = new RegExp(`^(?:in ${COUNT} ${UNIT}|${COUNT} ${UNIT} (?:from now|from today|hence))$`);
const AGO = new RegExp(`^${COUNT} ${UNIT} ago$`);
const FROM = new RegExp(`^${COUNT} weeks? (?:from|on) (.+)$`);
const NO_COUNT = /^(?:in )?(?:a few|few|several|some|half an?|half) [a-z]+(?: ago| from now)?$/;
const OF_THE_CLOCK = /^(?:in .+ (?:hour|minute|hr|min)s?|.+ (?:hour|minute|hr|min)s? (?:ago|from now))$/;

/** `in 3 days`, `two weeks ago`, `a week from friday`. Chrono counts hours across midnight and takes "few" for three. */
function duration(plain: string, terms: Terms): DateReading | undefined {
  const { text, today } = terms;
  const ahead = AHEAD.exec(plain);
  if (ahead) return facing(moved(today, ahead[1] ?? ahead[3], ahead[2] ?? ahead[4], 1), terms);
  const ago = AGO.exec(plain);
  if (ago) return facing(moved(today, ago[1], ago[2], -1), terms);
  const from = FROM.exec(plain);
  if (from) {
    const start = parseRelativeDate(from[2] ?? "", today, "ahead");
    if (!start || "reason" in start) return start;
    return facing(moved(start.date, from[1], "week", 1), terms);
  }
  if (OF_THE_CLOCK.test(plain)) return refused("log.date-hours", { text });
  if (NO_COUNT.test(plain)) return refused("log.date-count", { text });
  if (/^in \d+$/.test(plain)) return refused("log.date-unit", { text });
  return undefined;
}

function moved(date: CivilDate, count = "", unit = "", sign: 1 | -1): CivilDate {
  const n = sign * (COUNTS[count] ?? Number(count));
  if (unit === "month" || unit === "year") return addMonths(date, unit === "year" ? 12 * n : n);
  return addDays(date, unit === "day" ? n : unit === "week" ? 7 * n : 14 * n);
}

const MONTH_END =
  /^(?:the )?(end|start|beginning) of (?:(?:the |this )?(month|year)|(next|last) (month|year)|([a-z]+)(?: (\d{4}))?)$/;

/** `end of month`, `start of december`; a week or a weekend is no day. */
function period(plain: string, terms: Terms): DateReading | undefined {
  const { text, today, direction } = terms;
  const rest = plain.replace(/^the /, "");
  if (/^(?:(?:this|next|last) )?weekend$/.test(rest)) return refused("log.date-weekend", { text });
  const week = /^(?:end of (?:the |this |(next|last) )?(?:work(?:ing)? ?)?week|eow)$/.exec(rest);
  if (week) {
    const monday = addDays(
      today,
      1 - weekdayOf(today) + (week[1] === "next" ? 7 : week[1] === "last" ? -7 : 0),
    );
    return refused("log.date-two-readings", { text, one: addDays(monday, 4), other: addDays(monday, 6) });
  }
  const bare = /^(next|last|this) (week|month|year|quarter)$/.exec(rest);
  if (bare) {
    const [, side, unit = ""] = bare;
    if (side === "this" || unit === "quarter") return refused("log.date-no-day", { text });
    const date = moved(today, "a", unit, side === "next" ? 1 : -1);
    return refused("log.date-period", {
      text,
      instead: side === "next" ? `in a ${unit}` : `a ${unit} ago`,
      date,
    });
  }
  const edge = MONTH_END.exec(rest === "eom" || rest === "month end" ? "end of month" : rest);
  if (!edge) return undefined;
  const [, which, here, side, there, name = "", year] = edge;
  const unit = here ?? there;
  const step = side === "next" ? 1 : side === "last" ? -1 : 0;
  let first: CivilDate | undefined;
  if (unit === "month") first = addMonths(`${today.slice(0, 8)}01` as CivilDate, step);
  else if (unit === "year") first = addMonths(`${today.slice(0, 5)}01-01` as CivilDate, 12 * step);
  else {
    const month = certain(`1 ${name} ${year ?? today.slice(0, 4)}`)?.month;
    if (month === undefined) return undefined;
    first = civil(Number(year ?? today.slice(0, 4)), month, 1);
    const end = first && addDays(addMonths(first, 1), -1);
    if (first && end && !year && direction === "ahead" && end < today) first = addMonths(first, 12);
    if (first && !year && direction === "back" && first > today) first = addMonths(first, -12);
  }
  if (!first) return undefined;
  return facing(which === "end" ? addDays(addMonths(first, unit === "year" ? 12 : 1), -1) : first, terms);
}

const WEEKDAY =
  "(mon|tues?|wed|weds|thu|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const NAMED_WEEKDAY = new RegExp(
  `^(?:(this coming|coming|this past|past|this|next|last) )?${WEEKDAY}(?: (next week|last week|this week|week))?$`,
);
const WEEK_FIRST = new RegExp(`^(next|last|this) week(?: on)? ${WEEKDAY}$`);

/** Weekdays: `friday`, `last tuesday`, `friday next week`. A weekday alone is never today's. */
function weekday(plain: string, terms: Terms): DateReading | undefined {
  const turned = WEEK_FIRST.exec(plain);
  const parts = turned ? [plain, undefined, turned[2], `${turned[1]} week`] : NAMED_WEEKDAY.exec(plain);
  if (!parts) return undefined;
  const [, before, name = "", behind] = parts;
  const { text, today, direction } = terms;
  // `sat with Dana` and `sun` are words as well: a phrase of one such word is no date.
  if ((plain === "sat" || plain === "sun") && text === plain) return undefined;
  const day = certain(fullWeekday(name))?.weekday;
  if (day === undefined || (before && behind)) return undefined;
  const now = weekdayOf(today);
  const inThisWeek = addDays(today, day - now);
  const coming = addDays(today, (day - now + 7) % 7 || 7);
  const latest = addDays(coming, day === now ? -14 : -7);
  switch (behind ?? before) {
    case "week":
      return facing(addDays(coming, 7), terms);
    case "next week":
    case "last week": {
      const date = addDays(inThisWeek, behind === "next week" ? 7 : -7);
      // Whether a week begins or ends with Sunday decides which week a Sunday is in.
      if ((now === 7) !== (day === 7)) {
        const other = addDays(date, now === 7 ? 7 : -7);
        return refused("log.date-two-readings", {
          text,
          one: earlier(date, other),
          other: later(date, other),
        });
      }
      return facing(date, terms);
    }
    case "this week":
    case "this":
      return facing(inThisWeek, terms);
    case "next":
      // Said on a Monday, "next friday" is this week's to one and next week's to another.
      if (direction === "ahead" && inThisWeek > today)
        return refused("log.date-two-readings", { text, one: coming, other: addDays(coming, 7) });
      return facing(coming, terms);
    case "coming":
    case "this coming":
      return facing(coming, terms);
    case "last":
    case "past":
    case "this past":
      return facing(latest, terms);
    default:
      return { date: direction === "ahead" ? coming : latest };
  }
}

/** Chrono knows `thurs`, but neither `tues` nor `weds`. */
function fullWeekday(name: string): string {
  const names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  return names.find((full) => full.startsWith(name.slice(0, 3))) ?? name;
}

const DAY_ALONE = new RegExp(`^(?:${WEEKDAY} )?(?:the )?(\\d{1,2})(st|nd|rd|th)$`);

/** `the 27th`, `friday the 27th`: of this month or the one beside it. */
function dayOfMonth(plain: string, terms: Terms): DateReading | undefined {
  const parts = DAY_ALONE.exec(plain);
  if (!parts) return undefined;
  const { today, direction } = terms;
  const [year, month, now] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)), Number(today.slice(8))];
  const day = Number(parts[2]);
  const step = direction === "ahead" ? (day < now ? 1 : 0) : day > now ? -1 : 0;
  const there = addMonths(civil(year, month, 1) ?? today, step);
  const date = civil(Number(there.slice(0, 4)), Number(there.slice(5, 7)), day);
  if (!date) return refused("touch-syntax.impossible-date", { date: terms.text });
  return onWeekday(date, parts[1], terms);
}

const MONTH = "([a-z]{3,9})";
const ORDINAL = "(\\d{1,2})(?:st|nd|rd|th)?\\.?";
const YEAR = "(?: (\\d{4}))?";
const DAY_FIRST = new RegExp(`^(?:${WEEKDAY} )?(?:the )?${ORDINAL}(?: of)? ${MONTH}${YEAR}$`);
const MONTH_FIRST = new RegExp(`^(?:${WEEKDAY} )?${MONTH} (?:the )?${ORDINAL}${YEAR}$`);
const MONTH_ALONE = new RegExp(`^(?:in )?${MONTH}${YEAR}$`);

/** `27 November`, `Nov 3rd 2026`, `friday 27 nov`. */
function monthDay(plain: string, terms: Terms): DateReading | undefined {
  const dayFirst = DAY_FIRST.exec(plain);
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(plain);
  const parts = dayFirst ?? monthFirst;
  if (!parts) return monthAlone(plain, terms);
  const [, name, , , year] = parts;
  const [day, month] = (dayFirst ? [parts[2], parts[3]] : [parts[3], parts[2]]) as [string, string];
  // Chrono is asked for the first of the month: what it does with 31 November is silence.
  const known = certain(`1 ${month} 2024`)?.month;
  if (known === undefined) return undefined;
  const date = inYear(known, Number(day), year === undefined ? undefined : Number(year), terms);
  if (!date) return refused("touch-syntax.impossible-date", { date: terms.text });
  return onWeekday(date, name, terms, year !== undefined);
}

/** A month is no day. Alone, `may` and `march` are words, and `April` is a name. */
function monthAlone(plain: string, { text }: Terms): DateReading | undefined {
  const parts = MONTH_ALONE.exec(plain);
  if (!parts || (!plain.startsWith("in ") && parts[2] === undefined)) return undefined;
  const isMonth = certain(`1 ${parts[1]} 2024`)?.month !== undefined;
  return isMonth ? refused("log.date-no-day", { text }) : undefined;
}

/** A weekday said beside a date has to be that of the date. */
function onWeekday(date: CivilDate, name: string | undefined, terms: Terms, hasYear = false): DateReading {
  const said = name && certain(fullWeekday(name))?.weekday;
  if (said && said !== weekdayOf(date))
    return refused("log.date-weekday", { text: terms.text, weekday: weekdayOf(date) });
  return hasYear ? { date } : facing(date, terms);
}

/** A day of a month: in the year that was said, else the latest that is not ahead, or the first that is not behind. */
function inYear(
  month: number,
  day: number,
  year: number | undefined,
  { today, direction }: Terms,
): CivilDate | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  if (year !== undefined) return civil(year, month, day);
  const now = Number(today.slice(0, 4));
  const place = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const here = today.slice(5);
  if (direction === "ahead") return civil(place < here ? now + 1 : now, month, day);
  return civil(place > here ? now - 1 : now, month, day);
}

function civil(year: number, month: number, day: number): CivilDate | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return parseCivilDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Any day will do: what is certain does not depend on it. */
const ANCHOR = { instant: new Date(Date.UTC(2024, 0, 3, 12)), timezone: 0 };

/** What chrono reads for certain in the whole of a phrase. Its weeks begin with Sunday as 0. */
function certain(phrase: string): { weekday?: number; month?: number } | undefined {
  const [result, more] = chrono().casual.parse(phrase, ANCHOR);
  if (!result || more || result.end || result.text.length !== phrase.length) return undefined;
  const { start } = result;
  const weekday = start.isCertain("weekday") ? (start.get("weekday") ?? 0) || 7 : undefined;
  const month =
    start.isCertain("month") && start.isCertain("day") ? (start.get("month") ?? undefined) : undefined;
  return { ...(weekday !== undefined && { weekday }), ...(month !== undefined && { month }) };
}
