import { daysBetween } from "../../time/civilDate";
import { message } from "../../words/message";
import { isPressing } from "../log";
import type { Entry } from "../model";
import { minDaysBetween } from "../playbook";
import type { Rule, RuleContext } from "../rule";

export const tooSoon: Rule = {
  id: "too-soon",
  summary: "An attempt fewer days than three after the previous unanswered one (networking: 7, friend: 1)",
  why: "People are busy, and need a few days to call back. Calling every day makes you look desperate; a few days' wait does not make you forgotten.",
  source: ["S0", "S2", "S4"],
  severity: "warning",
  about: "cadence",
  *check(context) {
    for (const { touch, attempt, agreed, before } of context.run) {
      const { lastPressing } = before;
      if (!attempt || agreed || !lastPressing || !isPressing(touch)) continue;
      // A voicemail and the short email after it are one try.
      if (touch.date === lastPressing.date && touch.channel === "email" && lastPressing.channel === "call")
        continue;
      const wait = fewestDays(before, context);
      const gap = daysBetween(lastPressing.date, touch.date);
      if (gap >= wait) continue;
      yield { span: touch.span, message: message("too-soon", { gap, wait, date: lastPressing.date }) };
    }
  },
};

const WITHOUT_PLAYBOOK = 3;

/** A user who shortens a wait, or asks for a shorter rhythm, means it. */
function fewestDays({ playbook }: Entry["before"], { contact }: RuleContext): number {
  const every = contact.every?.value;
  if (!playbook)
    return every?.kind === "interval" && every.unit === "day"
      ? Math.min(every.count, WITHOUT_PLAYBOOK)
      : WITHOUT_PLAYBOOK;
  return minDaysBetween(playbook);
}
