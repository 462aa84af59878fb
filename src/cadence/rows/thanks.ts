import { type CivilDate, later } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { finishStep } from "../finishStep";
import type { ExtraAction, Meeting, Position, Step, StepContext } from "../model";
import { canBeThanked, isOwing, listOf, stillOwed, thanksDue } from "../thanksOwed";
import { isMeetingChannel } from "../touchKind";

/** Row 3: thanks for a meeting of today or yesterday. */
export function timelyThanks(position: Position, today: CivilDate, context: StepContext): Step | undefined {
  return thanks("row 3", position, today, context, (meeting) => today <= thanksDue(meeting));
}

/** Row 1: they asked in a meeting not to be called. Thanks for that meeting are still owed. */
export function thanksAfterStop(
  position: Position,
  today: CivilDate,
  context: StepContext,
): Step | undefined {
  const { stop } = position;
  if (!stop || context.contact.status !== "active" || !isMeetingChannel(stop.channel)) return undefined;
  const isIt = (meeting: Meeting) => meeting.touch === stop && today <= thanksDue(meeting);
  return thanks("row 3", position, today, context, isIt);
}

/** Row 12: thanks that are late, which are better than none. */
export function lateThanks(position: Position, today: CivilDate, context: StepContext): Step | undefined {
  return thanks("row 12", position, today, context, (meeting) => canBeThanked(meeting, today));
}

/** The same as an extra of a step that is due. */
export function thanksExtra({ people, source }: Step): ExtraAction {
  const reason = message(people.length > 0 ? "beside.late-thanks" : "beside.late-thanks-anyone", { people });
  return { channel: "email", purpose: "thanks", people, reason, source };
}

function thanks(
  step: string,
  position: Position,
  today: CivilDate,
  context: StepContext,
  applies: (meeting: Meeting) => boolean,
): Step | undefined {
  const { days } = context;
  const owing = listOf(position.meetings).find((meeting) => isOwing(meeting) && applies(meeting));
  if (!owing) return undefined;
  const people = stillOwed(owing);
  const { date, channel } = owing.touch;
  const args = { people, meeting: meetingWord(owing), date };
  const late = today > thanksDue(owing) ? "-late" : "";
  return finishStep(
    {
      step,
      from: days.exactly(date),
      // Not rolled: thanks can be written on a Sunday.
      to: { date: later(date, thanksDue(owing)), derivation: message("days.thanks", { date }) },
      channels: channel === "interview" ? ["card", "email"] : ["email", "card", "letter"],
      purpose: "thanks",
      counted: false,
      people,
      reason: message(`step.thanks${people.length > 0 ? "" : "-anyone"}${late}`, args),
      source: ["S1", "S2", "S3", "S4"],
    },
    position,
    today,
    context,
  );
}

function meetingWord({ touch }: Meeting): Message {
  return message(`talk.${touch.channel ?? "call"}`);
}
