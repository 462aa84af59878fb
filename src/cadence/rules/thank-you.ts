import type { Fix } from "../../note/model";
import { message } from "../../words/message";
import { logLine } from "../fixes";
import { touchLineOf } from "../plan";
import { isPursued, type Rule, type RuleContext, type RuleMatch } from "../rule";
import {
  canBeThanked,
  isOwing,
  latestOf,
  listOf,
  repeats,
  settledBy,
  stillOwed,
  thanksDue,
  wasPutOff,
} from "../thanksOwed";
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

function* missing(context: RuleContext): Iterable<RuleMatch> {
  const { contact, position, today, days, standing } = context;
  if (!isPursued(context)) return;
  for (const meeting of listOf(position.meetings)) {
    if (!isOwing(meeting) || today <= thanksDue(meeting)) continue;
    const people = stillOwed(meeting);
    const args = {
      people,
      date: meeting.touch.date,
      meeting: message(`talk.${meeting.touch.channel ?? "call"}`),
    };
    const fresh = canBeThanked(meeting, today);
    // Thanks that were postponed are missing after their new day. Until then, they may accompany moving on.
    const { step, state } = standing;
    const withMoving = step?.moveOn === true && step.extras.some(({ purpose }) => purpose === "thanks");
    const due = state !== "overdue" && (step?.purpose === "thanks" || withMoving);
    if (wasPutOff(meeting, contact, today, days) && (due || !fresh)) continue;
    const text = message(
      `thank-you.${fresh ? "missing" : "never"}${people.length > 0 ? "" : "-anyone"}`,
      args,
    );
    const fixes = fresh ? thanks(context, people) : [];
    yield { span: meeting.touch.span, severity: fresh ? "warning" : "hint", message: text, fixes };
  }
}

/** Offers to log thanks that were sent, or to draft them. */
function thanks({ today }: RuleContext, people: readonly string[]): Fix[] {
  const line = touchLineOf(today, "email", "thanks", people);
  const title = message("fix.draft-thanks");
  return [
    ...(line ? [logLine(line)] : []),
    { kind: "action", action: "touchbase.draft", args: ["thanks"], title },
  ];
}

function* lateOrTwice({ contact, entries, days }: RuleContext): Iterable<RuleMatch> {
  for (const { touch, before } of entries) {
    if (!isThanks(touch)) continue;
    const settled = settledBy(before.meetings, touch);
    const last = latestOf(before.meetings);
    if (settled && touch.date > thanksDue(settled)) {
      if (wasPutOff(settled, contact, touch.date, days)) continue;
      const args = { date: settled.touch.date };
      yield { span: touch.span, severity: "information", message: message("thank-you.late", args) };
    } else if (!settled && last && !before.respondedSinceThanks && repeats(last, touch)) {
      const args = { date: last.touch.date };
      yield { span: touch.span, severity: "hint", message: message("thank-you.twice", args) };
    }
  }
}
