import type { State, Step } from "../../cadence/model";
import { addDays, type CivilDate, daysBetween } from "../../time/civilDate";
import { type Message, type MessageKey, message } from "../../words/message";
import { render } from "../../words/render";

/** Formats when a step is due: within a sentence, in a row of a list, and in a narrow one. */

/** The dates of a step. `on` is the day to act, if that may be another day than today. */
export type StepDates = Pick<Step, "from" | "to" | "time"> & {
  readonly on?: CivilDate | null | undefined;
  readonly moveOn?: boolean;
};

/** Formats the day within a sentence: "today", "Tue 24 Nov", "by Fri 27 Nov", "5 days late", each with its time of day. */
export function formatDue(step: StepDates, state: State, today: CivilDate): string {
  return render(whenMessage(step, state, today), { today });
}

/** Formats what to do and when as a part of a sentence: "Call today", "Call · 5 days late". */
export function formatStep(what: string, when: string, state: State, today: CivilDate): string {
  return render(message(state === "overdue" ? "when.step-late" : "when.step", { what, when }), { today });
}

/**
 * Formats what to do and when as the parts of a row: "Call" and "due Tue 24 Nov". An overdue step that waits for a
 * working day has that day next to the action: "Call Mon 16 Nov, 10:00–11:30" and "3 days late".
 */
export function rowParts(what: string, step: StepDates, state: State, today: CivilDate): readonly string[] {
  const late = lateAndPutOff(step, state, today);
  if (!late) return [what, rowDue(step, state, today)];
  const when = withTime(dayMessage(late.on, late.on, today), step);
  return [render(message("when.step", { what, when }), { today }), render(late.message, { today })];
}

/** Formats the same for a narrow list: "Call" and "due Wed", "Call Mon" and "3 days late", and only "Call today". */
export function briefParts(what: string, step: StepDates, state: State, today: CivilDate): readonly string[] {
  const withDay = (when: Message) => render(message("when.step", { what, when }), { today });
  const late = lateAndPutOff(step, state, today);
  if (late) return [withDay(nearDay(late.on, late.on, today)), render(late.message, { today })];
  const day = nearDay(step.from, step.to, today);
  const isAtHand = !step.moveOn && (state === "due" || state === "upcoming") && NEAR.has(day.key);
  return isAtHand ? [withDay(withAgreedTime(day, step, state))] : [what, briefDue(step, state, today)];
}

/** The days that need no "due" to be understood. */
const NEAR: ReadonlySet<MessageKey> = new Set(["when.today", "when.tomorrow"]);

/** Returns the lateness of a step that waits for a working day, and that day. */
export function lateAndPutOff(
  { to, on, moveOn }: StepDates,
  state: State,
  today: CivilDate,
): { readonly on: CivilDate; readonly message: Message } | undefined {
  if (state !== "overdue" || moveOn || !on || on <= today) return undefined;
  return { on, message: lateMessage(to, today) };
}

/** Formats the day in a row: "due today", "due Tue 24 Nov", "36 days late", "snoozed until Sat 19 Dec". */
function rowDue(step: StepDates, state: State, today: CivilDate): string {
  const { from, moveOn } = step;
  if (moveOn) return from > today ? render(message("when.on", { date: from }), { today }) : "";
  if (state === "snoozed" || state === "held")
    return render(message(`row.${state}`, { date: from }), { today });
  if (state === "overdue") return formatDue(step, state, today);
  return render(message("row.due", { day: whenMessage(step, state, today) }), { today });
}

/** Formats the day in a narrow list: "due today", "due Wed", "due 17 Nov", "36 days late". */
function briefDue(step: StepDates, state: State, today: CivilDate): string {
  const { from, to, moveOn } = step;
  if (moveOn) return from > today ? render(message("brief.on", { date: from }), { today }) : "";
  if (state === "overdue") return render(lateMessage(to, today), { today });
  const day = withAgreedTime(nearDay(from, to, today), step, state);
  return render(message("row.due", { day }), { today });
}

/** Formats "Mon 16 Nov, 10:00–11:30, 5 days late" for an overdue step that waits for a working day. */
function whenMessage(step: StepDates, state: State, today: CivilDate): Message {
  const { from, to } = step;
  // Moving on cannot be late.
  if (step.moveOn && from <= today) return message("when.today");
  if (state !== "overdue") return withTime(dayMessage(from, to, today), step);
  const late = lateAndPutOff(step, state, today);
  if (!late) return lateMessage(to, today);
  const day = withTime(dayMessage(late.on, late.on, today), step);
  return message("when.late-until", { day, late: late.message });
}

function withTime(day: Message, { time }: StepDates): Message {
  return time ? message("when.time", { day, time: time.replace("-", "–") }) : day;
}

function lateMessage(to: CivilDate, today: CivilDate): Message {
  return message("when.days-late", { count: daysBetween(to, today) });
}

function dayMessage(from: CivilDate, to: CivilDate, today: CivilDate): Message {
  if (from <= today && to === today) return message("when.today");
  if (from <= today) return message("when.until", { date: to });
  if (from === addDays(today, 1) && to === from) return message("when.tomorrow");
  return from === to ? message("when.on", { date: from }) : message("when.between", { from, to });
}

function nearDay(from: CivilDate, to: CivilDate, today: CivilDate): Message {
  if (from <= today && to === today) return message("when.today");
  if (from <= today) return message("brief.until", { date: to });
  return from === addDays(today, 1) ? message("when.tomorrow") : message("brief.on", { date: from });
}

/** Adds a time that was agreed on until it has passed. A range of hours is only advice, so it is left out here. */
function withAgreedTime(day: Message, { time }: StepDates, state: State): Message {
  const isAhead = time !== undefined && !time.includes("-") && state !== "overdue";
  return isAhead ? message("brief.time", { day, time }) : day;
}
