import { daysBetween } from "../../time/civilDate";
import { message } from "../../words/message";
import { isBackingEmail } from "../log";
import type { Entry } from "../model";
import { minDaysBetween } from "../playbook";
import type { Rule, RuleContext } from "../rule";
import { isPressing, leavesMessage } from "../touchKind";

export const tooSoon: Rule = {
  id: "too-soon",
  summary: "An attempt fewer than three days after the previous unanswered one (networking: 7, friend: 1)",
  why: "People are busy, and need a few days to call back. Calling every day makes you look desperate; a few days' wait does not make you forgotten.",
  source: ["S0", "S2", "S4"],
  severity: "warning",
  about: "cadence",
  *check(context) {
    for (const { touch, attempt, agreed, before } of context.run) {
      const { lastPressing } = before;
      if (!attempt || agreed || !lastPressing || !isPressing(touch)) continue;
      // The email after the call of a second chance belongs to it.
      if (isBackingEmail(before.checkInCall, touch, context.days)) continue;
      const wait = fewestDays(before, context);
      const date = lastPressing.date;
      if (touch.date === date) {
        // Redialing a busy line is the same try. A second message on one day is one too many.
        if (wait === 0 || !leavesMessage(touch) || !leavesMessage(lastPressing)) continue;
        yield { span: touch.span, message: message("too-soon.same-day", { wait, date }) };
        continue;
      }
      const gap = daysBetween(date, touch.date);
      if (gap < wait) yield { span: touch.span, message: message("too-soon", { gap, wait, date }) };
    }
  },
};

const WITHOUT_PLAYBOOK = 3;

/** Returns the minimum number of days before the next attempt. A shorter wait or rhythm of the user lowers it. */
function fewestDays({ playbook }: Entry["before"], { contact }: RuleContext): number {
  const every = contact.every?.value;
  const minDays = playbook ? minDaysBetween(playbook) : WITHOUT_PLAYBOOK;
  const isOwnRhythm = every?.kind === "interval" && every.unit === "day" && !playbook?.limit;
  return isOwnRhythm ? Math.min(every.count, minDays) : minDays;
}
