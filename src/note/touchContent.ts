import type { Touch } from "./model";

/** What a touch says, wherever it stands and however it is written; two touches that say the same are equal. */
export function touchKey(touch: Touch): string {
  const { date, time, channel, outcome, direction, purpose, text } = touch;
  const clauses = [touch.with, touch.to, touch.next?.value, touch.replyBy?.value, touch.holdUntil?.value];
  return JSON.stringify([date, time, channel, outcome, direction, purpose, text, ...clauses]);
}
