import type { Appointment } from "../../note/model";
import { addDays, type CivilDate, later } from "../../time/civilDate";
import { message } from "../../words/message";
import { finishStep } from "../finishStep";
import { isMeetingDate, isPinKept } from "../log";
import type { ExtraAction, Position, Step, StepContext } from "../model";
import { isMeetingChannel } from "../touchKind";
import { absenceExtra } from "./absenceExtra";
import { playbookExtras } from "./extras";

/**
 * Row 5: a date agreed on or pinned, the earlier of the two. Neither is rolled, because it was agreed on as it is. At
 * the limit of tries, only a meeting remains.
 */
export function agreedDate(
  position: Position,
  today: CivilDate,
  context: StepContext,
  isOver: boolean,
): Step | undefined {
  const { contact, days } = context;
  const { commitment } = position;
  const pinned = contact.followUp?.value;
  const pin = pinned && !isPinKept(position, pinned) ? pinned : undefined;
  const agreed = commitment?.appointment;
  const byPin = pin !== undefined && (!agreed || pin.date < agreed.date);
  const next = byPin ? pin : agreed;
  if (!next) return undefined;
  const isMeeting = byPin
    ? isMeetingChannel(next.channel)
    : commitment !== undefined && isMeetingDate(commitment);
  if (isOver && !isMeeting) return undefined;
  const other = byPin ? agreed : pin;
  // One touch keeps both dates, unless one of them is a meeting.
  const isApart = isMeeting !== isMeetingChannel(other?.channel);
  const also = isApart ? alsoDue(other, byPin, position, today) : [];
  if (isMeeting && today > next.date) {
    return howDidItGo(next, also, position, today, context);
  }
  const channel = next.channel ?? contact.prefers?.value ?? "call";
  const args = { date: next.date, said: commitment?.touch.date ?? "" };
  const key = byPin ? "step.pinned" : commitment?.theirs ? "step.commitment" : "step.announced";
  return finishStep(
    {
      step: "row 5",
      from: days.exactly(next.date),
      channels: [channel],
      time: next.time,
      counted: !isMeeting,
      reason: message(key, args),
      source: byPin ? ["S3"] : ["S3", "S2"],
      extras: [
        ...absenceExtra(next.date, !byPin && commitment?.theirs === true, days),
        ...also,
        ...(isMeeting ? [] : playbookExtras(later(next.date, today), channel, position, today, context)),
      ],
    },
    position,
    today,
    context,
  );
}

/** Returns the other of a pin and an agreed date, if its day has come as well. */
function alsoDue(
  other: Appointment | undefined,
  isAgreed: boolean,
  { commitment }: Position,
  today: CivilDate,
): readonly ExtraAction[] {
  if (!other || other.date > today) return [];
  const key = !isAgreed ? "step.pinned" : commitment?.theirs ? "step.commitment" : "step.announced";
  const reason = message(key, { date: other.date, said: commitment?.touch.date ?? "" });
  return [{ channel: other.channel ?? "call", purpose: undefined, reason, source: ["S3"] }];
}

/** Proposes to log a meeting whose day has passed without a touch, on its own date. */
function howDidItGo(
  { date, channel }: Appointment,
  extras: readonly ExtraAction[],
  position: Position,
  today: CivilDate,
  context: StepContext,
): Step {
  const meeting = message(`talk.${channel ?? "call"}`);
  return finishStep(
    {
      step: "row 5",
      from: context.days.exactly(addDays(date, 1)),
      channels: [channel ?? "call"],
      counted: false,
      logOn: date,
      reason: message("step.how-did-it-go", { meeting, date }),
      source: ["S3", "S2"],
      extras,
    },
    position,
    today,
    context,
  );
}
