import type { Contact } from "../note/model";
import type { Channel, Purpose } from "../note/vocabulary";
import { addDays, type CivilDate, later } from "../time/civilDate";
import { type Message, message } from "../words/message";
import type { Days } from "./days";
import { isLapsed, isPinKept } from "./log";
import type { ExtraAction, Limit, Meeting, Position, Proposal } from "./model";
import { atLimit } from "./playbooks/steps";
import type { Source } from "./sources";
import { canBeThanked, isOwing, listOf, stillOwed, thanksDue } from "./thanksOwed";

/** The states that a contact can be in; exactly one at a time (cadence.md sections 1 to 3). */
export type State =
  | "overdue"
  | "due"
  | "upcoming"
  | "waiting"
  | "held"
  | "snoozed"
  | "paused"
  | "settled"
  | "closed";

/** What to do next, by which channel, when, and why. */
export interface Step {
  /** Where it comes from: `row 4`, or a playbook's step such as `job-ad 2`. */
  readonly step: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** `HH:MM` or `HH:MM-HH:MM`. */
  readonly time: string | undefined;
  /** One channel, or a choice, the best first; none when it is time to move on. */
  readonly channels: readonly Channel[];
  readonly purpose: Purpose | undefined;
  /** Whom thanks are owed to, where that is somebody by name. */
  readonly people: readonly string[];
  /** Which try of how many, where there is a limit. */
  readonly count: { readonly n: number; readonly of: number } | undefined;
  readonly moveOn: boolean;
  readonly reason: Message;
  readonly source: readonly Source[];
  readonly extras: readonly ExtraAction[];
  /** How the dates were come by. */
  readonly how: readonly Message[];
}

/** What the choice of a step depends on beside the position in the log. */
export interface StepContext {
  readonly contact: Contact;
  readonly days: Days;
}

export interface Standing {
  readonly state: State;
  readonly step: Step | undefined;
}

/** The next step of a contact at `today`: the first row of cadence.md section 3 that applies. */
export function nextStep(position: Position, today: CivilDate, terms: StepContext): Standing {
  const { contact } = terms;
  if (isClosed(contact, position)) return { state: "closed", step: undefined };
  if (contact.status === "paused") return { state: "paused", step: undefined };
  const limited = limitReached(position, contact);
  const step =
    thanks(position, today, terms) ??
    (limited ? undefined : (agreed(position, today, terms) ?? checkIn(position, today, terms))) ??
    weekly(position, today, terms) ??
    byPlaybook(position, today, terms) ??
    standing(position, today, terms);
  if (!step) return { state: "settled", step: undefined };
  return withHolds(step, position, today, terms);
}

/** Row 1: they said stop, or the note is filed away. */
export function isClosed(contact: Contact, position: Position): boolean {
  return position.stop !== undefined || ["do-not-contact", "closed", "moved-on"].includes(contact.status);
}

/** How many tries are enough. A weekly rhythm that they asked for ("call us back every Friday") lifts the limit. */
export function limitOf({ playbook }: Position, contact: Contact): Limit | undefined {
  return contact.every?.value.kind === "weekday" ? undefined : playbook?.limit;
}

/** Whether as many tries as the playbook allows have gone unanswered. */
function limitReached(position: Position, contact: Contact): boolean {
  const { playbook } = position;
  return playbook !== undefined && limitOf(position, contact) !== undefined && atLimit(position, playbook);
}

/** Row 3: thanks for a meeting of the last days. */
function thanks(position: Position, today: CivilDate, { days }: StepContext): Step | undefined {
  const owing = listOf(position.meetings).find((meeting) => isOwing(meeting) && canBeThanked(meeting, today));
  if (!owing) return undefined;
  const people = stillOwed(owing);
  const args = { people, meeting: meetingWord(owing), date: owing.touch.date };
  return finish({
    step: "row 3",
    from: days.exactly(owing.touch.date),
    to: { date: thanksDue(owing), derivation: message("days.thanks", { date: owing.touch.date }) },
    channels: ["email", "card", "letter"],
    purpose: "thanks",
    counted: false,
    people,
    reason: message(people.length > 0 ? "step.thanks" : "step.thanks-anyone", args),
    source: ["S1", "S2", "S3", "S4"],
  });
}

function meetingWord({ touch }: Meeting): Message {
  return message(`talk.${touch.channel ?? "call"}`);
}

/** Row 4: a date agreed on or pinned, the earlier of the two. Neither is rolled: it was said as it stands. */
function agreed(position: Position, today: CivilDate, terms: StepContext): Step | undefined {
  const { contact, days } = terms;
  const { commitment } = position;
  const pinned = contact.followUp?.value;
  const pin = pinned && !isPinKept(position, pinned) ? pinned : undefined;
  const promised = commitment?.appointment;
  const byPin = pin !== undefined && (!promised || pin.date < promised.date);
  const next = byPin ? pin : promised;
  if (!next) return undefined;
  const channel = next.channel ?? contact.prefers?.value ?? "call";
  const reason =
    commitment && !byPin
      ? message("step.commitment", { said: commitment.touch.date })
      : message("step.pinned", { date: next.date });
  return finish(
    {
      step: "row 4",
      from: days.exactly(next.date),
      channels: [channel],
      time: next.time,
      counted: true,
      reason,
      source: byPin ? ["S3"] : ["S3", "S2"],
      extras: besides(next.date, channel, position, today, terms),
    },
    countOf(position, contact),
  );
}

/** Row 5: they promised an answer by a day; before the check-in one waits, then one asks. */
function checkIn(position: Position, today: CivilDate, terms: StepContext): Step | undefined {
  const { contact } = terms;
  const { promise, lastAttempt } = position;
  if (!promise || (lastAttempt && lastAttempt.date >= promise.checkIn.date)) return undefined;
  const lapsed = today >= promise.checkIn.date;
  const channel = contact.prefers?.value ?? "call";
  return finish(
    {
      step: "row 5",
      from: promise.checkIn,
      channels: [channel],
      time: promise.time,
      counted: true,
      reason: message(lapsed ? "step.check-in" : "step.wait-for-promise", { date: promise.date }),
      source: ["S4"],
      extras: besides(promise.checkIn.date, channel, position, today, terms),
    },
    countOf(position, contact),
  );
}

/** What belongs to a call about a promise, and what the playbook offers beside its own step, on an agreed day too. */
function besides(
  date: CivilDate,
  channel: Channel,
  position: Position,
  today: CivilDate,
  { contact, days }: StepContext,
): readonly ExtraAction[] {
  const { playbook } = position;
  const prefers = contact.prefers?.value;
  const own = playbook?.next({ position, today, days, known: contact.known, prefers }, playbook);
  const offered = (own?.extras ?? []).filter(({ notBefore }) => !notBefore || notBefore <= date);
  return channel === "call" ? [...emailBeside(later(date, today), position), ...offered] : offered;
}

/** After an interview, a call about a promise that lapsed again is backed by an email when it is not answered (S4). */
function emailBeside(date: CivilDate, { promise, lastAttempt, playbook }: Position): readonly ExtraAction[] {
  if (playbook?.method !== "after-interview" || !promise || promise.ordinal < 2) return [];
  if (!isLapsed(promise, date) || (lastAttempt && isLapsed(promise, lastAttempt.date))) return [];
  return [{ channel: "email", purpose: undefined, reason: message("beside.also-email"), source: ["S4"] }];
}

/** Row 6: "call us back every Friday". */
function weekly(position: Position, today: CivilDate, terms: StepContext): Step | undefined {
  const { contact, days } = terms;
  const rhythm = contact.every?.value;
  if (rhythm?.kind !== "weekday") return undefined;
  const from = days.rhythmAfter(lastContact(position) ?? addDays(today, -1), rhythm);
  const channel = contact.prefers?.value ?? "call";
  return finish({
    step: "row 6",
    from,
    channels: [channel],
    counted: false,
    reason: message("step.weekly", { weekday: rhythm.weekday }),
    source: ["S1"],
    // They asked for calls, so no other way needs to be tried; a resume is welcome all the same.
    extras: besides(from.date, channel, position, today, terms).filter(({ purpose }) => purpose !== "invite"),
  });
}

/** Row 7: what the playbook in force says. */
function byPlaybook(position: Position, today: CivilDate, { contact, days }: StepContext): Step | undefined {
  const { playbook, promise } = position;
  if (!playbook) return undefined;
  const proposal = playbook.next(
    { position, today, days, known: contact.known, prefers: contact.prefers?.value },
    playbook,
  );
  if (!proposal) return undefined;
  // A promise that is still open is waited for even when it is time to move on.
  const from =
    proposal.moveOn && promise ? days.notBefore(proposal.from, promise.checkIn.date) : proposal.from;
  return finish({ ...proposal, from }, countOf(position, contact));
}

/** Row 8: a standing interval, where the playbook has nothing left or there is none. */
function standing(position: Position, today: CivilDate, { contact, days }: StepContext): Step | undefined {
  const rhythm = contact.every?.value;
  if (rhythm?.kind !== "interval") return undefined;
  const last = lastContact(position);
  const { unit, count } = rhythm;
  return finish({
    step: "row 8",
    from: last ? days.rhythmAfter(last, rhythm) : days.exactly(today),
    channels: contact.prefers ? [contact.prefers.value] : ["call", "email"],
    counted: false,
    reason: last ? message(`step.every-${unit}`, { count, date: last }) : message("step.every-start"),
    source: ["S2"],
  });
}

/** The date of the last attempt or response, whichever came later. */
function lastContact({ lastAttempt, lastResponse }: Position): CivilDate | undefined {
  return lastAttempt?.date ?? lastResponse?.date;
}

type Unfinished = Proposal & { time?: string | undefined; people?: readonly string[] };

function finish(proposal: Unfinished, count?: Step["count"]): Step {
  const { from } = proposal;
  const to = proposal.to && proposal.to.date > from.date ? proposal.to : from;
  return {
    step: proposal.step,
    from: from.date,
    to: to.date,
    time: proposal.time,
    channels: proposal.channels,
    purpose: proposal.purpose,
    people: proposal.people ?? [],
    count: proposal.counted ? count : undefined,
    moveOn: proposal.moveOn ?? false,
    reason: proposal.reason,
    source: proposal.source,
    extras: proposal.extras ?? [],
    how: to === from ? [from.derivation] : [from.derivation, to.derivation],
  };
}

/** Which try comes next: of the calls that are allowed, or of all tries where those are spent sooner. */
function countOf(position: Position, contact: Contact): Step["count"] {
  const limit = limitOf(position, contact);
  if (!limit) return undefined;
  const { calls, attempts } = limit;
  const { tries } = position;
  return { n: tries + 1, of: tries + 1 <= calls ? Math.min(calls, attempts) : attempts };
}

/** `hold` and `snooze` leave the step and move its window: neither end comes before the date (rolled). */
function withHolds(
  step: Step,
  position: Position,
  today: CivilDate,
  { contact, days }: StepContext,
): Standing {
  const { promise } = position;
  const holds = [contact.hold?.value, position.holdUntil].filter((date) => date !== undefined);
  const hold = holds.length > 0 ? days.rolled(holds.reduce(later)) : undefined;
  const snooze = contact.snooze && days.rolled(contact.snooze.value);
  let moved = step;
  for (const until of [hold, snooze]) {
    if (!until || until.date <= step.from) continue;
    const from = later(moved.from, until.date);
    const how = [...moved.how, message("days.not-before-hold", { date: until.date })];
    moved = { ...moved, from, to: later(moved.to, until.date), how };
  }
  if (snooze && today < snooze.date) return { state: "snoozed", step: moved };
  if (hold && today < hold.date) return { state: "held", step: moved };
  if (today > moved.to) return { state: "overdue", step: moved };
  if (today >= moved.from) return { state: "due", step: moved };
  return { state: promise && step.step === "row 5" ? "waiting" : "upcoming", step: moved };
}
