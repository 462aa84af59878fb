import type { Analysis } from "../../cadence/analyze";
import type { State, Step } from "../../cadence/model";
import { type CivilDate, daysBetween } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import { action, countText } from "./format";
import { formatDue, formatStep, lateAndPutOff, rowParts } from "./when";

/**
 * The standing of a contact in a few words: the number of the attempt, when the contact last answered, and what comes
 * next.
 */
export interface StandingSummary {
  /** "2 of 3", "last answered 12 days ago". */
  readonly facts: readonly string[];
  /** "Call Tue 24 Nov, mid-morning (10:00–11:30)"; undefined if there is no next step. */
  readonly next: string | undefined;
}

export function standingSummary(analysis: Analysis): StandingSummary {
  const { standing, today } = analysis;
  const answered = answeredMessage(analysis);
  const facts = [attemptsText(analysis), answered ? render(answered, { today }) : ""].filter(Boolean);
  if (!standing?.step) return { facts, next: undefined };
  const { step, state } = standing;
  return { facts, next: nextStepText(analysis, step, state) };
}

/** Formats which attempt is next, or how many there were if none is. */
function attemptsText({ standing, position, today }: Analysis): string {
  if (!standing?.step?.moveOn || position.tries === 0) return countText(standing?.step?.count, today);
  return render(message("count.try", { count: position.tries }), { today });
}

/** "Call Tue 24 Nov", "Reach out: card, email or text · 5 days late", "Move on". */
function nextStepText(analysis: Analysis, step: Step, state: State): string {
  const { today } = analysis;
  const what = action(step, today);
  if (step.moveOn && step.from <= today) return what;
  if (lateAndPutOff(step, state, today)) return rowParts(what, step, state, today).join(" · ");
  return formatStep(what, dueText(step, state, analysis), state, today);
}

/** A call about a promise has a part of the day, which is clearer than its hours. */
function dueText(step: Step, state: State, { position, today }: Analysis): string {
  if (step.step !== "row 7" || !step.time || state === "overdue") return formatDue(step, state, today);
  const key = position.promise?.secondChance ? "glance.mid-afternoon" : "glance.mid-morning";
  const day = formatDue({ ...step, time: undefined }, state, today);
  return render(message(key, { day, time: step.time.replace("-", "–") }), { today });
}

/** Formats the same as one line of plain text, for clients without hovers. */
export function standingLine(analysis: Analysis): string {
  const { facts, next } = standingSummary(analysis);
  const { today } = analysis;
  return [...facts, ...(next ? [render(message("glance.next", { next }), { today })] : [])].join(" · ");
}

function answeredMessage({ position, entries, today }: Analysis): Message | undefined {
  const { lastResponse, tries } = position;
  if (!lastResponse) {
    if (entries.length === 0) return message("glance.no-touch");
    return tries > 0 ? message("glance.no-answer") : undefined;
  }
  return answeredAgo(lastResponse.date, today);
}

function answeredAgo(date: CivilDate, today: CivilDate): Message {
  const days = daysBetween(date, today);
  if (days <= 0) return message("glance.answered-today");
  return days === 1 ? message("glance.answered-yesterday") : message("glance.answered", { days });
}
