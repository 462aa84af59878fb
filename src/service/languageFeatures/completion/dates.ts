import type { Analysis } from "../../../cadence/analyze";
import type { Days } from "../../../cadence/days";
import type { Step } from "../../../cadence/model";
import { parseDateTime } from "../../../note/entry/dateTime";
import type { Direction } from "../../../note/entry/relativeDate";
import { addDays, type CivilDate, daysBetween, weekdayOf } from "../../../time/civilDate";
import { longDate } from "../../../words/dates";
import { type Message, message, type PlainKey } from "../../../words/message";
import { render } from "../../../words/render";
import type { Candidate } from "./candidate";

interface Day {
  readonly date: CivilDate;
  readonly label: Message;
}

/** The number of past days in the list for the date of a touch. */
const DAYS_BACK = 7;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** Returns the days on which a touch may have happened, today first. */
export function daysBack(today: CivilDate): Day[] {
  return Array.from({ length: DAYS_BACK }, (_, n) => {
    const named = n === 0 ? message("typing.today") : n === 1 ? message("typing.yesterday") : undefined;
    return { date: addDays(today, -n), label: named ?? message("typing.days-ago", { count: n }) };
  });
}

/** Returns the days for a next step: first those that the engine proposes, then common ones on working days. */
export function daysAhead(today: CivilDate, days: Days, analysis: Analysis | undefined): Day[] {
  const step = analysis?.standing?.step;
  const proposed = [...(step ? [toDay(step, "typing.next-step")] : []), ...plannedDays(analysis)];
  const usual = [
    addDays(today, 1),
    days.workingDayAfter(today).date,
    days.wait(today, 3).date,
    days.wait(today, 7).date,
    days.wait(today, 14).date,
  ];
  return [
    ...proposed.filter(({ date }) => date > today),
    ...usual.map((date) => ({ date, label: inDays(today, date) })),
  ];
}

function toDay(step: Step, key: PlainKey): Day {
  return { date: step.from, label: message(key) };
}

const MAX_PLANNED = 2;

function plannedDays(analysis: Analysis | undefined): Day[] {
  const steps = (analysis?.plan ?? []).filter(({ moveOn }) => !moveOn).slice(0, MAX_PLANNED);
  return steps.map((step) => toDay(step, "typing.planned"));
}

function inDays(today: CivilDate, date: CivilDate): Message {
  const count = daysBetween(today, date);
  if (count === 0) return message("typing.today");
  if (count === 1) return message("typing.tomorrow");
  return count % 7 === 0
    ? message("typing.in-weeks", { count: count / 7 })
    : message("typing.in-days", { count });
}

/**
 * Returns the candidates for a date of which `typed` is written: digits, a weekday, or a phrase such as `in 10 days`.
 * Days that do not match are left out, because clients only filter by the beginning of a word.
 */
export function dateCandidates(
  days: readonly Day[],
  typed: string,
  today: CivilDate,
  direction: Direction,
  withTime: boolean,
): Candidate[] {
  const prefix = typed.toLowerCase();
  const labelsByDay = new Map<CivilDate, string[]>();
  for (const { date, label: words } of days) {
    const list = labelsByDay.get(date) ?? [];
    const text = render(words, { today });
    labelsByDay.set(date, list.includes(text) ? list : [...list, text]);
  }
  const candidates: Candidate[] = [];
  const reading =
    /^\d{4}-/.test(typed) || prefix.length < 3 ? undefined : parseDateTime(typed, today, direction);
  const phrase = reading && "moment" in reading ? reading.moment : undefined;
  if (phrase && !labelsByDay.has(phrase.date))
    labelsByDay.set(phrase.date, [render(distanceMessage(today, phrase.date), { today })]);
  // The beginning of a weekday: `mon`.
  if (/^[a-z]{2,}$/.test(prefix))
    for (const day of weekdays(prefix, today, direction)) if (!labelsByDay.has(day)) labelsByDay.set(day, []);
  for (const [date, words] of labelsByDay) {
    const long = longDate(date, today);
    const weekday = WEEKDAYS[weekdayOf(date) - 1] ?? "";
    const filters = [date, ...words, ...long.split(" "), long, weekday].map((text) => text.toLowerCase());
    const isPhrase = phrase?.date === date;
    const filter = isPhrase ? prefix : filters.find((text) => text.startsWith(prefix));
    if (filter === undefined) continue;
    const time = isPhrase && withTime && phrase.time ? ` ${phrase.time}` : "";
    const label = [render(message("typing.day", { date }), { today }), ...words].join(" · ");
    const candidate: Candidate = {
      kind: "date",
      label: `${label}${time && ` ·${time}`}`,
      insert: date + time,
      detail: date,
      filter,
    };
    if (isPhrase) candidates.unshift(candidate);
    else candidates.push(candidate);
  }
  return candidates;
}

function distanceMessage(today: CivilDate, date: CivilDate): Message {
  if (date >= today) return inDays(today, date);
  const count = -daysBetween(today, date);
  return count === 1 ? message("typing.yesterday") : message("typing.days-ago", { count });
}

/** Returns the next days of that weekday, or the last ones. */
function weekdays(typed: string, today: CivilDate, direction: Direction): CivilDate[] {
  const step = direction === "ahead" ? 1 : -1;
  const week = Array.from({ length: 7 }, (_, n) => addDays(today, step * (n + 1)));
  return week.filter((date) => WEEKDAYS[weekdayOf(date) - 1]?.startsWith(typed));
}
