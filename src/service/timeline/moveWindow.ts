import { type Analysis, analyze } from "../../cadence/analyze";
import { coldFrom } from "../../cadence/rules/going-cold";
import type { CadenceSettings } from "../../cadence/settings";
import type { Contact } from "../../note/model";
import { located, span } from "../../note/source";
import { addDays, type CivilDate } from "../../time/civilDate";
import { dayOf } from "./weeks";

/** The range in which a follow-up can be postponed. */
export interface MoveWindow {
  /** The day on which it falls. */
  readonly day: CivilDate;
  /** The last day of its own window. */
  readonly windowEnd: CivilDate;
  /** The last day before it goes cold. */
  readonly lastDay: CivilDate;
}

/** Thanks, answers, dates agreed on or pinned, the check-in of a promise, and a weekday that the contact asked for. */
const FIXED_ROWS: ReadonlySet<string> = new Set([3, 4, 5, 6, 7, 8, 9, 12].map((row) => `row ${row}`));

/**
 * Returns how far the follow-up of a contact can be postponed. Undefined for a date that the contact counts on, thanks
 * that are owed, moving on, a snoozed or cold follow-up, and a log with future touches. A follow-up that was postponed
 * before is measured from its original window, so that nothing is postponed forever.
 */
export function moveWindowOf(
  analysis: Analysis,
  cadence: CadenceSettings,
  day = dayOf(analysis),
): MoveWindow | undefined {
  const { contact, today, standing } = analysis;
  if (!standing?.step || !day || standing.step.moveOn || FIXED_ROWS.has(standing.step.step)) return undefined;
  // Without the step that is due, late thanks would become the step.
  if (standing.step.extras.some(({ purpose }) => purpose === "thanks")) return undefined;
  if (contact.status !== "active" || contact.touches.some(({ date }) => date > today)) return undefined;
  if (contact.snooze && contact.snooze.value > today) return undefined;
  const original = contact.snooze ? analyze({ ...contact, snooze: undefined }, today, cadence) : analysis;
  const step = original.standing?.step;
  if (!step || step.step !== standing.step.step) return undefined;
  const last = addDays(coldFrom(step), -1);
  return last > day ? { day, windowEnd: step.to, lastDay: last } : undefined;
}

/** Returns the contact as if its follow-up were postponed until a day. */
export function postpone(contact: Contact, until: CivilDate): Contact {
  return { ...contact, snooze: located(until, contact.snooze?.span ?? span(0, 0)) };
}

/**
 * Returns whether the engine accepts postponing the follow-up until a working day: the step stays, its window begins on
 * that day, and no new finding appears, neither now nor then.
 */
export function isValidMove(before: Analysis, until: CivilDate, cadence: CadenceSettings): boolean {
  const moved = postpone(before.contact, until);
  const now = analyze(moved, before.today, cadence);
  const then = analyze(moved, until, cadence);
  const unmoved = analyze(before.contact, until, cadence);
  const same = (after: Analysis) =>
    after.standing?.step?.step === before.standing?.step?.step && after.standing?.step?.from === until;
  return same(now) && same(then) && hasNoNewFinding(now, before) && hasNoNewFinding(then, unmoved);
}

/** Returns whether every finding after a change existed before. */
function hasNoNewFinding(after: Analysis, before: Analysis): boolean {
  const knownFindings = new Set(before.findings.map(({ rule, span: at }) => `${rule} ${at.start}`));
  return after.findings.every(({ rule, span: at }) => knownFindings.has(`${rule} ${at.start}`));
}
