import { type CivilDate, daysBetween, daysInMonth, parseCivilDate } from "../../../time/civilDate";
import { type Message, type MessageArgs, type MessageKey, message } from "../../../words/message";

/** The direction in which a weekday, or a day without a year, points: a touch is in the past, a plan in the future. */
export type Direction = "back" | "ahead";

/** The day of a phrase, or the reason why it is ambiguous. */
export type DateReading = { readonly date: CivilDate } | { readonly reason: Message };

/** The inputs of a shape parser other than the plain phrase. */
export interface DateContext {
  /** The phrase as it was typed, in lower case. */
  readonly text: string;
  readonly today: CivilDate;
  readonly direction: Direction;
  /** Parses a phrase inside the phrase: `friday` in `a week from friday`. */
  readonly parse: (phrase: string, direction: Direction) => DateReading | undefined;
}

/** Reads phrases of one kind; undefined if the phrase has another shape. */
export type ShapeParser = (plain: string, context: DateContext) => DateReading | undefined;

export function rejected<Key extends MessageKey>(key: Key, ...args: MessageArgs<Key>): DateReading {
  return { reason: message(key, ...args) };
}

/** Rejects a day on the wrong side of today: touches are not in the future and plans are not in the past. */
export function checkSide(date: CivilDate, { text, today, direction }: DateContext): DateReading {
  if (direction === "back" && date > today) return rejected("log.future", { text, date });
  if (direction === "ahead" && date < today) return rejected("log.date-past", { text, date });
  return { date };
}

/** A day without a year that lands further away than this is not taken if the same day of another year is nearer. */
const FAR_AWAY_DAYS = 60;

/**
 * Returns a day of a month without a year: the latest one for a touch, the first one for a plan. If that is far away and
 * the day on the other side of today is nearer, neither is taken. Undefined if no such day is in the calendar.
 */
export function withoutYear(month: number, day: number, context: DateContext): DateReading | undefined {
  const { text, today, direction } = context;
  const [back, ahead] = neighbors(month, day, today);
  const [wanted, other] = direction === "back" ? [back, ahead] : [ahead, back];
  if (!wanted) return undefined;
  return other && isFarther(wanted, other, today)
    ? rejected("log.date-two-readings", { text, one: wanted, other })
    : { date: wanted };
}

/** Whether a day is far from today and another one is nearer. */
export function isFarther(wanted: CivilDate, other: CivilDate, today: CivilDate): boolean {
  const [distance, otherDistance] = [wanted, other].map((date) => Math.abs(daysBetween(today, date)));
  return (distance ?? 0) > FAR_AWAY_DAYS && (otherDistance ?? 0) < (distance ?? 0);
}

/** Returns the latest and the first such day seen from today; today is both. */
export function neighbors(
  month: number,
  day: number,
  today: CivilDate,
): readonly [CivilDate | undefined, CivilDate | undefined] {
  const year = Number(today.slice(0, 4));
  const pad = (value: number) => String(value).padStart(2, "0");
  const monthAndDay = `${pad(month)}-${pad(day)}`;
  return [
    toCivilDate(monthAndDay > today.slice(5) ? year - 1 : year, month, day),
    toCivilDate(monthAndDay < today.slice(5) ? year + 1 : year, month, day),
  ];
}

export function toCivilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return parseCivilDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}
