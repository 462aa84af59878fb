import type { Appointment, Contact, Touch } from "../note/model";
import type { Channel } from "../note/vocabulary";
import type { CivilDate } from "../time/civilDate";
import type { Days } from "./days";
import type { Entry, Meetings, OpenCommitment, OpenPromise, Playbook, Position } from "./model";
import { afterThanks, owesThanks, withHold, withMeeting } from "./thanksOwed";
import { isAttempt, isLive, isOut, isResponse, isThanks, isUnclear } from "./touchKind";

/** What the reading of a log depends on beside the touches. */
export interface ReplayContext {
  readonly playbook: Playbook | undefined;
  playbookNamed(id: string): Playbook | undefined;
  readonly days: Days;
  readonly contact: Pick<Contact, "followUp" | "every" | "prefers">;
}

export function initialPosition(terms: ReplayContext): Position {
  return {
    playbook: terms.playbook,
    began: undefined,
    lastResponse: undefined,
    lastLive: undefined,
    lastLiveStarted: undefined,
    lastOut: undefined,
    lastOutInRun: undefined,
    lastAttempt: undefined,
    lastPressing: undefined,
    tries: 0,
    calls: 0,
    sameChannelInRow: 0,
    callInRun: false,
    settled: false,
    promise: undefined,
    promises: 0,
    commitment: undefined,
    holdUntil: undefined,
    stop: undefined,
    introduction: undefined,
    application: undefined,
    lastSocial: undefined,
    reachedByCall: false,
    meetings: undefined,
  };
}

/** Reads the touches up to and on `today`, sorted by date (stable), as one pass over the log. */
export function replayLog(touches: readonly Touch[], today: CivilDate, terms: ReplayContext): Entry[] {
  const entries: Entry[] = [];
  let position = initialPosition(terms);
  for (const touch of pastOf(touches, today)) {
    const entry = advance(position, touch, terms);
    entries.push(entry);
    position = entry.after;
  }
  return entries;
}

/** Where the same pass ends, without the way there: all that a list wants to know. */
export function positionAt(touches: readonly Touch[], today: CivilDate, terms: ReplayContext): Position {
  const position: Draft = { ...initialPosition(terms) };
  for (const touch of pastOf(touches, today)) applyTouch(position, touch, terms);
  return position;
}

function pastOf(touches: readonly Touch[], today: CivilDate): readonly Touch[] {
  // Most logs are in order, and end before today.
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

/** One touch further. The plan ahead is made by the same step, with touches that have not happened yet. */
export function advance(before: Position, touch: Touch, terms: ReplayContext): Entry {
  const agreed = isAgreed(before, touch, terms);
  // One copy for each touch: a log of thousands is read at every keystroke.
  const after: Draft = { ...before };
  applyTouch(after, touch, terms);
  const [live, response, attempt] = [isLive(touch), isResponse(touch), isAttempt(touch)];
  return { touch, live, response, attempt, agreed, before, after };
}

/** What a touch makes of a position. */
function applyTouch(position: Draft, touch: Touch, terms: ReplayContext): void {
  const live = isLive(touch);
  const response = isResponse(touch);
  switchPlaybook(position, touch, live, terms);
  if (response) settle(position, touch);
  else if (isAttempt(touch)) count(position, touch, terms);
  else if (isUnclear(touch)) beginWait(position, touch);
  position.meetings = meetingsAfter(position, touch);
  promise(position, touch, terms.days);
  if (live) position.lastLive = touch;
  if (live && isOut(touch)) position.lastLiveStarted = touch;
  if (isOut(touch)) position.lastOut = touch;
  if (isOut(touch) && !response && !isThanks(touch)) position.lastOutInRun = touch;
  if (touch.outcome === "stop") position.stop = touch;
  if (!position.introduction && isIntroduction(touch)) position.introduction = touch;
  if (isApplication(touch)) position.application = touch;
  if (touch.channel === "social" && isOut(touch)) position.lastSocial = touch;
  if (isReachedCall(touch)) position.reachedByCall = true;
  if (touch.holdUntil) position.holdUntil = touch.holdUntil.value;
  if (touch.next) position.commitment = { appointment: touch.next.value, touch };
}

/** A position in the making: that of the touch before, changed by what this one is. */
type Draft = { -readonly [K in keyof Position]: Position[K] };

/** A playbook gives way to another from the date of the touch that turns it. */
function switchPlaybook(position: Draft, touch: Touch, live: boolean, terms: ReplayContext): void {
  const becomes = position.playbook?.becomes;
  if (!becomes || !(becomes.on === "interview" ? touch.channel === "interview" : live)) return;
  position.playbook = terms.playbookNamed(becomes.playbook) ?? position.playbook;
  position.began = touch.date;
  position.promises = 0;
}

/** A response settles what was before it. */
function settle(position: Draft, touch: Touch): void {
  const agreedOn = touch.outcome === "scheduled" || isLive(touch);
  position.settled = agreedOn || (position.settled && touch.outcome !== "declined");
  position.lastResponse = touch;
  position.lastOutInRun = undefined;
  position.lastAttempt = undefined;
  position.lastPressing = undefined;
  position.tries = 0;
  position.calls = 0;
  position.sameChannelInRow = 0;
  position.callInRun = false;
  position.promise = undefined;
  position.commitment = undefined;
  position.holdUntil = undefined;
}

function count(position: Draft, touch: Touch, terms: ReplayContext): void {
  const { lastAttempt } = position;
  const again = lastAttempt?.channel !== undefined && lastAttempt.channel === touch.channel;
  position.lastAttempt = touch;
  if (isPressing(touch)) position.lastPressing = touch;
  if (!isOfTheSameTry(position.commitment, touch)) position.commitment = undefined;
  position.sameChannelInRow = again ? position.sameChannelInRow + 1 : 1;
  if (touch.channel === "call") position.callInRun = true;
  position.settled = false;
  // An introduction opens the playbook that asks for one: tries are counted after it. Calls made before it stay calls.
  if (position.playbook?.opensWithIntroduction && isIntroduction(touch) && !position.introduction) {
    position.tries = 0;
    return;
  }
  const sameDay =
    position.tries > 0 &&
    lastAttempt?.date === touch.date &&
    lastAttempt !== undefined &&
    !isUnclear(lastAttempt);
  const limited: Channel = terms.contact.prefers?.value ?? "call";
  if (!sameDay) position.tries++;
  if (touch.channel === limited) position.calls++;
}

/** A voicemail that names the next day and the short email after it are one try, and the day stands. */
function isOfTheSameTry(commitment: OpenCommitment | undefined, { date }: Touch): boolean {
  return commitment !== undefined && commitment.touch.date === date && commitment.appointment.date > date;
}

/** Something happened on that day: waits begin there, and nothing is counted that leads to moving on. */
function beginWait(position: Draft, touch: Touch): void {
  const { lastAttempt, commitment } = position;
  if (lastAttempt?.date !== touch.date) position.lastAttempt = touch;
  position.lastOutInRun = touch;
  if (commitment && commitment.appointment.date <= touch.date) position.commitment = undefined;
}

function promise(position: Draft, touch: Touch, days: Days): void {
  if (!touch.replyBy) return;
  const date = touch.replyBy.value;
  const ordinal = position.promises + 1;
  const first = ordinal === 1;
  const checkIn = first ? days.workingDayAfter(date) : days.rolled(date);
  const time = first ? days.midMorning : days.midAfternoon;
  position.promise = { date, touch, ordinal, checkIn, time };
  position.promises = ordinal;
}

function meetingsAfter({ meetings, playbook, reachedByCall }: Position, touch: Touch): Meetings | undefined {
  const held = touch.holdUntil ? withHold(meetings, touch.holdUntil.value) : meetings;
  if (isThanks(touch)) return afterThanks(held, touch);
  const isFirstCall = isReachedCall(touch) && !reachedByCall && playbook?.thanksForCalls === true;
  return owesThanks(touch, isFirstCall) ? withMeeting(held, touch) : held;
}

/**
 * A date agreed on: the one of the open commitment or of the pinned follow-up, the check-in of a promise that has
 * lapsed, or the day of the weekly rhythm that they asked for.
 */
function isAgreed(position: Position, touch: Touch, terms: ReplayContext): boolean {
  const { commitment, promise, lastAttempt, lastResponse } = position;
  const { followUp, every } = terms.contact;
  // Kept late, it is still what was agreed on.
  if (commitment && commitment.appointment.date <= touch.date) return true;
  if (followUp && followUp.value.date <= touch.date && !isPinKept(position, followUp.value)) return true;
  if (promise && isLapsed(promise, touch.date) && !(lastAttempt && isLapsed(promise, lastAttempt.date)))
    return true;
  if (every?.value.kind !== "weekday") return false;
  const last = lastAttempt?.date ?? lastResponse?.date;
  return last === undefined || terms.days.rhythmAfter(last, every.value).date <= touch.date;
}

/** Whether there was an attempt or a response on or after the day of the pinned follow-up. */
export function isPinKept({ lastAttempt, lastResponse }: Position, pin: Appointment): boolean {
  return [lastAttempt, lastResponse].some((touch) => touch !== undefined && touch.date >= pin.date);
}

/** Whether a promise's check-in is reached on a day. */
export function isLapsed(promise: OpenPromise, date: CivilDate): boolean {
  return date >= promise.checkIn.date;
}

export function isIntroduction(touch: Touch): boolean {
  const written = touch.channel === "letter" || touch.channel === "email" || touch.channel === "card";
  return written && isOut(touch) && touch.purpose === "intro";
}

/** By call, email or text: what a person notices at once, and what comes too soon when it comes again. */
export function isPressing(touch: Touch): boolean {
  return touch.channel === "call" || touch.channel === "email" || touch.channel === "text";
}

function isApplication(touch: Touch): boolean {
  return isOut(touch) && (touch.purpose === "resume" || touch.channel === "letter");
}

function isReachedCall(touch: Touch): boolean {
  return touch.channel === "call" && touch.outcome === "reached";
}
