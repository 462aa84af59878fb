import { addDays, addMonths, type CivilDate } from "../../../time/civilDate";
import { checkSide, type DateContext, type DateReading, rejected } from "./dateContext";

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
  tmrw: 1,
  tmr: 1,
  tmw: 1,
  tomoz: 1,
  yday: -1,
  "earlier today": 0,
  "later today": 0,
  "day after tomorrow": 2,
  "the day after tomorrow": 2,
  "day before yesterday": -2,
  "the day before yesterday": -2,
};

const PART_OF_DAY = /^(.+) (morning|afternoon|evening|night)$/;

/**
 * Parses `today`, `yesterday morning`. In a log the part of the day adds nothing. In a plan `morning` and `afternoon`
 * are times, and an evening has none.
 */
export function namedDay(plain: string, context: DateContext): DateReading | undefined {
  const { text, today, direction, parse } = context;
  if (Object.hasOwn(NAMED_DAYS, plain)) {
    if (direction === "ahead" && plain === "tonight")
      return rejected("log.date-part-of-day", { text, part: plain });
    return checkSide(addDays(today, NAMED_DAYS[plain] ?? 0), context);
  }
  if (/^(?:the )?other day$/.test(plain)) return rejected("log.date-no-day", { text });
  const [, day = "", part = ""] = PART_OF_DAY.exec(plain) ?? [];
  if (day === "") return undefined;
  const isToday = day === "this" || day === "earlier this";
  if (direction === "ahead" && (part === "evening" || part === "night")) {
    const of = isToday ? { date: today } : parse(day, direction);
    return of && rejected("log.date-part-of-day", { text, part });
  }
  if (isToday) return { date: today };
  return direction === "back" ? parse(day, direction) : undefined;
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
const AHEAD = new RegExp(
  `^(?:(?:in|within) ${COUNT} ${UNIT}|${COUNT} ${UNIT} (?:from now|from today|hence))$`,
);
const AGO = new RegExp(`^${COUNT} ${UNIT} ago$`);
const FROM = new RegExp(`^${COUNT} weeks? (?:from|on) (.+)$`);
const NO_COUNT = /^(?:in |within )?(?:a few|few|several|some|half an?|half) [a-z]+(?: ago| from now)?$/;
const OF_THE_CLOCK = /^(?:in .+ (?:hour|minute|hr|min)s?|.+ (?:hour|minute|hr|min)s? (?:ago|from now))$/;

/**
 * Parses `in 3 days`, `two weeks ago`, `a week from friday`. chrono would count hours across midnight and read "few" as
 * three.
 */
export function duration(plain: string, context: DateContext): DateReading | undefined {
  const { text, today } = context;
  const ahead = AHEAD.exec(plain);
  if (ahead) return checkSide(shiftDate(today, ahead[1] ?? ahead[3], ahead[2] ?? ahead[4], 1), context);
  const ago = AGO.exec(plain);
  if (ago) return checkSide(shiftDate(today, ago[1], ago[2], -1), context);
  const from = FROM.exec(plain);
  if (from) {
    const start = context.parse(from[2] ?? "", "ahead");
    if (!start || "reason" in start) return start;
    return checkSide(shiftDate(start.date, from[1], "week", 1), context);
  }
  if (OF_THE_CLOCK.test(plain)) return rejected("log.date-hours", { text });
  if (NO_COUNT.test(plain)) return rejected("log.date-count", { text });
  if (/^in \d+$/.test(plain)) return rejected("log.date-unit", { text });
  return undefined;
}

export function shiftDate(date: CivilDate, count = "", unit = "", sign: 1 | -1): CivilDate {
  const n = sign * (COUNTS[count] ?? Number(count));
  if (unit === "month" || unit === "year") return addMonths(date, unit === "year" ? 12 * n : n);
  return addDays(date, unit === "day" ? n : unit === "week" ? 7 * n : 14 * n);
}
