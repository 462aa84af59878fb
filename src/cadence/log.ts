import type { Appointment, Contact, Touch } from "../note/model";
import type { Channel } from "../note/vocabulary";
import { addDays, type CivilDate } from "../time/civilDate";
import type { Days } from "./days";
import type { Entry, Meetings, OpenCommitment, OpenPromise, Playbook, Position } from "./model";
import { afterThanks, owesThanks, settledBy, withHold, withMeeting } from "./thanksOwed";
import {
  isAttemptKind,
  isMeetingChannel,
  isOut,
  isPressing,
  isResponseKind,
  isThanks,
  type TouchKind,
  touchKindOf,
} from "./touchKind";

/** Inputs of the replay other than the touches. */
export interface ReplayContext {
  readonly playbook: Playbook | undefined;
  playbookNamed(id: string): Playbook | undefined;
  readonly days: Days;
  readonly contact: Pick<Contact, "followUp" | "every" | "prefers">;
}

function initialPosition(context: ReplayContext): Position {
  return {
    playbook: context.playbook,
    began: undefined,
    lastTouch: undefined,
    lastResponse: undefined,
    lastLive: undefined,
    lastLiveStarted: undefined,
    lastOut: undefined,
    lastOutInRun: undefined,
    lastAttempt: undefined,
    lastAnswer: undefined,
    lastPressing: undefined,
    tries: 0,
    calls: 0,
    lastCallDate: undefined,
    callInRun: false,
    emailsInRow: 0,
    unanswered: undefined,
    asks: undefined,
    offer: undefined,
    settled: false,
    booked: undefined,
    promise: undefined,
    promiseBroken: false,
    checkInCall: undefined,
    commitment: undefined,
    holdUntil: undefined,
    stop: undefined,
    introduction: undefined,
    application: undefined,
    lastSocial: undefined,
    lastShare: undefined,
    reachedByCall: false,
    respondedSinceThanks: false,
    meetings: undefined,
  };
}

/** Replays the touches up to and including `today`, sorted by date (stable), in one pass. */
export function replayLog(touches: readonly Touch[], today: CivilDate, context: ReplayContext): Entry[] {
  const entries: Entry[] = [];
  let position = initialPosition(context);
  for (const touch of pastOf(touches, today)) {
    const entry = advance(position, touch, context);
    entries.push(entry);
    position = entry.after;
  }
  return entries;
}

/** Returns the position at the end of the same pass, without its entries. */
export function positionAt(touches: readonly Touch[], today: CivilDate, context: ReplayContext): Position {
  const position: Draft = { ...initialPosition(context) };
  for (const touch of pastOf(touches, today)) applyTouch(position, touch, context);
  return position;
}

function pastOf(touches: readonly Touch[], today: CivilDate): readonly Touch[] {
  // Fast path: most logs are in order and end before today.
  let last: CivilDate | undefined;
  const inOrder = touches.every(({ date }) => {
    const isNext = date <= today && (last === undefined || last <= date);
    last = date;
    return isNext;
  });
  if (inOrder) return touches;
  const past = touches.filter(({ date }) => date <= today);
  return past.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Advances a position by one touch. The plan ahead uses it with touches that have not happened yet. */
export function advance(before: Position, touch: Touch, context: ReplayContext): Entry {
  const agreed = isAgreed(before, touch, context);
  // One copy for each touch: a log of thousands is replayed at every keystroke.
  const after: Draft = { ...before };
  const kind = applyTouch(after, touch, context);
  const attempt = isAttemptKind(kind);
  const sameTry = attempt && isSameTry(before, touch, context.days);
  return {
    touch,
    kind,
    live: kind === "live",
    response: isResponseKind(kind),
    attempt,
    agreed,
    sameTry,
    before,
    after,
  };
}

/** Changes a position by a touch and returns the touch's kind. */
function applyTouch(position: Draft, touch: Touch, context: ReplayContext): TouchKind {
  const kind = kindAt(position, touch, context);
  const response = isResponseKind(kind);
  position.lastTouch = touch;
  if (position.promise && touch.date > position.promise.date) position.promiseBroken = true;
  switchPlaybook(position, touch, kind, context);
  settleDates(position, touch, kind);
  if (response) beginRun(position, touch, kind);
  else if (isAttemptKind(kind)) count(position, touch, context);
  else if (kind === "answer") position.lastAnswer = touch;
  else if (kind === "unreadable") beginWait(position, touch);
  if (isOut(touch) && kind !== "never-arrived" && !response) noteOut(position, touch, kind);
  noteTheirs(position, touch, kind);
  position.meetings = meetingsAfter(position, touch, kind);
  noteOnce(position, touch, kind);
  takeClauses(position, touch, kind, context.days);
  return kind;
}

function kindAt(position: Position, touch: Touch, context: ReplayContext): TouchKind {
  const kind = touchKindOf(touch, position.unanswered);
  if (kind !== "answer" || touch.purpose === "answer") return kind;
  // Thanks for a meeting do not answer what they have asked since.
  if (isThanks(touch) && settledBy(position.meetings, touch)) return "other";
  // A call on the agreed day or at the check-in counts as a try.
  return isAgreed(position, touch, context) ? touchKindOf(touch) : kind;
}

/** A position that is being changed. */
type Draft = { -readonly [K in keyof Position]: Position[K] };

/** Switches to another playbook from the date of the touch that causes it. */
function switchPlaybook(position: Draft, touch: Touch, kind: TouchKind, context: ReplayContext): void {
  if (kind !== "live") return;
  if (touch.channel === "interview") position.promiseBroken = false;
  const next = turnOf(position.playbook, touch);
  const playbook = next === undefined ? undefined : context.playbookNamed(next);
  if (!playbook || playbook === position.playbook) return;
  position.playbook = playbook;
  position.began = touch.date;
  position.promiseBroken = false;
}

/** Returns the id of the playbook that a live touch switches to; undefined if it switches to none. */
function turnOf(playbook: Playbook | undefined, { channel }: Touch): string | undefined {
  const becomes = playbook?.becomes;
  if (!becomes) return undefined;
  const isInterview = channel === "interview";
  if (becomes.on === "interview") return isInterview ? becomes.playbook : undefined;
  // An interview takes precedence over any other talk in every built-in playbook.
  return isInterview && playbook.id === playbook.method ? AFTER_INTERVIEW : becomes.playbook;
}

const AFTER_INTERVIEW = "after-interview";

/** Settles an open promise and an agreed date (cadence.md section 2). */
function settleDates(position: Draft, touch: Touch, kind: TouchKind): void {
  const { promise, commitment } = position;
  const response = isResponseKind(kind);
  const ends =
    touch.outcome === "declined" ||
    kind === "stop" ||
    kind === "offer" ||
    kind === "booked" ||
    kind === "fell-through" ||
    (kind === "live" && touch.channel === "interview") ||
    (response && (touch.replyBy !== undefined || touch.next !== undefined));
  if (promise && (ends || (response && touch.date >= promise.date))) position.promise = undefined;
  if (!commitment) return;
  const reached = touch.date >= commitment.appointment.date;
  const isKept = reached && (response || isAttemptKind(kind) || kind === "answer" || kind === "unreadable");
  // A date that I announced ends when they respond; a date that they named stays open.
  if (ends || isKept || (response && !commitment.theirs)) position.commitment = undefined;
}

/** A response resets the counts. */
function beginRun(position: Draft, touch: Touch, kind: TouchKind): void {
  const met = kind === "live" && isMeetingChannel(touch.channel);
  const undone = kind === "fell-through" || touch.outcome === "declined";
  position.settled = kind === "booked" || met || (position.settled && !undone);
  position.lastResponse = touch;
  position.respondedSinceThanks = true;
  position.lastOutInRun = undefined;
  position.lastAttempt = undefined;
  position.lastAnswer = undefined;
  position.lastPressing = undefined;
  position.tries = 0;
  position.calls = 0;
  position.lastCallDate = undefined;
  position.callInRun = false;
  position.emailsInRow = 0;
  position.checkInCall = undefined;
  position.holdUntil = undefined;
}

function count(position: Draft, touch: Touch, context: ReplayContext): void {
  const { promise, lastAttempt } = position;
  const sameTry = isSameTry(position, touch, context.days);
  if (touch.channel === "email") position.checkInCall = undefined;
  const isCheckIn = promise?.secondChance && isLapsed(promise, touch.date) && touch.channel === "call";
  const isFirst = !promise || !lastAttempt || !isLapsed(promise, lastAttempt.date) || sameTry;
  if (isCheckIn && isFirst && position.playbook?.method === AFTER_INTERVIEW) position.checkInCall = touch;
  position.lastAttempt = touch;
  if (isPressing(touch)) position.lastPressing = touch;
  position.settled = false;
  if (touch.channel === "call") position.callInRun = true;
  if (touch.channel !== "email") position.emailsInRow = 0;
  else if (!sameTry) position.emailsInRow++;
  if (isFirstIntroduction(position, touch)) {
    position.tries = 0;
    position.calls = 0;
    position.lastCallDate = undefined;
    return;
  }
  if (!sameTry) position.tries++;
  const limited: Channel = context.contact.prefers?.value ?? "call";
  if (touch.channel !== limited || position.lastCallDate === touch.date) return;
  position.calls++;
  position.lastCallDate = touch.date;
}

/** Whether a touch is the introduction that the playbook opens with. Tries are counted from it. */
function isFirstIntroduction({ playbook, introduction }: Position, touch: Touch): boolean {
  return playbook?.opensWithIntroduction === true && !introduction && isIntroduction(touch);
}

/**
 * Whether a touch belongs to the try before it: an attempt on the same date, or the email that backs up the call of a
 * second chance.
 */
function isSameTry({ tries, lastAttempt, checkInCall }: Position, touch: Touch, days: Days): boolean {
  if (tries === 0 || !lastAttempt || lastAttempt.direction === undefined) return false;
  if (lastAttempt.date === touch.date) return true;
  return isBackingEmail(checkInCall, touch, days);
}

/** Whether a touch is the short email after a call at the check-in of a second chance, by the next working day. */
export function isBackingEmail(call: Touch | undefined, touch: Touch, days: Days): boolean {
  if (!call || touch.channel !== "email") return false;
  return touch.date >= call.date && touch.date <= days.workingDayAfter(call.date).date;
}

/** Begins the waits on the day of a touch that does not count toward moving on. */
function beginWait(position: Draft, touch: Touch): void {
  if (position.lastAttempt?.date !== touch.date) position.lastAttempt = touch;
  position.lastOutInRun = touch;
}

function noteOut(position: Draft, touch: Touch, kind: TouchKind): void {
  position.lastOut = touch;
  if (!isThanks(touch)) position.lastOutInRun = touch;
  if (isThanks(touch)) position.respondedSinceThanks = false;
  if (kind === "answer" && touch.channel === "email") position.checkInCall = undefined;
  if (kind !== "other") {
    position.unanswered = undefined;
    position.asks = undefined;
  }
  if (kind !== "other") position.offer = undefined;
}

/** Notes their last touch and whether it waits for an answer. */
function noteTheirs(position: Draft, touch: Touch, kind: TouchKind): void {
  if (!isResponseKind(kind)) return;
  const theirs = touch.direction === "in" || touch.outcome === "replied" || touch.outcome === "declined";
  position.unanswered = kind === "offer" || (theirs && kind !== "live") ? touch : undefined;
  const isCourtesy = touch.purpose === "thanks" || touch.purpose === "ack";
  const asks = kind === "incoming" && touch.outcome !== "declined" && !isCourtesy;
  position.asks = asks ? touch : undefined;
  position.offer = kind === "offer" ? touch : undefined;
  position.booked = kind === "booked" && !touch.next ? touch : undefined;
  if (isOut(touch)) position.lastOut = touch;
}

/** Notes the last touch of each of several kinds, or the first one. */
function noteOnce(position: Draft, touch: Touch, kind: TouchKind): void {
  if (kind === "stop") position.stop = touch;
  if (kind === "never-arrived") return;
  if (kind === "live") {
    position.lastLive = touch;
    if (isOut(touch) && touch.channel !== "interview") position.lastLiveStarted = touch;
    if (touch.channel === "call") position.reachedByCall = true;
  }
  if (!isOut(touch)) return;
  if (!position.introduction && isIntroduction(touch)) position.introduction = touch;
  if (touch.purpose === "resume" || touch.channel === "letter") position.application = touch;
  if (touch.channel === "social") position.lastSocial = touch;
  if (touch.purpose === "share") position.lastShare = touch;
}

function takeClauses(position: Draft, touch: Touch, kind: TouchKind, days: Days): void {
  if (touch.holdUntil) position.holdUntil = touch.holdUntil.value;
  // The date of an offer is the day by which they want my answer.
  if (kind === "offer") return;
  if (touch.replyBy) position.promise = promiseOf(touch, touch.replyBy.value, position, days);
  if (!touch.next) return;
  const theirs = isResponseKind(kind);
  const { commitment } = position;
  // A date that I announce does not replace a meeting that they agreed to.
  const keeps = !theirs && commitment?.theirs && isMeetingChannel(commitment.appointment.channel);
  if (!keeps) position.commitment = { appointment: touch.next.value, touch, theirs };
  position.booked = undefined;
}

function promiseOf(touch: Touch, date: CivilDate, { promiseBroken }: Position, days: Days): OpenPromise {
  return {
    date,
    touch,
    secondChance: promiseBroken,
    checkIn: promiseBroken ? days.rolled(date) : days.workingDayAfter(date),
    time: promiseBroken ? days.midAfternoon : days.midMorning,
  };
}

function meetingsAfter(position: Position, touch: Touch, kind: TouchKind): Meetings | undefined {
  const { meetings, playbook, reachedByCall } = position;
  const held = touch.holdUntil ? withHold(meetings, touch.holdUntil.value) : meetings;
  if (isThanks(touch)) return afterThanks(held, touch);
  const thanksFor = playbook?.thanksFor ?? "meetings";
  const isFirstCall =
    thanksFor === "meetings-and-first-call" && kind === "live" && touch.channel === "call" && !reachedByCall;
  return thanksFor !== "nothing" && owesThanks(touch, kind, isFirstCall) ? withMeeting(held, touch) : held;
}

/**
 * Whether a touch falls on an agreed date: that of the open commitment or of the pinned follow-up, the check-in of a
 * promise that has lapsed, or the day of the weekly rhythm that they asked for. A date kept late was agreed on as well.
 */
function isAgreed(position: Position, touch: Touch, context: ReplayContext): boolean {
  const { commitment, promise, lastAttempt } = position;
  const { followUp, every } = context.contact;
  if (commitment && commitment.appointment.date <= touch.date) return true;
  if (followUp && followUp.value.date <= touch.date && !isPinKept(position, followUp.value)) return true;
  if (promise && isLapsed(promise, touch.date) && !(lastAttempt && isLapsed(promise, lastAttempt.date)))
    return true;
  if (every?.value.kind !== "weekday") return false;
  const last = lastContactDate(position);
  return (
    last === undefined || context.days.weekdayFrom(addDays(last, 2), every.value.weekday).date <= touch.date
  );
}

/** Whether an attempt, answer or response was on or after the day of the pinned follow-up. */
export function isPinKept(position: Position, pin: Appointment): boolean {
  const last = lastContactDate(position);
  return last !== undefined && last >= pin.date;
}

/** Returns the date of the last attempt, answer or response. */
export function lastContactDate({ lastAttempt, lastAnswer, lastResponse }: Position): CivilDate | undefined {
  let last: CivilDate | undefined;
  for (const touch of [lastAttempt, lastAnswer, lastResponse]) {
    if (touch && (last === undefined || touch.date > last)) last = touch.date;
  }
  return last;
}

/** Whether a promise's check-in is reached on a day. */
export function isLapsed(promise: OpenPromise, date: CivilDate): boolean {
  return date >= promise.checkIn.date;
}

/** Whether an agreed date is a meeting; a call with a time that they agreed to is one as well. */
export function isMeetingDate({ appointment, theirs }: OpenCommitment): boolean {
  if (isMeetingChannel(appointment.channel)) return true;
  return theirs && appointment.channel === "call" && appointment.time !== undefined;
}

const INTRODUCES: ReadonlySet<string> = new Set(["letter", "email", "card", "social"]);

function isIntroduction(touch: Touch): boolean {
  return isOut(touch) && touch.purpose === "intro" && INTRODUCES.has(touch.channel ?? "");
}
