import type { Touch } from "../note/model";
import type { Channel } from "../note/vocabulary";
import { daysBetween } from "../time/civilDate";

/** The kinds of touches (cadence.md section 2); each touch has exactly one. */
export type TouchKind =
  | "stop"
  | "unreadable"
  | "never-arrived"
  | "booked"
  | "fell-through"
  | "no-show"
  | "offer"
  | "live"
  | "acknowledgment"
  | "incoming"
  | "answer"
  | "attempt"
  | "other";

const MEETINGS: ReadonlySet<string> = new Set(["interview", "meeting", "video", "event"]);
const ATTEMPT_PURPOSES: ReadonlySet<string> = new Set(["follow-up", "intro"]);
const RESPONSES: ReadonlySet<TouchKind> = new Set([
  "stop",
  "booked",
  "fell-through",
  "offer",
  "live",
  "incoming",
]);

/** The number of days for which a touch of mine counts as an answer to theirs, and theirs asks for one. */
export const ANSWER_WITHIN = 14;

/**
 * Returns the kind of a touch: the first row of the table in cadence.md section 2 that applies. `unanswered` is their
 * last incoming touch, until a touch of mine answers it.
 */
export function touchKindOf(touch: Touch, unanswered?: Touch): TouchKind {
  const { outcome, purpose } = touch;
  if (outcome === "stop") return "stop";
  if (touch.unread || touch.direction === undefined) return unreadableKind(touch);
  if (outcome === "bounced") return "never-arrived";
  if (outcome === "scheduled" || outcome === "moved") return "booked";
  // "They wrote to call it off" is logged by the channel on which they wrote.
  if (outcome === "cancelled") return "fell-through";
  if (isMeetingChannel(touch.channel)) {
    if (outcome === "declined") return "fell-through";
    if (outcome === "no-show" || outcome === "no-answer" || outcome === "busy") return "no-show";
  }
  if (outcome === "offer") return "offer";
  if (isMeetingChannel(touch.channel) || outcome === "reached") return "live";
  if (touch.direction === "in" && purpose === "ack") return "acknowledgment";
  if (touch.direction === "in" || outcome === "replied" || outcome === "declined") return "incoming";
  if (purpose === "answer" || (unanswered && answers(touch, unanswered))) return "answer";
  return purpose === undefined || ATTEMPT_PURPOSES.has(purpose) ? "attempt" : "other";
}

/** Returns the kind of a touch that cannot be read as a whole. A part that forbids contact still counts. */
function unreadableKind({ outcome }: Touch): TouchKind {
  if (outcome === "declined") return "incoming";
  return outcome === "offer" ? "offer" : "unreadable";
}

/** The number of days, including a weekend, on which "no problem, some other time" answers a cancellation. */
const COURTESY_WITHIN = 3;

function answers(touch: Touch, unanswered: Touch): boolean {
  const days = daysBetween(unanswered.date, touch.date);
  if (days > ANSWER_WITHIN) return false;
  // A cancellation asks for nothing. A call, or a message a week later, is the next try.
  if (unanswered.outcome === "cancelled" && !hasQuestionMark(unanswered.text)) {
    return touch.channel !== "call" && days <= COURTESY_WITHIN;
  }
  // A contact who names a day and asks nothing does not want a call before it.
  return touch.channel !== "call" || asksNow(unanswered);
}

/** Whether a touch of theirs asks for something now: it names no day to wait for, or has a question in it. */
export function asksNow({ replyBy, next, holdUntil, text, outcome }: Touch): boolean {
  const namesDay = replyBy !== undefined || next !== undefined || holdUntil !== undefined;
  return outcome === "offer" || !namesDay || hasQuestionMark(text);
}

export function hasQuestionMark(text: string): boolean {
  return /[?？]/.test(text);
}

/** Whether a kind is a response, which resets the count of unanswered tries. */
export function isResponseKind(kind: TouchKind): boolean {
  return RESPONSES.has(kind);
}

/** Whether a kind is a try that they have not answered yet. */
export function isAttemptKind(kind: TouchKind): boolean {
  return kind === "attempt" || kind === "no-show";
}

/** Whether a channel is an interview, meeting, video call or event, even one that did not take place. */
export function isMeetingChannel(channel: Channel | undefined): boolean {
  return channel !== undefined && MEETINGS.has(channel);
}

/** Whether we spoke: a meeting that took place, or a touch with the outcome `reached`. */
export function isLive(touch: Touch): boolean {
  return touchKindOf(touch) === "live";
}

export function isResponse(touch: Touch): boolean {
  return isResponseKind(touchKindOf(touch));
}

export function isOut(touch: Touch): boolean {
  return touch.direction === "out";
}

/** Whether a touch is thanks that I sent and that arrived, by any channel. */
export function isThanks(touch: Touch): boolean {
  return touch.direction === "out" && touch.purpose === "thanks" && touch.outcome !== "bounced";
}

/** Whether a touch presses for an answer: a call, email or text, which can come too soon. */
export function isPressing({ channel }: Touch): boolean {
  return channel === "call" || channel === "email" || channel === "text";
}

/** Whether a touch leaves a message that waits until they read or hear it. A missed call does not. */
export function leavesMessage({ channel, outcome }: Touch): boolean {
  if (channel === "email" || channel === "text") return true;
  return outcome === "voicemail" || outcome === "left-message";
}
