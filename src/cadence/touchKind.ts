import type { Touch } from "../note/model";

/** What kind of contact a touch was; the three words of notes.md section 2 are used everywhere by these names. */
const LIVE_CHANNELS: ReadonlySet<string> = new Set(["interview", "meeting", "video", "event"]);
const RESPONSES: ReadonlySet<string> = new Set(["replied", "scheduled", "declined", "stop"]);
const ATTEMPT_PURPOSES: ReadonlySet<string> = new Set(["follow-up", "intro"]);

/** An interview, meeting, video or event, or any touch with outcome `reached`. */
export function isLive(touch: Touch): boolean {
  return touch.outcome === "reached" || (touch.channel !== undefined && LIVE_CHANNELS.has(touch.channel));
}

/** Direction `in`, or live, or outcome `replied`, `scheduled`, `declined` or `stop`. */
export function isResponse(touch: Touch): boolean {
  return (
    touch.direction === "in" || isLive(touch) || (touch.outcome !== undefined && RESPONSES.has(touch.outcome))
  );
}

/** Direction `out`, not a response, purpose none, `follow-up` or `intro`. */
export function isAttempt(touch: Touch): boolean {
  if (touch.direction !== "out" || isResponse(touch)) return false;
  return touch.purpose === undefined || ATTEMPT_PURPOSES.has(touch.purpose);
}

export function isOut(touch: Touch): boolean {
  return touch.direction === "out";
}

/** A thanks that I sent, by whatever channel. */
export function isThanks(touch: Touch): boolean {
  return touch.direction === "out" && touch.purpose === "thanks";
}

/** A line of prose in a body log: they were in touch, and nobody says who with whom. It is no try and no answer. */
export function isUnclear(touch: Touch): boolean {
  return touch.direction === undefined;
}
