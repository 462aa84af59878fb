import {
  type CivilDate,
  type ClockTime,
  isDateShaped,
  parseCivilDate,
  parseClockTime,
} from "../time/civilDate";
import { type Span, span } from "./source";

/** A day of a date that is written without its year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** A date in any notation that people use (notes.md section 1), at its place in a text. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** Its possible meanings: one day, two if the order of day and month is open, none if no such day exists. */
  readonly readings: readonly CivilDate[];
  /** The days that a date without a year can mean; empty for one with its year. */
  readonly days: readonly MonthDay[];
  /** Whether it is written `YYYY-MM-DD`. */
  readonly isStandard: boolean;
}

/** A time in any notation that people use, at its place in a text. */
export interface WrittenTime {
  readonly start: number;
  readonly end: number;
  /** Its possible meanings: one time, two for `2:30`, none if it is not on the clock. */
  readonly readings: readonly ClockTime[];
  /** Whether it is written `HH:MM`. */
  readonly isStandard: boolean;
  /** The time zone after it; `end` does not include it. */
  readonly zone: Span | undefined;
}

const MONTHS: readonly (readonly string[])[] = [
  ["january", "januar", "jänner"],
  ["february", "februar"],
  ["march", "märz", "maerz"],
  ["april"],
  ["may", "mai"],
  ["june", "juni"],
  ["july", "juli"],
  ["august"],
  ["september"],
  ["october", "oktober"],
  ["november"],
  ["december", "dezember"],
];

/** Returns the month (from 1) with a name, in English or German, or its abbreviation: `Nov`, `Sept.`. */
export function monthNamed(name: string): number | undefined {
  const word = name.toLowerCase().replace(/\.$/, "");
  if (word.length < 3) return undefined;
  const isMonth = (full: string) =>
    full === word || (full.startsWith(word) && (word.length === 3 || word === "sept"));
  const index = MONTHS.findIndex((names) => names.some(isMonth));
  return index < 0 ? undefined : index + 1;
}

const WEEKDAY =
  "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mo|di|mi|do|fr|sa|so)(?=[.,])|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)[.,]{0,2}\\s{1,3}";
const MONTH = "(?<month>[\\p{L}]{3,9}\\.?)";
const DAY = "(?<day>\\d{1,2})";
const YEAR = "(?<year>(?:19|20)\\d{2})";
/** Matches after a date if no letter, no digit, and no mark that continues a number follows. */
const END = "(?!(?!T\\d{2}:)[\\p{L}\\p{N}]|[-/.:]\\p{N})";

const sticky = (source: string) => new RegExp(source, "uiy");
const YEAR_FIRST = sticky(`(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})${END}`);
const YEAR_LAST = sticky(
  `(?<first>\\d{1,2})(?<mark>[-/.])(?<second>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})${END}`,
);
const DAY_MONTH = sticky(
  `(?:${WEEKDAY})?${DAY}(?:st|nd|rd|th|\\.)?(?:\\s{1,3}(?:of\\s{1,3})?|-)${MONTH}(?:(?:,?\\s{1,3}|-)${YEAR})?${END}`,
);
const MONTH_DAY = sticky(
  `(?:${WEEKDAY})?${MONTH}\\s{1,3}${DAY}(?:st|nd|rd|th|\\.)?(?:,?\\s{1,3}${YEAR})?${END}`,
);
const WITHOUT_YEAR = sticky(
  `(?<first>\\d{1,2})(?:(?<mark>/)(?<second>\\d{1,2})|\\.(?<month>\\d{1,2})\\.)${END}`,
);
const LINK = /\[\[(?<target>[^\]|#]{4,150})(?:[|#][^\]]{0,100})?\]\]/uy;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Reads the date that begins at an offset, in any notation: `2026-11-25`, `2026/11/25`, `25.11.2026`, `25 Nov 2026`,
 * `Nov 25, 2026`, `[[2026-11-25|Wed]]`, and the same without a year. Undefined if none begins there. A date with two
 * meanings is returned with both, because nothing is guessed.
 */
export function dateAt(text: string, at: number): WrittenDate | undefined {
  const code = text.charCodeAt(at);
  if (code === 91) return linkedDateAt(text, at);
  const isDigit = code >= 48 && code <= 57;
  if (isDigit) {
    // Nearly all dates are in the standard form, and this runs for every line of a log.
    const date = isEndOfDate(text, at + 10) ? parseCivilDate(text.slice(at, at + 10)) : undefined;
    if (date) return { start: at, end: at + 10, readings: [date], days: [], isStandard: true };
  } else if (!isLetter(code) || !WORD_STARTS.has(text.slice(at, at + 2).toLowerCase())) return undefined;
  const notation = isDigit ? (numericAt(text, at) ?? wordDateAt(DAY_MONTH, text, at)) : undefined;
  if (isDigit) return notation ?? withoutYearAt(text, at);
  return wordDateAt(MONTH_DAY, text, at) ?? wordDateAt(DAY_MONTH, text, at);
}

/** The beginnings of the names of months and weekdays. */
const WORD_STARTS: ReadonlySet<string> = new Set(
  `${MONTHS.flat().join(" ")} mo tu we th fr sa su di mi do so`.split(" ").map((name) => name.slice(0, 2)),
);

/** Whether a date ends at an offset before a space, a comma or the end. The patterns check other ends. */
function isEndOfDate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return Number.isNaN(code) || code === 32 || code === 44;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function linkedDateAt(text: string, at: number): WrittenDate | undefined {
  const link = match(LINK, text, at);
  const target = link?.groups?.target?.trim() ?? "";
  const date = wholeDate(target) ?? wholeDate(target.slice(target.lastIndexOf("/") + 1));
  if (!link || !date || date.days.length > 0) return undefined;
  return { ...date, start: at, end: at + link[0].length, isStandard: false };
}

/** Reads a text that is a date and nothing else. */
function wholeDate(text: string): WrittenDate | undefined {
  const date = dateAt(text, 0);
  return date?.end === text.length ? date : undefined;
}

function numericAt(text: string, at: number): WrittenDate | undefined {
  const first = match(YEAR_FIRST, text, at);
  if (first) {
    const { year = "", month = "", day = "" } = first.groups ?? {};
    const readings = existing([dateOf(year, month, day)]);
    return { start: at, end: at + first[0].length, readings, days: [], isStandard: isDateShaped(first[0]) };
  }
  const last = match(YEAR_LAST, text, at);
  if (!last) return undefined;
  const { first: a = "", second: b = "", mark, year = "" } = last.groups ?? {};
  // Two digits for the year are of this century; `1-2-26` could be anything.
  if (year.length === 2 && mark === "-") return undefined;
  const full = year.length === 2 ? `20${year}` : year;
  const [dayFirst, monthFirst] = [dateOf(full, b, a), dateOf(full, a, b)];
  // With dots, the day is first if such a day exists.
  const readings = mark === "." && dayFirst ? [dayFirst] : existing([dayFirst, monthFirst]);
  return { start: at, end: at + last[0].length, readings, days: [], isStandard: false };
}

function wordDateAt(pattern: RegExp, text: string, at: number): WrittenDate | undefined {
  const dateMatch = match(pattern, text, at);
  const { day = "", month = "", year } = dateMatch?.groups ?? {};
  const number = monthNamed(month);
  if (!dateMatch || number === undefined) return undefined;
  const place = { start: at, end: at + dateMatch[0].length, isStandard: false };
  if (year !== undefined) return { ...place, readings: existing([dateOf(year, `${number}`, day)]), days: [] };
  return { ...place, readings: [], days: existingDays([{ month: number, day: Number(day) }]) };
}

function withoutYearAt(text: string, at: number): WrittenDate | undefined {
  const dateMatch = match(WITHOUT_YEAR, text, at);
  if (!dateMatch) return undefined;
  const { first, second, month } = dateMatch.groups ?? {};
  const [a, b] = [Number(first), Number(second ?? month)];
  const dayFirst = { month: b, day: a };
  const days = existingDays(month !== undefined || a === b ? [dayFirst] : [{ month: a, day: b }, dayFirst]);
  // `13/40` is a fraction, `31.11.` a day that does not exist.
  if (days.length === 0 && month === undefined) return undefined;
  return { start: at, end: at + dateMatch[0].length, readings: [], days, isStandard: false };
}

function dateOf(year: string, month: string, day: string): CivilDate | undefined {
  return parseCivilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function existing(dates: readonly (CivilDate | undefined)[]): CivilDate[] {
  return [...new Set(dates.filter((date) => date !== undefined))];
}

/** Keeps the days that exist in some year. */
function existingDays(days: readonly MonthDay[]): MonthDay[] {
  return days.filter(({ month, day }) => dateOf("2024", `${month}`, `${day}`) !== undefined);
}

/** Returns the first such day on or after a date; for 29 February, of the next leap year. */
export function dayOnOrAfter({ month, day }: MonthDay, date: CivilDate): CivilDate | undefined {
  return inYears(month, day, Number(date.slice(0, 4)), 1, (found) => found >= date);
}

/** Returns the last such day on or before a date. */
export function dayOnOrBefore({ month, day }: MonthDay, date: CivilDate): CivilDate | undefined {
  return inYears(month, day, Number(date.slice(0, 4)), -1, (found) => found <= date);
}

function inYears(
  month: number,
  day: number,
  from: number,
  step: 1 | -1,
  fits: (date: CivilDate) => boolean,
): CivilDate | undefined {
  for (let year = from; Math.abs(year - from) <= 8; year += step) {
    const date = dateOf(`${year}`.padStart(4, "0"), `${month}`, `${day}`);
    if (date && fits(date)) return date;
  }
  return undefined;
}

const CLOCK = new RegExp(
  [
    "(?<hour>\\d{1,2})",
    "(?:(?<mark>[:.])(?<minute>\\d{2})(?::\\d{2}(?:[.,]\\d{1,9})?)?|h(?<rest>\\d{2})?)?",
    "(?:\\s?(?<half>[ap])\\.?m\\.?(?![\\p{L}])|(?<uhr>\\s?Uhr))?",
    "(?!(?!Z(?![\\p{L}\\p{N}]))[\\p{L}\\p{N}]|[.:-]\\p{N})",
  ].join(""),
  "uiy",
);
const ISO_CLOCK = /(?<hour>\d{2}):(?<minute>\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?(?![\p{N}])/uy;
const ISO_ZONE = /Z|[+-]\d{2}(?::?\d{2})?/y;
const ZONE =
  /\s?(?:Z|(?:UTC|GMT|WET|CET|CEST|EET|MEZ|MESZ|BST|IST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|CT|MT|PT|JST|AEST|AEDT)(?:[+-]\d{1,2})?)(?![\p{L}\p{N}])/uy;

/**
 * Reads the time that begins at an offset, in any notation: `14:30`, `2:30 PM`, `9am`, `10h`, `10.30`. `isIso` is true
 * after the `T` of `2026-11-25T10:00:00+01:00`. Undefined if none begins there.
 */
export function timeAt(text: string, at: number, isIso = false): WrittenTime | undefined {
  const code = text.charCodeAt(at);
  if (code < 48 || code > 57) return undefined;
  const standard = isEndOfDate(text, at + 5) ? parseClockTime(text.slice(at, at + 5)) : undefined;
  // A zone or `PM` begins with a letter that no word of a touch begins with in upper case.
  if (standard && !isIso && !/[A-Zap]/.test(text[at + 6] ?? ""))
    return { start: at, end: at + 5, readings: [standard], isStandard: true, zone: undefined };
  const clock = match(isIso ? ISO_CLOCK : CLOCK, text, at);
  if (!clock) return undefined;
  const { hour = "", mark, minute, rest, half, uhr } = clock.groups ?? {};
  // A bare number is not a time; a day such as `10.30.` is not either.
  if (minute === undefined && half === undefined && uhr === undefined && !/h/i.test(clock[0]))
    return undefined;
  const end = at + clock[0].length;
  const readings = readingsOf(Number(hour), minute ?? rest ?? "00", half?.toLowerCase());
  const zoneMatch = match(isIso ? ISO_ZONE : ZONE, text, end);
  const blank = zoneMatch && /^\s/.test(zoneMatch[0]) ? 1 : 0;
  const zone = zoneMatch ? span(end + blank, end + zoneMatch[0].length) : undefined;
  const certain = half !== undefined || hour.length === 2 || mark !== ":" || isIso;
  const isStandard = clock[0].length === 5 && mark === ":";
  return { start: at, end, readings: certain ? readings : bothHalves(readings), isStandard, zone };
}

function readingsOf(hour: number, minute: string, half: string | undefined): ClockTime[] {
  if (half !== undefined && (hour < 1 || hour > 12)) return [];
  const civil = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  const time = parseClockTime(`${`${civil}`.padStart(2, "0")}:${minute}`);
  return time ? [time] : [];
}

/** `2:30` is more often the afternoon than the night: both count as meanings. `9:30` is the morning. */
function bothHalves(readings: readonly ClockTime[]): readonly ClockTime[] {
  const [time] = readings;
  const hour = Number(time?.slice(0, 2));
  if (!time || hour < 1 || hour > 7) return readings;
  return [time, `${hour + 12}${time.slice(2)}` as ClockTime];
}
