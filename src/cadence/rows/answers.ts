import type { Touch } from "../../note/model";
import type { Channel } from "../../note/vocabulary";
import { type CivilDate, daysBetween } from "../../time/civilDate";
import { message } from "../../words/message";
import { finishStep } from "../finishStep";
import type { ExtraAction, Position, Step, StepContext } from "../model";
import { ANSWER_WITHIN, asksNow, hasQuestionMark } from "../touchKind";

/** Row 4: they asked for something, and no day that they named is still open. */
export function answerOwed(position: Position, today: CivilDate, context: StepContext): Step | undefined {
  const asks = openQuestion(position, today);
  if (!asks || (isWaiting(position, today, context) && !hasQuestionMark(asks.text))) return undefined;
  const { date } = asks;
  return finishStep(
    {
      step: "row 4",
      from: context.days.exactly(date),
      to: context.days.workingDayAfter(date),
      channels: channelsToAnswer(asks),
      purpose: "answer",
      counted: false,
      reason: message("step.answer", { date }),
      source: ["S2"],
    },
    position,
    today,
    context,
  );
}

/** The same as an extra of the step that applies, if a promise or an agreed date is open. */
export function answerExtra(
  { step, moveOn }: Step,
  position: Position,
  today: CivilDate,
  { contact }: StepContext,
): readonly ExtraAction[] {
  const asks = openQuestion(position, today);
  const isOpen = position.promise !== undefined || position.commitment !== undefined;
  if (!asks || !isOpen || moveOn || step === "row 4" || contact.hold) return [];
  const reason = message("beside.answer", { date: asks.date });
  return [{ channel: channelsToAnswer(asks)[0], purpose: "answer", reason, source: ["S2"] }];
}

/** Row 8: they made an offer, and I have not said anything since. */
export function answerOffer(position: Position, today: CivilDate, context: StepContext): Step | undefined {
  const { offer } = position;
  const { days, contact } = context;
  if (!offer) return undefined;
  const by = offer.next?.value.date ?? offer.replyBy?.value;
  const channels: readonly Channel[] = contact.prefers ? [contact.prefers.value] : ["call", "email"];
  return finishStep(
    {
      step: "row 8",
      from: days.exactly(offer.date),
      to: by ? days.exactly(by) : days.wait(offer.date, DAYS_FOR_AN_OFFER),
      channels,
      purpose: "answer",
      counted: false,
      reason: message("step.offer", { date: offer.date }),
      source: ["S1"],
    },
    position,
    today,
    context,
  );
}

const DAYS_FOR_AN_OFFER = 3;

function openQuestion({ asks }: Position, today: CivilDate): Touch | undefined {
  // A message that names a day and asks nothing is answered on that day.
  if (!asks || !asksNow(asks)) return undefined;
  return daysBetween(asks.date, today) <= ANSWER_WITHIN ? asks : undefined;
}

/** Whether a promise, an agreed date or a hold is open. A short message of theirs asks for nothing then. */
function isWaiting({ promise, commitment, holdUntil }: Position, today: CivilDate, { contact }: StepContext) {
  const holds = [holdUntil, contact.hold?.value];
  return Boolean(promise ?? commitment) || holds.some((until) => until !== undefined && until > today);
}

/** Returns the channels for an answer, theirs first. A voicemail or a missed call is answered by a call. */
function channelsToAnswer({ channel }: Touch): readonly Channel[] {
  if (channel === "call") return ["call"];
  const first: readonly Channel[] = channel ? [channel] : [];
  return [...new Set<Channel>([...first, "email", "call"])];
}
