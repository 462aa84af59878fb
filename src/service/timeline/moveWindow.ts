import { type Analysis, analyze } from "../../cadence/analyse";
import { coldFrom } from "../../cadence/rules/going-cold";
import type { CadenceSettings } from "../../cadence/settings";
import type { Contact } from "../../note/model";
import { located, span } from "../../note/source";
import { addDays, type CivilDate } from "../../time/civilDate";
import { dayOf } from "./weeks";

/** How far a follow-up may be put off. */
export interface MoveWindow {
  /** The day on which it falls. */
  readonly day: CivilDate;
  /** The last day of its own window. */
  readonly window: CivilDate;
  /** The last day on which it has not gone cold. */
  readonly last: CivilDate;
}

/** Thanks, answers, dates agreed on or pinned, the check-in of a promise, and the weekday that they asked for. */
const FIXED: ReadonlySet<string> = new Set([3, 4, 5, 6, 7, 8, 9, 12].map((row) => `row ${row}`));

/**
 * How far the follow-up of a contact may be put off, undefined where not at all: a date that somebody counts on, thanks,
 * moving on, one that is out of sight by hand until some day, one that has gone cold, and one whose log has touches
 * yet to come. What was put off before is reckoned from its own window, so that nothing is put off for ever.
 */
export function moveWindowOf(analysis: Analysis, cadence: CadenceSettings): MoveWindow | undefined {
  const { contact, today, standing } = analysis;
  const day = dayOf(analysis);
  if (!standing?.step || !day || standing.step.moveOn || FIXED.has(standing.step.step)) return undefined;
  if (contact.status !== "active" || contact.touches.some(({ date }) => date > today)) return undefined;
  if (contact.snooze && contact.snooze.value > today) return undefined;
  const own = contact.snooze ? analyze({ ...contact, snooze: undefined }, today, cadence) : analysis;
  const step = own.standing?.step;
  if (!step || step.step !== standing.step.step) return undefined;
  const last = addDays(coldFrom(step), -1);
  return last > day ? { day, window: step.to, last } : undefined;
}

/** The contact as it would be read with its follow-up put off until a day. */
export function postpone(contact: Contact, until: CivilDate): Contact {
  return { ...contact, snooze: located(until, contact.snooze?.span ?? span(0, 0)) };
}

/**
 * Whether the engine finds it right to put the follow-up off until a working day: the step stays, its window begins on
 * that day, and neither now nor then is there a finding that would not be there without it.
 */
export function isValidMove(before: Analysis, until: CivilDate, cadence: CadenceSettings): boolean {
  const moved = postpone(before.contact, until);
  const now = analyze(moved, before.today, cadence);
  const then = analyze(moved, until, cadence);
  const unmoved = analyze(before.contact, until, cadence);
  const same = (after: Analysis) =>
    after.standing?.step?.step === before.standing?.step?.step && after.standing?.step?.from === until;
  return same(now) && same(then) && findsNoMore(now, before) && findsNoMore(then, unmoved);
}

/** Whether every finding of the one is one of the other, too. */
export function findsNoMore(after: Analysis, before: Analysis): boolean {
  const known = new Set(before.findings.map(({ rule, span: at }) => `${rule} ${at.start}`));
  return after.findings.every(({ rule, span: at }) => known.has(`${rule} ${at.start}`));
}
