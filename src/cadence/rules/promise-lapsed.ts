import { message } from "../../words/message";
import { logStep } from "../fixes";
import { isLapsed } from "../log";
import { isPursued, type Rule } from "../rule";

export const promiseLapsed: Rule = {
  id: "promise-lapsed",
  summary: "The day by which they promised an answer has passed, and you have not asked",
  why: "The day that they named is an invitation to call when it has passed. Be upbeat and assume the best.",
  source: ["S4"],
  severity: "warning",
  about: "cadence",
  *check(context) {
    const { promise, lastAttempt } = context.position;
    if (!promise || !isPursued(context) || !isLapsed(promise, context.today)) return;
    if (lastAttempt && isLapsed(promise, lastAttempt.date)) return;
    // A date agreed on that is still ahead outweighs the promise, and so does moving on.
    const { state, step } = context.standing;
    if (step?.moveOn || (step?.step === "row 4" && state === "upcoming")) return;
    const args = { date: promise.date, checkIn: promise.checkIn.date, again: promise.ordinal };
    const key = promise.ordinal > 1 ? "promise-lapsed.again" : "promise-lapsed";
    yield { span: promise.touch.span, message: message(key, args), fixes: logStep(context, "row 5") };
  },
};
