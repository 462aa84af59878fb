import { addDays, type CivilDate, later } from "../../time/civilDate";
import { message } from "../../words/message";
import { finishStep } from "../finishStep";
import { lastContactDate } from "../log";
import type { Position, Step, StepContext } from "../model";
import { playbookExtras } from "./extras";

/** Days between the last contact and the weekday that they asked for. */
const FEWEST_DAYS = 2;

/**
 * The day from which the weekday that they asked for counts: some days after the last contact, and not before a hold or
 * snooze ends.
 */
export function weekdaysCountFrom(
  position: Position,
  today: CivilDate,
  { hold, snooze }: StepContext["contact"],
): CivilDate {
  const last = lastContactDate(position);
  const ends = [hold?.value, snooze?.value, position.holdUntil].filter((date) => date !== undefined);
  return ends.reduce(later, last ? addDays(last, FEWEST_DAYS) : today);
}

/** Row 9: "call us back every Friday". A day that was missed is past: the next one counts. */
export function weekday(position: Position, today: CivilDate, terms: StepContext): Step | undefined {
  const { contact, days } = terms;
  const rhythm = contact.every?.value;
  if (rhythm?.kind !== "weekday") return undefined;
  const from = days.weekdayFrom(weekdaysCountFrom(position, today, contact), rhythm.weekday, today);
  const channel = contact.prefers?.value ?? "call";
  const extras = playbookExtras(from.date, channel, position, today, terms);
  return finishStep(
    {
      step: "row 9",
      from,
      channels: [channel],
      counted: false,
      reason: message("step.weekly", { weekday: rhythm.weekday }),
      source: ["S1"],
      // They asked for it, so no other way needs to be tried; a resume is welcome all the same.
      extras: extras.filter(({ purpose }) => purpose === "resume" || purpose === undefined),
    },
    position,
    today,
    terms,
  );
}

/** Row 11: a standing interval, where the playbook has nothing left or there is none. */
export function interval(position: Position, today: CivilDate, terms: StepContext): Step | undefined {
  const { contact, days } = terms;
  const rhythm = contact.every?.value;
  if (rhythm?.kind !== "interval") return undefined;
  const last = lastContactDate(position);
  const { unit, count } = rhythm;
  return finishStep(
    {
      step: "row 11",
      from: last ? days.intervalAfter(last, rhythm) : days.exactly(today),
      channels: contact.prefers ? [contact.prefers.value] : ["call", "email"],
      counted: false,
      reason: message(last ? `step.every-${unit}` : "step.every-start", { count, date: last ?? "" }),
      source: ["S2"],
    },
    position,
    today,
    terms,
  );
}
