import { daysBetween } from "../../time/civilDate";
import { message } from "../../words/message";
import type { Rule } from "../rule";
import { isOut } from "../touchKind";

export const talkTooOften: Rule = {
  id: "talk-too-often",
  summary: "A talk that you asked for less than two months after the last one that you asked for",
  why: "A professional contact is glad to hear from you regularly, but wants to talk only every couple of months.",
  source: ["S2"],
  severity: "hint",
  about: "cadence",
  isAboutNextTry: true,
  *check({ contact, entries }) {
    const prefers = contact.prefers?.value;
    for (const { touch, live, agreed, before } of entries) {
      const playbook = before.playbook;
      if (!live || agreed || !isOut(touch) || playbook?.method !== "networking" || !before.lastLiveStarted)
        continue;
      // A call that answers their question was their wish.
      if (before.unanswered) continue;
      if (touch.channel === "interview" || (prefers && touch.channel === prefers)) continue;
      const gap = daysBetween(before.lastLiveStarted.date, touch.date);
      const wait = playbook.wait.betweenTalks ?? 60;
      if (gap < wait) yield { span: touch.span, message: message("talk-too-often", { gap, wait }) };
    }
  },
};
