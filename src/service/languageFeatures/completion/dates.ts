import type { Analysis } from "../../../cadence/analyse";
import type { Days } from "../../../cadence/days";
import type { Step } from "../../../cadence/model";
import { addDays, type CivilDate, daysBetween, weekdayOf } from "../../../time/civilDate";
import { longDate } from "../../../words/dates";
import { type Message, message, type PlainKey } from "../../../words/message";
import { render } from "../../../words/render";
import { dateTimeOf } from "../../logTouch/dateTime";
import type { Direction } from "../../logTouch/relativeDate";
import type { Candidate } from "./candidate";

interface Day {
  readonly date: CivilDate;
  readonly said: Message;
}

/** The number of past days in the list for the date of a touch. */
const DAYS_BACK = 7;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** Returns the days on which a touch may have happened, today first. */
export function daysBack(today: CivilDate): Day[] {
  return Array.from({ length: DAYS_BACK }, (_, n) => {
    const named = n === 0 ? message("typing.today") : n === 1 ? message("typing.yesterday") : undefined;
    return { date: addDays(today, -n), said: named ?? message("typing.days-ago", { count: n }) };
  });
}

/** Returns the days for a next step: first what the engine proposes, then common ones on working days. */
export function daysAhead(today: CivilDate, days: Days, analysis: Analysis | undefined): Day[] {
  const step = analysis?.standing?.step;
  const proposed = [...(step ? [planned(step, "typing.next-step")] : []), ...planOf(analysis)];
  const usual = [
    addDays(today, 1),
    days.workingDayAfter(today).date,
    days.wait(today, 3).date,
    days.wait(today, 7).date,
    days.wait(today, 14).date,
  ];
  return [
    ...proposed.filter(({ date }) => date > today),
    ...usual.map((date) => ({ date, said: inDays(today, date) })),
  ];
}

function planned(step: Step, key: PlainKey): Day {
  return { date: step.from, said: message(key) };
}

const MOST_PLANNED = 2;

function planOf(analysis: Analysis | undefined): Day[] {
  const steps = (analysis?.plan ?? []).filter(({ moveOn }) => !moveOn).slice(0, MOST_PLANNED);
  return steps.map((step) => planned(step, "typing.planned"));
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
  known: readonly Day[],
  typed: string,
  today: CivilDate,
  direction: Direction,
  withTime: boolean,
): Candidate[] {
  const wanted = typed.toLowerCase();
  const said = new Map<CivilDate, string[]>();
  for (const { date, said: words } of known) {
    const list = said.get(date) ?? [];
    const text = render(words, { today });
    said.set(date, list.includes(text) ? list : [...list, text]);
  }
  const offers: Candidate[] = [];
  const read = /^\d{4}-/.test(typed) || wanted.length < 3 ? undefined : dateTimeOf(typed, today, direction);
  const phrase = read && "moment" in read ? read.moment : undefined;
  if (phrase && !said.has(phrase.date))
    said.set(phrase.date, [render(inWords(today, phrase.date), { today })]);
  // The beginning of a weekday: `mon`.
  if (/^[a-z]{2,}$/.test(wanted))
    for (const day of weekdays(wanted, today, direction)) if (!said.has(day)) said.set(day, []);
  for (const [date, words] of said) {
    const long = longDate(date, today);
    const weekday = WEEKDAYS[weekdayOf(date) - 1] ?? "";
    const filters = [date, ...words, ...long.split(" "), long, weekday].map((text) => text.toLowerCase());
    const isPhrase = phrase?.date === date;
    const filter = isPhrase ? wanted : filters.find((text) => text.startsWith(wanted));
    if (filter === undefined) continue;
    const time = isPhrase && withTime && phrase.time ? ` ${phrase.time}` : "";
    const label = [render(message("typing.day", { date }), { today }), ...words].join(" · ");
    const offer: Candidate = {
      kind: "date",
      label: `${label}${time && ` ·${time}`}`,
      insert: date + time,
      detail: date,
      filter,
    };
    if (isPhrase) offers.unshift(offer);
    else offers.push(offer);
  }
  return offers;
}

function inWords(today: CivilDate, date: CivilDate): Message {
  if (date >= today) return inDays(today, date);
  const count = -daysBetween(today, date);
  return count === 1 ? message("typing.yesterday") : message("typing.days-ago", { count });
}

/** Returns the next days of that weekday, or the last ones. */
function weekdays(begun: string, today: CivilDate, direction: Direction): CivilDate[] {
  const step = direction === "ahead" ? 1 : -1;
  const week = Array.from({ length: 7 }, (_, n) => addDays(today, step * (n + 1)));
  return week.filter((date) => WEEKDAYS[weekdayOf(date) - 1]?.startsWith(begun));
}
