import type { Fix, Touch } from "../../note/model";
import { addDays } from "../../time/civilDate";
import { message } from "../../words/message";
import type { Rule } from "../rule";
import { THANKS_WITHIN } from "../thanksOwed";
import { isMeetingChannel, isOut } from "../touchKind";

export const doNotContact: Rule = {
  id: "do-not-contact",
  summary: "Any contact from you after they asked not to be contacted",
  why: "They asked you not to. Whatever the reason, another message can only do harm.",
  source: ["S3"],
  severity: "error",
  about: "cadence",
  *check({ contact, entries, today }) {
    const forbidden = contact.status === "do-not-contact";
    for (const { touch, before } of entries) {
      if (!isOut(touch)) continue;
      if (before.stop && isThanksForThatMeeting(touch, before.stop)) continue;
      if (before.stop) {
        const title = message("fix.do-not-contact");
        const fixes: Fix[] = forbidden ? [] : [{ kind: "set-status", status: "do-not-contact", title }];
        yield {
          span: touch.span,
          message: message("do-not-contact.after-stop", { date: before.stop.date }),
          fixes,
        };
      } else if (forbidden && touch.date === today && touch.outcome !== "stop") {
        yield { span: touch.span, message: message("do-not-contact.status") };
      }
    }
  },
};

/**
 * Whether a touch thanks for the meeting in which they asked not to be called. Thanks within a day are still welcome.
 */
function isThanksForThatMeeting(touch: Touch, stop: Touch): boolean {
  // Returned thanks are as welcome as thanks that arrived.
  if (touch.purpose !== "thanks" || !isMeetingChannel(stop.channel)) return false;
  return touch.date <= addDays(stop.date, THANKS_WITHIN);
}
