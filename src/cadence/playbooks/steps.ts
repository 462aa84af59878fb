import type { Touch } from "../../note/model";
import type { Channel } from "../../note/vocabulary";
import { type Message, message } from "../../words/message";
import { counts } from "../attemptNouns";
import type { Days, DerivedDate } from "../days";
import type { Playbook, Position, Proposal, Situation } from "../model";
import type { Source } from "../sources";
import { touchKindOf } from "../touchKind";

/** Steps that several playbooks share. */

/** Proposes the first step of a contact with an empty log. */
export function startToday(
  step: string,
  from: DerivedDate,
  channels: readonly Channel[],
  reason: Message,
  source: readonly Source[],
): Proposal {
  return { step, from, channels, counted: true, reason, source };
}

/** Proposes the next try after some without an answer. */
export function nextTry(
  { tries, lastAttempt }: Position,
  step: string,
  from: DerivedDate,
  channels: readonly Channel[],
  source: readonly Source[],
): Proposal {
  const date = lastAttempt?.date ?? "";
  const [channel = ""] = channels;
  const again =
    channel === "call"
      ? message("step.next-call", { tries, date })
      : message("step.next-try", { tries, date, channel });
  // An unreadable touch is not counted, so there may be no try to mention.
  const reason = tries === 0 ? message("step.ask", { date }) : (notMet(lastAttempt) ?? again);
  return { step, from, channels, counted: true, reason, source };
}

/** Proposes to ask how things are, after a response in which nothing was agreed. */
export function askForAnswer(
  last: Touch,
  step: string,
  from: DerivedDate,
  channels: readonly Channel[],
  source: readonly Source[],
): Proposal {
  const reason = notMet(last) ?? message("step.ask", { date: last.date });
  return { step, from, channels, counted: true, reason, source };
}

/** Returns the reason to ask for another date after a meeting that did not take place. */
export function notMet(last: Touch | undefined): Message | undefined {
  const kind = last && touchKindOf(last);
  if (kind === "fell-through") return message("step.called-off", { date: last?.date ?? "" });
  return kind === "no-show" ? message("step.no-show", { date: last?.date ?? "" }) : undefined;
}

/**
 * Returns their last response, or my answer to it if that is later, because a question does not follow an answer
 * directly.
 */
export function lastWord({ lastResponse, lastAnswer }: Position): Touch | undefined {
  return lastAnswer ?? lastResponse;
}

/** Proposes to move on, because enough tries had no answer. */
export function moveOn(
  { position, prefers }: Situation,
  playbook: Playbook,
  step: string,
  from: DerivedDate,
  source: readonly Source[],
): Proposal {
  const byCalls = playbook.limit !== undefined && position.calls >= playbook.limit.calls;
  const enough = byCalls ? counts(prefers ?? "call", position.calls) : counts(undefined, position.tries);
  const reason = message("step.move-on", { enough });
  return { step, from, channels: [], counted: false, moveOn: true, reason, source };
}

/** The number of days for which a refusal may stay open before closing it is overdue. */
const DAYS_TO_FILE = 7;

/** Proposes to close the contact after a refusal. */
export function fileAway(answer: Touch, step: string, days: Days): Proposal {
  const reason = message("step.declined", { date: answer.date });
  return {
    step,
    from: days.exactly(answer.date),
    to: days.wait(answer.date, DAYS_TO_FILE),
    channels: [],
    counted: false,
    moveOn: true,
    reason,
    source: ["S1", "S4"],
  };
}
