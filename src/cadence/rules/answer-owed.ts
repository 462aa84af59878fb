import type { Fix, Touch } from "../../note/model";
import { span } from "../../note/source";
import { message } from "../../words/message";
import { logStep } from "../fixes";
import { isPursued, type Rule } from "../rule";

export const answerOwed: Rule = {
  id: "answer-owed",
  summary: "Something that they asked or wrote, and that was not answered by the next working day",
  why: "People who ask wait. A prompt answer is the easiest follow-up there is, and it is never pushy.",
  source: ["S2"],
  severity: "warning",
  about: "cadence",
  *check(context) {
    const { standing, position, today } = context;
    const { asks } = position;
    if (!asks || !isPursued(context)) return;
    if (standing.step?.step !== "row 4" || standing.state !== "overdue") return;
    const on = standing.step.on;
    const day = on === today ? message("when.today") : message("when.on-day", { date: on });
    yield {
      span: asks.span,
      message: message("answer-owed", { date: asks.date, day }),
      fixes: [...logStep(context, "row 4"), ...noAnswerNeeded(asks)],
    };
  },
};

/** Inserts the word `ack` after the first word of their touch. */
function noAnswerNeeded({ channelSpan, outcomeSpan, purpose, clauseAt }: Touch): Fix[] {
  const place = channelSpan ?? outcomeSpan;
  // Only a touch that the note writes letter by letter has places to insert at.
  if (!place || purpose !== undefined || clauseAt === undefined) return [];
  const title = message("fix.no-answer-needed");
  return [{ kind: "replace", span: span(place.end, place.end), text: " ack", title }];
}
