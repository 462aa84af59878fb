import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addMonths as addUtcMonths } from "date-fns";
import { millisecondsInDay } from "date-fns/constants";

/**
 * An existing calendar day where the user is, as `YYYY-MM-DD`. It has no time zone, and dates compare as strings. Only
 * {@link parseCivilDate} creates one from text.
 */
export type CivilDate = string & { readonly __civilDate: unique symbol };

/** A time of day, `HH:MM` on the 24-hour clock. */
export type ClockTime = string & { readonly __clockTime: unique symbol };

/** 1 is Monday and 7 is Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const TIME_SHAPE = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether a text has the form `YYYY-MM-DD`, even if the day does not exist. */
export function isDateShaped(text: string): boolean {
  return text.length === 10 && SHAPE.test(text);
}

/** Parses `YYYY-MM-DD`; undefined for another form or a day that does not exist. */
export function parseCivilDate(text: string): CivilDate | undefined {
  if (!isDateShaped(text)) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as CivilDate;
}

/** Parses `HH:MM` from 00:00 to 23:59; undefined for anything else. */
export function parseClockTime(text: string): ClockTime | undefined {
  return TIME_SHAPE.test(text) ? (text as ClockTime) : undefined;
}

/** Like {@link parseCivilDate}, for a text that is certainly a date. Throws a RangeError otherwise. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (!date) throw new RangeError(`Not a calendar date: ${text}`);
  return date;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Adds calendar days; a negative number goes back. The result stays within the years 1 to 9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const day = digits(date, 8, 10) + days;
  // Fast path for the same month, which most calls stay in.
  if (day >= 1 && day <= 28) return `${date.slice(0, 8)}${day < 10 ? "0" : ""}${day}` as CivilDate;
  return fromUtc(new Date(utcTime(date) + days * millisecondsInDay));
}

/** Adds months and clamps the day to the last of the month: 31 January + 1 is 28 (or 29) February. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return fromUtc(addUtcMonths(toUtc(date), months));
}

/** Counts the calendar days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return from === to ? 0 : (utcTime(to) - utcTime(from)) / millisecondsInDay;
}

export function weekdayOf(date: CivilDate): Weekday {
  // The first day of the clock was a Thursday.
  const day = (utcTime(date) / millisecondsInDay + 4) % 7;
  return (day > 0 ? day : day + 7) as Weekday;
}

export function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

export function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

/** Converts a time to the date in the local time zone. For the platform files only, which have a clock. */
export function civilDateOf(clock: Date): CivilDate {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return civilDate(
    `${pad(clock.getFullYear(), 4)}-${pad(clock.getMonth() + 1, 2)}-${pad(clock.getDate(), 2)}`,
  );
}

// The arithmetic uses UTC, where every day exists and has 24 hours.
function toUtc(date: CivilDate): Date {
  return new UTCDateMini(utcTime(date));
}

function utcTime(date: CivilDate): number {
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7) - 1;
  const day = digits(date, 8, 10);
  // `Date.UTC` maps the years 1 to 99 to 1901 to 1999.
  return year < 100 ? new Date(0).setUTCFullYear(year, month, day) : Date.UTC(year, month, day);
}

/** Parses ASCII digits. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/** Returns midnight UTC of the day, for date formatters. */
export function utcOf(date: CivilDate): Date {
  return toUtc(date);
}

const FIRST = "0001-01-01" as CivilDate;
const LAST = "9999-12-31" as CivilDate;

function fromUtc(utc: Date): CivilDate {
  const year = utc.getUTCFullYear();
  if (Number.isNaN(year) || year > 9999) return LAST;
  if (year < 1) return FIRST;
  return utc.toISOString().slice(0, 10) as CivilDate;
}
