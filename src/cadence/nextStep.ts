import type { Contact } from "../note/model";
import { addDays, type CivilDate, later } from "../time/civilDate";
import { message } from "../words/message";
import { finishStep, movedTo } from "./finishStep";
import { isLimited } from "./limit";
import type { ExtraAction, Position, Standing, State, Step, StepContext } from "./model";
import { agreedDate } from "./rows/agreedDate";
import { answerExtra, answerOffer, answerOwed } from "./rows/answers";
import { goneStale } from "./rows/goneStale";
import { backingEmail, checkIn } from "./rows/promise";
import { interval, weekday } from "./rows/rhythm";
import { lateThanks, thanksAfterStop, thanksExtra, timelyThanks } from "./rows/thanks";

/** The number of days for which a date that was made without naming it is assumed to be still ahead. */
const SETTLED_DAYS = 14;

/** Returns the next step of a contact at `today`: the first row of cadence.md section 3 that applies. */
export function nextStep(position: Position, today: CivilDate, context: StepContext): Standing {
  const { contact } = context;
  if (isClosed(contact, position)) {
    const thanks = thanksAfterStop(position, today, context);
    return thanks ? withHolds(thanks, position, today, context) : { state: "closed", step: undefined };
  }
  if (contact.status === "paused") return { state: "paused", step: undefined };
  const timely = timelyThanks(position, today, context);
  if (timely) {
    const also = alsoDue(position, today, context, [answerOwed(position, today, context)]);
    return withHolds({ ...timely, extras: also }, position, today, context);
  }
  const main = mainStep(position, today, context);
  const booked = main?.step === BOOKED ? position.booked : undefined;
  const late = lateThanks(position, today, context);
  const isDue = main !== undefined && isDueNow(withHolds(main, position, today, context));
  if (late && (booked || !isDue)) {
    return withHolds(late, position, today, context);
  }
  if (booked) {
    return { state: "settled", step: undefined, reason: message("step.booked", { date: booked.date }) };
  }
  if (!main) return { state: "settled", step: undefined };
  const extras = [
    ...main.extras,
    ...(main.step === "row 4" ? alsoDue(position, today, context) : []),
    ...answerExtra(main, position, today, context),
    ...(late ? [thanksExtra(late)] : []),
  ];
  return withHolds({ ...main, extras }, position, today, context);
}

/** Returns what is due today on a named day, in addition to thanks or an answer that come first. */
function alsoDue(
  position: Position,
  today: CivilDate,
  context: StepContext,
  before: readonly (Step | undefined)[] = [],
): readonly ExtraAction[] {
  const isOver = isLimited(position, context.contact);
  const dated =
    agreedDate(position, today, context, isOver) ?? (isOver ? undefined : checkIn(position, today, context));
  const due = [...before, dated].filter((step): step is Step => step !== undefined && step.from <= today);
  return due.map(({ channels, purpose, reason, source }) => ({
    channel: channels[0],
    purpose,
    reason,
    source,
  }));
}

function isDueNow({ state }: Standing): boolean {
  return state === "due" || state === "overdue";
}

/** The id of the step for a date that was made without naming it. */
const BOOKED = "booked";

/** Rows 4 to 11. */
function mainStep(position: Position, today: CivilDate, context: StepContext): Step | undefined {
  const isOver = isLimited(position, context.contact);
  const agreed = agreedDate(position, today, context, isOver);
  // The email belongs to today's call; a date that the voicemail named comes after it.
  const email = agreed && agreed.from <= today ? undefined : backingEmail(position, today, context);
  const first =
    answerOwed(position, today, context) ??
    email ??
    agreed ??
    (isOver ? undefined : checkIn(position, today, context)) ??
    answerOffer(position, today, context) ??
    weekday(position, today, context) ??
    bookedDate(position, today, context) ??
    byPlaybook(position, today, context) ??
    interval(position, today, context);
  return goneStale(first, position, today, context) ?? first;
}

/** Row 1: they said stop, or the note is closed. */
export function isClosed(contact: Contact, position: Position): boolean {
  return position.stop !== undefined || ["do-not-contact", "closed", "moved-on"].includes(contact.status);
}

/** A date was made, and the log does not say which. */
function bookedDate(position: Position, today: CivilDate, context: StepContext): Step | undefined {
  const { booked } = position;
  if (!booked || today > addDays(booked.date, SETTLED_DAYS)) return undefined;
  const from = context.days.exactly(addDays(booked.date, SETTLED_DAYS));
  const reason = message("step.booked", { date: booked.date });
  const proposal = { step: BOOKED, from, channels: [], counted: false, reason, source: [] };
  return finishStep(proposal, position, today, context);
}

/** Row 10: the playbook in force. An interval replaces the waits of a playbook without a limit. */
function byPlaybook(position: Position, today: CivilDate, context: StepContext): Step | undefined {
  const { contact, days } = context;
  const { playbook, promise, booked } = position;
  if (!playbook) return undefined;
  const byInterval = playbook.limit ? undefined : dayByInterval(position, context);
  const prefers = contact.prefers?.value;
  const situation = { position, today, days, known: contact.known, prefers, byInterval };
  const proposal = playbook.next(situation, playbook);
  if (!proposal) return undefined;
  const finish = (dates: Partial<typeof proposal>) =>
    finishStep({ ...proposal, ...dates, isProposed: true }, position, today, context);
  if (byInterval && !proposal.moveOn) return finish({ from: byInterval, to: byInterval });
  // Even if it is time to move on, an open promise or a date that was made comes first.
  if (proposal.moveOn && promise) {
    return finish({ from: days.notBefore(proposal.from, promise.checkIn.date) });
  }
  if (booked) return finish({ from: days.notBefore(proposal.from, addDays(booked.date, SETTLED_DAYS + 1)) });
  return finish({});
}

/** Returns the day of the contact's own interval after the last touch of either side. */
function dayByInterval({ lastOut, lastResponse }: Position, { contact, days }: StepContext) {
  const every = contact.every?.value;
  const last = lastOut ?? lastResponse;
  if (every?.kind !== "interval" || !last) return undefined;
  return days.intervalAfter(later(last.date, lastResponse?.date ?? last.date), every);
}

/** `hold` and `snooze` leave the step and move its window: neither end comes before the date (rolled). */
function withHolds(step: Step, position: Position, today: CivilDate, context: StepContext): Standing {
  const { contact, days } = context;
  const holds = [contact.hold?.value, position.holdUntil].filter((date) => date !== undefined);
  const held = holds.length > 0 ? holds.reduce(later) : undefined;
  const hold = held && days.rolled(held);
  // A snooze does not hide a date agreed with them that comes before it ends.
  const isKept = step.step === "row 5" && position.commitment?.theirs === true;
  const snoozed = isKept && contact.snooze && contact.snooze.value > step.from ? undefined : contact.snooze;
  const snooze = snoozed && days.rolled(snoozed.value);
  let moved = step;
  if (hold && held) moved = movedTo(moved, hold, "step.held", held);
  if (snooze && snoozed) moved = movedTo(moved, snooze, "step.snoozed", snoozed.value);
  return { state: stateOf(moved, step, position, today, hold?.date, snooze?.date), step: moved };
}

function stateOf(
  { from, to }: Step,
  { step }: Step,
  { promise }: Position,
  today: CivilDate,
  hold: CivilDate | undefined,
  snooze: CivilDate | undefined,
): State {
  if (snooze && today < snooze) return "snoozed";
  if (hold && today < hold) return "held";
  if (today > to) return "overdue";
  if (today >= from) return "due";
  return promise && step === "row 7" ? "waiting" : "upcoming";
}
