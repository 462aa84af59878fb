import { dayOnOrAfter, dayOnOrBefore, type MonthDay } from "../note/dateNotation";
import type { Fix, Problem, Touch } from "../note/model";
import { span } from "../note/source";
import { addDays, type CivilDate, later } from "../time/civilDate";
import { message } from "../words/message";
import { touchLineForStep } from "./plan";
import type { RuleContext } from "./rule";

/** Fixes that several rules offer. */

/** Logs the proposed step, if it comes from the row or step named; a meeting is logged on its own day. */
export function logStep({ standing, today }: RuleContext, from?: string): Fix[] {
  const { step } = standing;
  if (!step || step.moveOn || (from && step.step !== from)) return [];
  const line = touchLineForStep(step, today);
  return line ? [logLine(line)] : [];
}

/** Logs a touch that was made and is not in the log yet. */
export function logLine(line: string): Fix {
  return { kind: "add-touch", line, title: message("fix.log", { line }) };
}

/** Snoozes the contact for some days, until a working day. */
export function putOff({ days, today }: RuleContext, count: number): Fix {
  const { date } = days.rolled(addDays(today, count));
  const title = message("fix.snooze", { date });
  return { kind: "action", action: "touchbase.snooze", args: [date], title };
}

/**
 * Adds the day of the next step as a clause of the touch. A past day is not offered, because it would be missed at
 * once.
 */
export function nextClause({ standing, today }: RuleContext, { clauseAt }: Touch): Fix[] {
  const { step } = standing;
  const channel = step?.channels[0];
  // A card cannot be agreed on, and thanks or an introduction are steps of their own.
  if (channel !== "call" && channel !== "email") return [];
  if (clauseAt === undefined || !step || step.purpose !== undefined || step.logOn !== undefined) return [];
  const date: CivilDate = later(step.on, today);
  const title = message("fix.next-clause", { channel, date });
  const place = span(clauseAt, clauseAt);
  return [{ kind: "replace", span: place, text: `, next ${channel} ${date}`, title }];
}

/**
 * Adds the fixes of a date without a year, which depend on today: the nearest such day in the past and the one before
 * it, or of a plan the next one and the last one. For a date that can be two days, the nearest of each.
 */
export function withYearFixes(problem: Problem, today: CivilDate): Problem {
  const { withoutYear, span: place } = problem;
  if (!withoutYear) return problem;
  const { days, follows } = withoutYear;
  const nearest = (day: MonthDay) => (follows ? dayOnOrAfter(day, today) : dayOnOrBefore(day, today));
  const [day, other] = days;
  const dates = other
    ? days.map(nearest)
    : day
      ? [nearest(day), dayOnOrBefore(day, yearBefore(day, follows, today))]
      : [];
  const fixes = dates
    .filter((date) => date !== undefined)
    .map((text): Fix => ({ kind: "replace", span: place, text, title: message("fix.change-to", { text }) }));
  return { ...problem, fixes };
}

/** Returns the last day that the second meaning of a date can be. */
function yearBefore(day: MonthDay, follows: boolean, today: CivilDate): CivilDate {
  if (follows) return addDays(today, -1);
  return addDays(dayOnOrBefore(day, today) ?? today, -1);
}
