import { addDays } from "../../time/civilDate";
import { message } from "../../words/message";
import { nextClause } from "../fixes";
import { isPursued, type Rule } from "../rule";
import { isThanks } from "../touchKind";

/** The number of days after a voicemail on which another message can still name the day. */
const DAYS_TO_SAY = 2;

export const voicemailNext: Rule = {
  id: "voicemail-next",
  summary: "A voicemail that does not say when you will try again",
  why: '"If we don\'t reach each other today, I will try again on Friday morning" keeps the next move with you, and makes the next call an expected one.',
  source: ["S2"],
  severity: "hint",
  about: "cadence",
  isAboutNextTry: true,
  *check(context) {
    const last = context.entries.at(-1)?.touch;
    if (last?.outcome !== "voicemail" || last.direction !== "out" || last.next || isThanks(last)) return;
    if (!isPursued(context) || context.today > addDays(last.date, DAYS_TO_SAY)) return;
    yield {
      span: last.outcomeSpan ?? last.span,
      message: message("voicemail-next"),
      fixes: context.standing.step?.channels[0] === "call" ? nextClause(context, last) : [],
    };
  },
};
