/** Loaded on first use, because only *Log Touch* reads dates in words and loading it would slow every start. */
const chrono = (): typeof import("chrono-node/en") => require("chrono-node/en");

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

export const WEEKDAY =
  "(mon|tues?|wed|weds|thu|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

/** Returns the number of a weekday, Monday being 1. */
export function weekdayNumber(name: string): number | undefined {
  const full = fullWeekday(name);
  if (!weekdays.has(full)) weekdays.set(full, certainFacts(full)?.weekday);
  return weekdays.get(full);
}

/** The answers of chrono, which takes a millisecond for each; a log has hundreds of weekdays. */
const weekdays = new Map<string, number | undefined>();

/** Returns the number of a month. Asks about the first of the month, because chrono silently ignores 31 November. */
export function monthNumber(name: string): number | undefined {
  return certainFacts(`1 ${name} 2024`)?.month;
}

/** chrono knows `thurs`, but neither `tues` nor `weds`. */
function fullWeekday(name: string): string {
  const names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  return names.find((full) => full.startsWith(name.slice(0, 3))) ?? name;
}
