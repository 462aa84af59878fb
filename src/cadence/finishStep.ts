import { type CivilDate, later } from "../time/civilDate";
import { type Message, message } from "../words/message";
import type { Days, DerivedDate } from "./days";
import { countsTowardLimit, limitOf } from "./limit";
import type { Position, Proposal, Step, StepContext } from "./model";

/** The proposal of a row of the table in cadence.md section 3. */
export interface RowProposal extends Proposal {
  readonly time?: string | undefined;
  readonly people?: readonly string[];
  readonly logOn?: CivilDate | undefined;
  /** Whether a playbook or a check-in proposes it, so that a call waits for a working day. */
  readonly isProposed?: boolean;
}

/** Playbooks whose contacts are called at an office. */
const OFFICE: ReadonlySet<string> = new Set(["job-ad", "after-interview", "informational"]);

/** Makes the step of a proposal at `today`. Until the plan is known, `of` is the number of tries so far plus one. */
export function finishStep(
  proposal: RowProposal,
  position: Position,
  today: CivilDate,
  { contact, days }: StepContext,
): Step {
  const { from } = proposal;
  const to = proposal.to && proposal.to.date > from.date ? proposal.to : from;
  const { playbook } = position;
  const limited =
    limitOf(position, contact) !== undefined &&
    playbook !== undefined &&
    countsTowardLimit(position, playbook, contact.known);
  const n = position.tries + 1;
  const waitsForOffice =
    proposal.isProposed === true &&
    proposal.channels[0] === "call" &&
    OFFICE.has(position.playbook?.method ?? "");
  return {
    step: proposal.step,
    from: from.date,
    to: to.date,
    on: dayToAct(from.date, today, waitsForOffice, days),
    time: proposal.time,
    channels: proposal.channels,
    purpose: proposal.purpose,
    people: proposal.people ?? [],
    count: proposal.counted && limited ? { n, of: n } : undefined,
    moveOn: proposal.moveOn ?? false,
    logOn: proposal.logOn,
    reason: proposal.reason,
    source: proposal.source,
    extras: proposal.extras ?? [],
    how: to === from ? [from.derivation] : [from.derivation, to.derivation],
  };
}

function dayToAct(from: CivilDate, today: CivilDate, waitsForOffice: boolean, days: Days): CivilDate {
  const day = later(from, today);
  return waitsForOffice ? days.rolled(day).date : day;
}

/** A hold or snooze leaves the step and moves its window: neither end comes before the date. */
export function movedTo(step: Step, until: DerivedDate, key: "step.held" | "step.snoozed", said: CivilDate) {
  if (until.date <= step.from) return step;
  return {
    ...step,
    from: until.date,
    to: later(step.to, until.date),
    on: later(step.on, until.date),
    reason: message(key, { date: said, action: actionOf(step) }),
    how: [...step.how, message("days.not-before-hold", { date: until.date })],
  };
}

/** Returns what to do in a step, as part of a sentence. */
export function actionOf({ moveOn, channels, purpose, people }: Step): Message {
  const [channel] = channels;
  if (moveOn || channel === undefined) return message("action.move-on");
  if (purpose === "thanks") {
    return message(people.length > 0 ? "action.thank-short" : "action.thanks-short", { people });
  }
  return channels.length === 1 ? message(`action.${channel}`) : message("action.choice", { channels });
}
