import type { CivilDate } from "../../time/civilDate";
import { message } from "../../words/message";
import { finishStep } from "../finishStep";
import type { Position, Step, StepContext } from "../model";
import { playbookExtras } from "./extras";

/** Row 6: the email after a call at the check-in of a second chance that did not reach them. */
export function backingEmail(position: Position, today: CivilDate, context: StepContext): Step | undefined {
  const { checkInCall, playbook } = position;
  if (!checkInCall || playbook?.method !== "after-interview") return undefined;
  const to = context.days.workingDayAfter(checkInCall.date);
  if (today > to.date) return undefined;
  // An email that has to wait longer no longer belongs to the call. It would be another try.
  const { hold, snooze } = context.contact;
  const waits = [position.holdUntil, hold?.value, snooze?.value];
  if (waits.some((until) => until !== undefined && until > to.date)) return undefined;
  return finishStep(
    {
      step: "row 6",
      from: context.days.exactly(checkInCall.date),
      to,
      channels: ["email"],
      counted: false,
      reason: message("step.also-email", { date: checkInCall.date }),
      source: ["S4"],
    },
    position,
    today,
    context,
  );
}

/** Row 7: they promised an answer by a day. The user waits until the check-in, and then asks. */
export function checkIn(position: Position, today: CivilDate, context: StepContext): Step | undefined {
  const { promise, lastAttempt } = position;
  if (!promise || (lastAttempt && lastAttempt.date >= promise.checkIn.date)) return undefined;
  const lapsed = today >= promise.checkIn.date;
  const channel = context.contact.prefers?.value ?? "call";
  return finishStep(
    {
      step: "row 7",
      from: promise.checkIn,
      channels: [channel],
      time: promise.time,
      counted: true,
      isProposed: true,
      reason: message(lapsed ? "step.check-in" : "step.wait-for-promise", { date: promise.date }),
      source: ["S4"],
      extras: playbookExtras(promise.checkIn.date, channel, position, today, context),
    },
    position,
    today,
    context,
  );
}
