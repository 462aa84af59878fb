import type { Touch } from "../../note/model";
import { message } from "../../words/message";
import type { Entry } from "../model";
import type { Rule } from "../rule";
import { isOut, isThanks } from "../touchKind";

export const switchItUp: Rule = {
  id: "switch-it-up",
  summary: "The same channel again, with no response in between",
  why: "The same message again and again is nagging; the same interest in different forms is a relationship.",
  source: ["S2"],
  severity: "information",
  about: "cadence",
  isAboutNextTry: true,
  *check({ contact, run }) {
    // A channel or rhythm that they asked for is not monotony.
    if (contact.every?.value.kind === "weekday") return;
    let last: Touch | undefined;
    for (const entry of run) {
      const { touch, agreed, kind } = entry;
      const earlier = last;
      if (isOut(touch) && kind !== "never-arrived") last = touch;
      if (!touch.channel || agreed || touch.channel === contact.prefers?.value) continue;
      // An answer uses the channel on which they asked.
      if (kind === "never-arrived" || kind === "answer") continue;
      if (isMonotonous(entry, earlier, contact.prefers !== undefined)) {
        yield {
          span: touch.channelSpan ?? touch.span,
          message: message("switch-it-up", { channel: message(`noun.${touch.channel}`) }),
        };
      }
    }
  },
};

/** Whether an entry repeats the channel of `earlier`, the out touch before it without a response in between. */
function isMonotonous(entry: Entry, earlier: Touch | undefined, prefers: boolean): boolean {
  const { touch, attempt, sameTry, before } = entry;
  const playbook = before.playbook?.method;
  if (playbook === "after-interview") {
    if (prefers || !attempt || sameTry || before.tries === 0) return false;
    // The plan proposed the other of the two.
    const isOneOfTwo = touch.channel === "call" || touch.channel === "email";
    return isOneOfTwo && before.lastAttempt?.channel === touch.channel;
  }
  if (playbook !== "networking" || !isOut(touch) || isThanks(touch)) return false;
  return earlier?.channel === touch.channel;
}
