import { message } from "../../words/message";
import { actionOf } from "../finishStep";
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
  isAboutNextTry: true,
  *check(context) {
    const { promise, lastAttempt } = context.position;
    if (!promise || !isPursued(context) || !isLapsed(promise, context.today)) return;
    if (lastAttempt && isLapsed(promise, lastAttempt.date)) return;
    // Another row takes precedence over the promise: an agreed date, an owed answer, moving on.
    const { step, state } = context.standing;
    const isOn = step?.step === "row 5" && step.logOn === undefined && state !== "upcoming";
    if (!step || (step.step !== "row 7" && !isOn)) return;
    const args = { date: promise.date, checkIn: promise.checkIn.date, action: actionOf(step) };
    const key = promise.secondChance ? "promise-lapsed.again" : "promise-lapsed";
    yield { span: promise.touch.span, message: message(key, args), fixes: logStep(context, "row 7") };
  },
};
