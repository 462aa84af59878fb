import type { Touch } from "./model";

/** Returns the content of a touch, independent of its position and form, as a string for comparison. */
export function touchKey(touch: Touch): string {
  const { date, time, channel, outcome, direction, purpose, text } = touch;
  const clauses = [touch.with, touch.to, touch.next?.value, touch.replyBy?.value, touch.holdUntil?.value];
  return JSON.stringify([date, time, channel, outcome, direction, purpose, text, ...clauses]);
}
