import { message } from "../../words/message";
import { canBeThanked, repeats, settles, stillOwed, thanksDue } from "../meetings";
import type { Found, Rule, RuleContext } from "../rule";
import { isThanks } from "../touchKind";

export const thankYou: Rule = {
  id: "thank-you",
  summary:
    "A meeting without thanks within a day, thanks that came late, or a second one for the same meeting",
  why: "Most people send no thanks at all, so a short one sets you apart: within a day, to each person you met, once.",
  source: ["S1", "S2", "S3", "S4"],
  severity: "warning",
  about: "cadence",
  *check(context) {
    yield* missing(context);
    yield* lateOrTwice(context);
  },
};

function* missing({ contact, position, today }: RuleContext): Iterable<Found> {
  if (contact.status !== "active" || position.stop) return;
  for (const meeting of position.meetings) {
    const owed = stillOwed(meeting);
    if (owed.length === 0 || today <= thanksDue(meeting)) continue;
    const people = owed.filter((name) => name !== "");
    const args = { people, date: meeting.touch.date, meeting: meeting.touch.channel ?? "call" };
    const fresh = canBeThanked(meeting, today);
    const said = message(
      `thank-you.${fresh ? "missing" : "never"}${people.length > 0 ? "" : "-anyone"}`,
      args,
    );
    yield { span: meeting.touch.span, severity: fresh ? "warning" : "hint", message: said };
  }
}

function* lateOrTwice({ entries }: RuleContext): Iterable<Found> {
  for (const { touch, before } of entries) {
    if (!isThanks(touch)) continue;
    const settled = before.meetings.findLast((meeting) => settles(meeting, touch));
    const last = before.meetings.at(-1);
    if (settled && touch.date > thanksDue(settled)) {
      const args = { date: settled.touch.date };
      yield { span: touch.span, severity: "information", message: message("thank-you.late", args) };
    } else if (!settled && last && repeats(last, touch)) {
      const args = { date: last.touch.date };
      yield { span: touch.span, severity: "hint", message: message("thank-you.twice", args) };
    }
  }
}
