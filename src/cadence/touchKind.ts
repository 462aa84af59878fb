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

/** For how many days a touch of mine answers what they wrote, and a word of theirs asks for an answer. */
export const ANSWER_WITHIN = 14;

/**
 * What a touch was: the first line of the table that fits. `unanswered` is their last incoming touch, as long as
 * nothing of mine has answered it.
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

/** What forbids contact counts even in a touch that cannot be read as a whole. */
function unreadableKind({ outcome }: Touch): TouchKind {
  if (outcome === "declined") return "incoming";
  return outcome === "offer" ? "offer" : "unreadable";
}

/** "No problem, some other time" follows a cancellation within these days, a weekend among them. */
const COURTESY_WITHIN = 3;

function answers(touch: Touch, unanswered: Touch): boolean {
  const days = daysBetween(unanswered.date, touch.date);
  if (days > ANSWER_WITHIN) return false;
  // Who calls a date off asks for nothing: a call, or a message a week later, is the next try.
  if (unanswered.outcome === "cancelled" && !hasQuestionMark(unanswered.text)) {
    return touch.channel !== "call" && days <= COURTESY_WITHIN;
  }
  // A person who named a day and asked nothing does not want a call before it.
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

/** A word or a meeting of theirs: it resets the count of unanswered tries. */
export function isResponseKind(kind: TouchKind): boolean {
  return RESPONSES.has(kind);
}

/** A try that nobody has answered yet. */
export function isAttemptKind(kind: TouchKind): boolean {
  return kind === "attempt" || kind === "no-show";
}

/** An interview, meeting, video call or event, whether it took place or not. */
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

/** Thanks that I sent and that arrived, by whatever channel. */
export function isThanks(touch: Touch): boolean {
  return touch.direction === "out" && touch.purpose === "thanks" && touch.outcome !== "bounced";
}

/** By call, email or text: what a person notices at once, and what comes too soon when it comes again. */
export function isPressing({ channel }: Touch): boolean {
  return channel === "call" || channel === "email" || channel === "text";
}

/** A message that waits for them until they read or hear it; a call that nobody picked up leaves none. */
export function leavesMessage({ channel, outcome }: Touch): boolean {
  if (channel === "email" || channel === "text") return true;
  return outcome === "voicemail" || outcome === "left-message";
}
