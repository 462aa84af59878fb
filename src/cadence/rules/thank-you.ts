import { message } from "../../words/message";
import { canBeThanked, repeats, settles, stillOwed, thanksDue, wasPutOff } from "../meetings";
import { type Found, isPursued, type Rule, type RuleContext } from "../rule";
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

function* missing(context: RuleContext): Iterable<Found> {
  const { contact, position, today, days, standing } = context;
  if (!isPursued(context)) return;
  for (const meeting of position.meetings) {
    const owed = stillOwed(meeting);
    if (owed.length === 0 || today <= thanksDue(meeting)) continue;
    const people = owed.filter((name) => name !== "");
    const args = { people, date: meeting.touch.date, meeting: meeting.touch.channel ?? "call" };
    const fresh = canBeThanked(meeting, today);
    // What was put off is missing once its own day is past.
    const due = standing.state !== "overdue" && standing.step?.purpose === "thanks";
    if (wasPutOff(meeting, contact, today, days) && (due || !fresh)) continue;
    const said = message(
      `thank-you.${fresh ? "missing" : "never"}${people.length > 0 ? "" : "-anyone"}`,
      args,
    );
    yield { span: meeting.touch.span, severity: fresh ? "warning" : "hint", message: said };
  }
}

function* lateOrTwice({ contact, entries, days }: RuleContext): Iterable<Found> {
  for (const { touch, before } of entries) {
    if (!isThanks(touch)) continue;
    const settled = before.meetings.findLast((meeting) => settles(meeting, touch));
    const last = before.meetings.at(-1);
    if (settled && touch.date > thanksDue(settled)) {
      if (wasPutOff(settled, contact, touch.date, days)) continue;
      const args = { date: settled.touch.date };
      yield { span: touch.span, severity: "information", message: message("thank-you.late", args) };
    } else if (!settled && last && repeats(last, touch)) {
      const args = { date: last.touch.date };
      yield { span: touch.span, severity: "hint", message: message("thank-you.twice", args) };
    }
  }
}
