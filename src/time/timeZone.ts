import { tzOffset } from "@date-fns/tz/tzOffset";
import { millisecondsInDay, millisecondsInMinute } from "date-fns/constants";
import { type CivilDate, type ClockTime, utcOf } from "./civilDate";

/** Whether a text is the name of a time zone that this platform knows, such as `Europe/Berlin` or `UTC`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The names of all time zones that this platform lists. */
export function timeZoneNames(): string[] {
  return Intl.supportedValuesOf("timeZone");
}

/**
 * Returns the instant of a local time, in milliseconds since 1970. A time that occurs twice, because clocks go back, is
 * its first occurrence. A time that clocks skip is as long after the change as it would be without it (RFC 5545).
 */
export function instantOf(date: CivilDate, time: ClockTime, timeZone: string): number {
  const [hours, minutes] = [Number(time.slice(0, 2)), Number(time.slice(3, 5))];
  const local = utcOf(date).getTime() + (60 * hours + minutes) * millisecondsInMinute;
  const offsetAt = (instant: number) => tzOffset(timeZone, new Date(instant)) * millisecondsInMinute;
  const before = offsetAt(local - millisecondsInDay);
  const after = offsetAt(local + millisecondsInDay);
  const first = local - before;
  return offsetAt(first) !== before && offsetAt(local - after) === after ? local - after : first;
}
