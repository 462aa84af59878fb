import type { Standing, Step } from "../cadence/model";
import { addDays, type ClockTime } from "../time/civilDate";
import { instantOf } from "../time/timeZone";
import { birthdaySummary, overdueSummary, stepDescription, stepSummary } from "./itemText";
import type { CalendarContact, CalendarItem, CalendarOptions, ItemKind, ItemTime } from "./model";

/** How long an agreed meeting takes. */
const MEETING_MS = 30 * 60_000;
/** How long before an agreed meeting its alarm rings, in seconds. */
const MEETING_ALARM = -15 * 60;
/** If more steps than these are overdue, one item replaces them. */
const MAX_OVERDUE = 5;
const MIDNIGHT = "00:00" as ClockTime;

/** Returns the items of a calendar: the next step of each contact, its birthday, and with `plan` the steps after it. */
export function calendarItems(
  contacts: readonly CalendarContact[],
  options: CalendarOptions,
): CalendarItem[] {
  const last = addDays(options.today, options.days);
  const steps = contacts.flatMap((contact) => stepItem(contact, options) ?? []);
  const overdue = steps.filter(({ contact }) => contact?.standing.state === "overdue");
  const single = overdue.length > MAX_OVERDUE ? steps.filter((item) => !overdue.includes(item)) : steps;
  const items = [
    ...single,
    ...(overdue.length > MAX_OVERDUE ? [overdueItem(overdue, options)] : []),
    ...(options.plan ? contacts.flatMap((contact) => planItems(contact, options)) : []),
  ].filter(({ when }) => when.kind !== "year" && when.date <= last);
  const birthdays = contacts.flatMap((contact) => birthdayItem(contact, options) ?? []);
  switch (options.form) {
    case "events":
      return [...items, ...birthdays];
    case "todos":
      return items;
    case "appointments":
      return [...items.filter(({ when }) => when.kind === "time"), ...birthdays];
    case "tasks":
      return items.filter(({ when }) => when.kind !== "time");
  }
}

function stepItem(contact: CalendarContact, options: CalendarOptions): CalendarItem | undefined {
  const { step, state } = contact.standing;
  if (!step) return undefined;
  const isOverdue = state === "overdue";
  return itemOf(
    contact,
    "step",
    step,
    timeOf(step, contact.standing, options),
    { isOverdue, isPlanned: false },
    options,
  );
}

function planItems(contact: CalendarContact, options: CalendarOptions): CalendarItem[] {
  return contact.plan.map((step, at) => {
    const when = timeOf(step, { state: "upcoming", step }, options);
    const facts = { isOverdue: false, isPlanned: true };
    // No alarm, because these steps may not happen.
    return itemOf(contact, `plan-${at + 1}`, step, when, facts, { ...options, alarm: undefined });
  });
}

function itemOf(
  contact: CalendarContact,
  kind: ItemKind,
  step: Step,
  when: ItemTime,
  facts: { readonly isOverdue: boolean; readonly isPlanned: boolean },
  options: CalendarOptions,
): CalendarItem {
  return {
    contact,
    kind,
    when,
    summary: stepSummary(contact.name, step, options),
    description: stepDescription(step, facts, options),
    alarm: alarmAt(when, options),
  };
}

/**
 * Returns the time of an agreed meeting, otherwise the day to act: for a window its first day, because readers repeat
 * an event of several days on each of them.
 */
function timeOf(
  { on, from, time, logOn }: Step,
  { state }: Standing,
  { timeZone }: CalendarOptions,
): ItemTime {
  const isAgreed = time !== undefined && !time.includes("-") && logOn === undefined;
  const isMoved = state === "overdue" || state === "snoozed" || state === "held" || on !== from;
  if (!isAgreed || isMoved) return { kind: "day", date: on };
  const start = instantOf(on, time as ClockTime, timeZone);
  return { kind: "time", start, end: start + MEETING_MS, date: on };
}

function overdueItem(items: readonly CalendarItem[], options: CalendarOptions): CalendarItem {
  const when = { kind: "day", date: options.today } as const;
  const lines = items.map(({ summary }) => summary).sort();
  return {
    contact: undefined,
    kind: "overdue",
    when,
    summary: overdueSummary(items.length),
    description: options.privacy === "none" ? "" : lines.join("\n"),
    alarm: alarmAt(when, options),
  };
}

function birthdayItem(contact: CalendarContact, options: CalendarOptions): CalendarItem | undefined {
  const { name, birthday } = contact;
  if (!birthday) return undefined;
  const when = { kind: "year", month: birthday.month, day: birthday.day } as const;
  const summary = birthdaySummary(name, options);
  return { contact, kind: "birthday", when, summary, description: "", alarm: alarmAt(when, options) };
}

/** Returns when the alarm rings, in seconds after the start. A day on which clocks change is shorter or longer. */
function alarmAt(when: ItemTime, { alarm, timeZone }: CalendarOptions): number | undefined {
  if (alarm === undefined) return undefined;
  if (when.kind === "time") return MEETING_ALARM;
  if (when.kind === "year") return secondsOf(alarm);
  return (instantOf(when.date, alarm, timeZone) - instantOf(when.date, MIDNIGHT, timeZone)) / 1000;
}

function secondsOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60;
}
