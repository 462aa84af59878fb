import { addDays, type CivilDate, later } from "../../time/civilDate";
import { message } from "../../words/message";
import { finishStep } from "../finishStep";
import { lastContactDate } from "../log";
import type { Position, Step, StepContext } from "../model";
import { playbookExtras } from "./extras";

/** The minimum number of days between the last contact and the weekday that they asked for. */
const FEWEST_DAYS = 2;

/**
 * Returns the day from which the weekday that they asked for counts: some days after the last contact, and not before a
 * hold or snooze ends.
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
export function weekday(position: Position, today: CivilDate, context: StepContext): Step | undefined {
  const { contact, days } = context;
  const rhythm = contact.every?.value;
  if (rhythm?.kind !== "weekday") return undefined;
  const from = days.weekdayFrom(weekdaysCountFrom(position, today, contact), rhythm.weekday, today);
  const channel = contact.prefers?.value ?? "call";
  const extras = playbookExtras(from.date, channel, position, today, context);
  return finishStep(
    {
      step: "row 9",
      from,
      channels: [channel],
      counted: false,
      reason: message("step.weekly", { weekday: rhythm.weekday }),
      source: ["S1"],
      // They asked for this rhythm, so no other way is needed. A resume is still welcome.
      extras: extras.filter(({ purpose }) => purpose === "resume" || purpose === undefined),
    },
    position,
    today,
    context,
  );
}

/** Row 11: the interval of the contact, if the playbook has nothing left or there is none. */
export function interval(position: Position, today: CivilDate, context: StepContext): Step | undefined {
  const { contact, days } = context;
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
    context,
  );
}
