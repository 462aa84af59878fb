import type { Fix } from "../../note/model";
import { message } from "../../words/message";
import { isPursued, type Rule } from "../rule";

/** The maximum number of findings, far more than a message can mention. Each takes time in every list of findings. */
const MAX_LEFT = 500;

export const mentionLeft: Rule = {
  id: "mention-left",
  summary: "Something you meant to mention that is still unsaid when a step is due",
  why: "A follow-up that brings something of interest is a pleasure to get. It only helps if you actually mention it.",
  source: ["S2"],
  severity: "hint",
  about: "cadence",
  isAboutNextTry: true,
  *check(context) {
    const { contact, standing } = context;
    const isTime = standing.state === "due" || standing.state === "overdue";
    if (!isTime || !isPursued(context) || standing.step?.moveOn) return;
    for (const { span, value } of contact.mention.slice(0, MAX_LEFT)) {
      const fixes: Fix[] = [{ kind: "check-off", span, title: message("fix.check-off") }];
      yield { span, message: message("mention-left", { item: value }), fixes };
    }
  },
};
