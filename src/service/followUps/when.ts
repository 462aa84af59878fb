import type { State, Step } from "../../cadence/model";
import { addDays, type CivilDate, daysBetween } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";

/** Formats when a step is due: within a sentence, in a row of a list, and in a narrow one. */

/** `on` is the day to act, where that may be another than today. */
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

/** Formats the day in a row: "due today", "due Tue 24 Nov", "36 days late", "snoozed until Sat 19 Dec". */
export function rowDue(step: StepDates, state: State, today: CivilDate): string {
  const { from, moveOn } = step;
  if (moveOn) return from > today ? render(message("when.on", { date: from }), { today }) : "";
  if (state === "snoozed" || state === "held")
    return render(message(`row.${state}`, { date: from }), { today });
  if (state === "overdue") return formatDue(step, state, today);
  return render(message("row.due", { day: whenMessage(step, state, today) }), { today });
}

/** Formats the day in a narrow list: "due today", "due Wed", "due 17 Nov", "36 days late". */
export function briefDue(step: StepDates, state: State, today: CivilDate): string {
  const { from, to, on, moveOn } = step;
  if (moveOn) return from > today ? render(message("brief.on", { date: from }), { today }) : "";
  if (state === "overdue" && !isPutOff(step, today)) return render(lateMessage(to, today), { today });
  const day = state === "overdue" && on ? nearDay(on, on, today) : nearDay(from, to, today);
  return render(message("row.due", { day: withAgreedTime(day, step, state) }), { today });
}

/** Returns whether what is overdue has to wait for a working day. */
function isPutOff({ on }: StepDates, today: CivilDate): boolean {
  return !!on && on > today;
}

/** "Mon 16 Nov, 10:00–11:30, 5 days late" where what is overdue has to wait for a working day. */
function whenMessage(step: StepDates, state: State, today: CivilDate): Message {
  const { from, to, time, on } = step;
  const timed = (day: Message) => (time ? message("when.time", { day, time: time.replace("-", "–") }) : day);
  // It is never late to move on.
  if (step.moveOn && from <= today) return message("when.today");
  if (state !== "overdue") return timed(dayMessage(from, to, today));
  if (!on || !isPutOff(step, today)) return lateMessage(to, today);
  return message("when.late-until", { day: timed(dayMessage(on, on, today)), late: lateMessage(to, today) });
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
