import type { Fix, Touch } from "../../note/model";
import { span } from "../../note/source";
import { message } from "../../words/message";
import { isPursued, type Rule, type RuleContext } from "../rule";

export const voicemailNext: Rule = {
  id: "voicemail-next",
  summary: "A voicemail that does not say when you will try again",
  why: '"If we don\'t reach each other today, I will try again on Friday morning" keeps the next move with you, and makes the next call an expected one.',
  source: ["S2"],
  severity: "hint",
  about: "cadence",
  *check(context) {
    const last = context.entries.at(-1)?.touch;
    if (last?.outcome !== "voicemail" || last.direction !== "out" || last.next) return;
    if (!isPursued(context) || context.standing.step?.moveOn) return;
    yield {
      span: last.outcomeSpan ?? last.span,
      message: message("voicemail-next"),
      fixes: nextClause(context, last),
    };
  },
};

/** The day of the next step, as a clause of the touch. */
function nextClause({ standing }: RuleContext, { clauseAt }: Touch): Fix[] {
  const { step } = standing;
  if (clauseAt === undefined || step?.channels[0] !== "call") return [];
  const title = message("fix.next-clause", { date: step.from });
  return [{ kind: "replace", span: span(clauseAt, clauseAt), text: `, next call ${step.from}`, title }];
}
