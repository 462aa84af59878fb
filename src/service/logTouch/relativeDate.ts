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

/** The direction in which a weekday, or a day without a year, points: a touch is in the past, a plan in the future. */
export type Direction = "back" | "ahead";

/** The day of a phrase, or the reason why it is ambiguous. */
export type DateReading = { readonly date: CivilDate } | { readonly reason: Message };

interface DateContext {
  readonly text: string;
  readonly today: CivilDate;
  readonly direction: Direction;
}

/** The most words in a date: "on the day after tomorrow" has five, "friday the 27th of november 2026" six. */
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
  const context = { text, today, direction };
  for (const shape of SHAPES) {
    const reading = shape(plain, context);
    if (reading) return reading;
  }
  return undefined;
}

type ShapeParser = (plain: string, terms: DateContext) => DateReading | undefined;

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

function rejected<Key extends MessageKey>(key: Key, ...args: MessageArgs<Key>): DateReading {
  return { reason: message(key, ...args) };
}

/** Rejects a day on the wrong side of today: touches are not in the future and plans are not in the past. */
function checkSide(date: CivilDate, { text, today, direction }: DateContext): DateReading {
  if (direction === "back" && date > today) return rejected("log.future", { text, date });
  if (direction === "ahead" && date < today) return rejected("log.date-past", { text, date });
  return { date };
}

/** `2026-11-03`, and the same with slashes, dots, or single digits. A full date is accepted on either side of today. */
function isoDate(plain: string): DateReading | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) {
    const date = parseCivilDate(plain);
    return date ? { date } : rejected("touch-syntax.impossible-date", { date: plain });
  }
  if (!/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(plain)) return undefined;
  const date = rewriteDate(plain);
  return date ? { date } : rejected("touch-syntax.impossible-date", { date: plain });
}

/** `25/12`, `27.11.2026`: a day if only one reading is in the calendar; `12/11` is rejected with both readings. */
function numericDate(plain: string, context: DateContext): DateReading | undefined {
  const parts = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/.exec(plain);
  if (!parts) return undefined;
  const [, first = "", mark, second = "", year] = parts;
  // `10.15` is a time as well as a date.
  if (mark === "." && !year && !plain.endsWith(".")) return undefined;
  const { text } = context;
  if (year?.length === 2) return rejected("log.date-short-year", { text });
  const readings = [
    [first, second],
    [second, first],
  ].flatMap(([day = "", month = ""]) => {
    const date = resolveYear(
      Number(month),
      Number(day),
      year === undefined ? undefined : Number(year),
      context,
    );
    return date ? [date] : [];
  });
  const [one, other] = new Set(readings);
  if (!one) return rejected("touch-syntax.impossible-date", { date: text });
  if (other) return rejected("log.date-two-readings", { text, one, other });
  return year ? { date: one } : checkSide(one, context);
}

const NAMED_DAYS: Readonly<Record<string, number>> = {
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

/** `today`, `yesterday morning`. A plan with a part of the day is rejected, because a touch line cannot express it. */
function namedDay(plain: string, context: DateContext): DateReading | undefined {
  const part = /^(?:this|(today|yesterday|tomorrow)) (morning|afternoon|evening)$/.exec(plain);
  const days = part
    ? NAMED_DAYS[part[1] ?? "today"]
    : Object.hasOwn(NAMED_DAYS, plain)
      ? NAMED_DAYS[plain]
      : undefined;
  if (days === undefined) return undefined;
  const partOfDay = part?.[2] ?? (plain === "tonight" ? plain : undefined);
  if (context.direction === "ahead" && partOfDay)
    return rejected("log.date-part-of-day", { text: context.text, part: partOfDay });
  return checkSide(addDays(context.today, days), context);
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

/**
 * `in 3 days`, `two weeks ago`, `a week from friday`. chrono would count hours across midnight and read "few" as three.
 */
function duration(plain: string, context: DateContext): DateReading | undefined {
  const { text, today } = context;
  const ahead = AHEAD.exec(plain);
  if (ahead) return checkSide(shiftDate(today, ahead[1] ?? ahead[3], ahead[2] ?? ahead[4], 1), context);
  const ago = AGO.exec(plain);
  if (ago) return checkSide(shiftDate(today, ago[1], ago[2], -1), context);
  const from = FROM.exec(plain);
  if (from) {
    const start = parseRelativeDate(from[2] ?? "", today, "ahead");
    if (!start || "reason" in start) return start;
    return checkSide(shiftDate(start.date, from[1], "week", 1), context);
  }
  if (OF_THE_CLOCK.test(plain)) return rejected("log.date-hours", { text });
  if (NO_COUNT.test(plain)) return rejected("log.date-count", { text });
  if (/^in \d+$/.test(plain)) return rejected("log.date-unit", { text });
  return undefined;
}

function shiftDate(date: CivilDate, count = "", unit = "", sign: 1 | -1): CivilDate {
  const n = sign * (COUNTS[count] ?? Number(count));
  if (unit === "month" || unit === "year") return addMonths(date, unit === "year" ? 12 * n : n);
  return addDays(date, unit === "day" ? n : unit === "week" ? 7 * n : 14 * n);
}

const MONTH_END =
  /^(?:the )?(end|start|beginning) of (?:(?:the |this )?(month|year)|(next|last) (month|year)|([a-z]+)(?: (\d{4}))?)$/;

/** `end of month`, `start of december`. A week or a weekend is rejected, because it is not a single day. */
function period(plain: string, context: DateContext): DateReading | undefined {
  const { text, today, direction } = context;
  const rest = plain.replace(/^the /, "");
  if (/^(?:(?:this|next|last) )?weekend$/.test(rest)) return rejected("log.date-weekend", { text });
  const week = /^(?:end of (?:the |this |(next|last) )?(?:work(?:ing)? ?)?week|eow)$/.exec(rest);
  if (week) {
    const monday = addDays(
      today,
      1 - weekdayOf(today) + (week[1] === "next" ? 7 : week[1] === "last" ? -7 : 0),
    );
    return rejected("log.date-two-readings", { text, one: addDays(monday, 4), other: addDays(monday, 6) });
  }
  const bare = /^(next|last|this) (week|month|year|quarter)$/.exec(rest);
  if (bare) {
    const [, side, unit = ""] = bare;
    if (side === "this" || unit === "quarter") return rejected("log.date-no-day", { text });
    const date = shiftDate(today, "a", unit, side === "next" ? 1 : -1);
    return rejected("log.date-period", {
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
    const month = certainFacts(`1 ${name} ${year ?? today.slice(0, 4)}`)?.month;
    if (month === undefined) return undefined;
    first = toCivilDate(Number(year ?? today.slice(0, 4)), month, 1);
    const end = first && addDays(addMonths(first, 1), -1);
    if (first && end && !year && direction === "ahead" && end < today) first = addMonths(first, 12);
    if (first && !year && direction === "back" && first > today) first = addMonths(first, -12);
  }
  if (!first) return undefined;
  return checkSide(
    which === "end" ? addDays(addMonths(first, unit === "year" ? 12 : 1), -1) : first,
    context,
  );
}

const WEEKDAY =
  "(mon|tues?|wed|weds|thu|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const NAMED_WEEKDAY = new RegExp(
  `^(?:(this coming|coming|this past|past|this|next|last) )?${WEEKDAY}(?: (next week|last week|this week|week))?$`,
);
const WEEK_FIRST = new RegExp(`^(next|last|this) week(?: on)? ${WEEKDAY}$`);

/** `friday`, `last tuesday`, `friday next week`. A weekday alone never means today. */
function weekday(plain: string, context: DateContext): DateReading | undefined {
  const weekFirst = WEEK_FIRST.exec(plain);
  const parts = weekFirst
    ? [plain, undefined, weekFirst[2], `${weekFirst[1]} week`]
    : NAMED_WEEKDAY.exec(plain);
  if (!parts) return undefined;
  const [, before, name = "", after] = parts;
  const { text, today, direction } = context;
  // `sat with Dana` and `sun` are also ordinary words, so such a word alone is not a date.
  if ((plain === "sat" || plain === "sun") && text === plain) return undefined;
  const day = certainFacts(fullWeekday(name))?.weekday;
  if (day === undefined || (before && after)) return undefined;
  const now = weekdayOf(today);
  const inThisWeek = addDays(today, day - now);
  const coming = addDays(today, (day - now + 7) % 7 || 7);
  const latest = addDays(coming, day === now ? -14 : -7);
  switch (after ?? before) {
    case "week":
      return checkSide(addDays(coming, 7), context);
    case "next week":
    case "last week": {
      const date = addDays(inThisWeek, after === "next week" ? 7 : -7);
      // The week of a Sunday depends on whether weeks begin on Sunday or Monday.
      if ((now === 7) !== (day === 7)) {
        const other = addDays(date, now === 7 ? 7 : -7);
        return rejected("log.date-two-readings", {
          text,
          one: earlier(date, other),
          other: later(date, other),
        });
      }
      return checkSide(date, context);
    }
    case "this week":
    case "this":
      return checkSide(inThisWeek, context);
    case "next":
      // On a Monday, "next friday" can mean this week's or next week's.
      if (direction === "ahead" && inThisWeek > today)
        return rejected("log.date-two-readings", { text, one: coming, other: addDays(coming, 7) });
      return checkSide(coming, context);
    case "coming":
    case "this coming":
      return checkSide(coming, context);
    case "last":
    case "past":
    case "this past":
      return checkSide(latest, context);
    default:
      return { date: direction === "ahead" ? coming : latest };
  }
}

/** chrono knows `thurs`, but neither `tues` nor `weds`. */
function fullWeekday(name: string): string {
  const names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  return names.find((full) => full.startsWith(name.slice(0, 3))) ?? name;
}

const DAY_ALONE = new RegExp(`^(?:${WEEKDAY} )?(?:the )?(\\d{1,2})(st|nd|rd|th)$`);

/** `the 27th`, `friday the 27th`: of this month or an adjacent one. */
function dayOfMonth(plain: string, context: DateContext): DateReading | undefined {
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
const MONTH_ALONE = new RegExp(`^(?:in )?${MONTH}${YEAR}$`);

/** `27 November`, `Nov 3rd 2026`, `friday 27 nov`. */
function monthDay(plain: string, context: DateContext): DateReading | undefined {
  const dayFirst = DAY_FIRST.exec(plain);
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(plain);
  const parts = dayFirst ?? monthFirst;
  if (!parts) return monthAlone(plain, context);
  const [, name, , , year] = parts;
  const [day, month] = (dayFirst ? [parts[2], parts[3]] : [parts[3], parts[2]]) as [string, string];
  // Asks chrono about the first of the month, because it silently ignores 31 November.
  const monthNumber = certainFacts(`1 ${month} 2024`)?.month;
  if (monthNumber === undefined) return undefined;
  const date = resolveYear(monthNumber, Number(day), year === undefined ? undefined : Number(year), context);
  if (!date) return rejected("touch-syntax.impossible-date", { date: context.text });
  return checkWeekday(date, name, context, year !== undefined);
}

/** Rejects a month, because it is not a day. Alone, `may` and `march` are ordinary words and `April` is a name. */
function monthAlone(plain: string, { text }: DateContext): DateReading | undefined {
  const parts = MONTH_ALONE.exec(plain);
  if (!parts || (!plain.startsWith("in ") && parts[2] === undefined)) return undefined;
  const isMonth = certainFacts(`1 ${parts[1]} 2024`)?.month !== undefined;
  return isMonth ? rejected("log.date-no-day", { text }) : undefined;
}

/** Rejects a date whose weekday does not match. */
function checkWeekday(
  date: CivilDate,
  name: string | undefined,
  context: DateContext,
  hasYear = false,
): DateReading {
  const namedWeekday = name && certainFacts(fullWeekday(name))?.weekday;
  if (namedWeekday && namedWeekday !== weekdayOf(date))
    return rejected("log.date-weekday", { text: context.text, weekday: weekdayOf(date) });
  return hasYear ? { date } : checkSide(date, context);
}

/**
 * Returns a day of a month: in the given year, else the latest one that is not in the future, or the first that is not
 * in the past.
 */
function resolveYear(
  month: number,
  day: number,
  year: number | undefined,
  { today, direction }: DateContext,
): CivilDate | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  if (year !== undefined) return toCivilDate(year, month, day);
  const currentYear = Number(today.slice(0, 4));
  const monthAndDay = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const todayMonthAndDay = today.slice(5);
  if (direction === "ahead")
    return toCivilDate(monthAndDay < todayMonthAndDay ? currentYear + 1 : currentYear, month, day);
  return toCivilDate(monthAndDay > todayMonthAndDay ? currentYear - 1 : currentYear, month, day);
}

function toCivilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return parseCivilDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Any day works, because certain facts do not depend on it. */
const ANCHOR = { instant: new Date(Date.UTC(2024, 0, 3, 12)), timezone: 0 };

/** Returns what chrono parses with certainty from the whole of a phrase. Its Sunday is 0. */
function certainFacts(phrase: string): { weekday?: number; month?: number } | undefined {
  const [result, more] = chrono().casual.parse(phrase, ANCHOR);
  if (!result || more || result.end || result.text.length !== phrase.length) return undefined;
  const { start } = result;
  const weekday = start.isCertain("weekday") ? (start.get("weekday") ?? 0) || 7 : undefined;
  const month =
    start.isCertain("month") && start.isCertain("day") ? (start.get("month") ?? undefined) : undefined;
  return { ...(weekday !== undefined && { weekday }), ...(month !== undefined && { month }) };
}
