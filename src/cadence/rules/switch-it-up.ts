import type { Touch } from "../../note/model";
import { message } from "../../words/message";
import type { Entry } from "../model";
import type { Rule } from "../rule";
import { isOut, isThanks } from "../touchKind";

export const switchItUp: Rule = {
  id: "switch-it-up",
  summary: "The same channel again, with no response between (after an interview: the third time in a row)",
  why: "A steady stream of the same thing is haranguing; the same interest in various forms is a relationship.",
  source: ["S2"],
  severity: "information",
  about: "cadence",
  *check({ contact, run }) {
    // What they asked for, by channel or by rhythm, is not monotony.
    if (contact.every?.value.kind === "weekday") return;
    let last: Touch | undefined;
    for (const entry of run) {
      const { touch, agreed } = entry;
      const earlier = last;
      if (isOut(touch)) last = touch;
      if (!touch.channel || agreed || touch.channel === contact.prefers?.value) continue;
      if (isMonotonous(entry, earlier)) {
        yield {
          span: touch.channelSpan ?? touch.span,
          message: message("switch-it-up", { channel: message(`noun.${touch.channel}`) }),
        };
      }
    }
  },
};

/** `earlier` is the out touch before it, where there was no response since. */
function isMonotonous({ touch, attempt, before, after }: Entry, earlier: Touch | undefined): boolean {
  const playbook = before.playbook?.method;
  if (playbook === "after-interview") return attempt && after.sameChannelInRow >= 3;
  if (playbook !== "networking" || !isOut(touch) || isThanks(touch)) return false;
  return earlier?.channel === touch.channel;
}
