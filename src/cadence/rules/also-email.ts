import { message } from "../../words/message";
import { logStep } from "../fixes";
import { isPursued, type Rule } from "../rule";

export const alsoEmail: Rule = {
  id: "also-email",
  summary:
    "A call about a promise that lapsed again did not reach them, and the brief email that belongs to it can still be sent",
  why: "When the second date has passed too and you do not get through, a brief and upbeat email the same day says that you called.",
  source: ["S4"],
  severity: "information",
  about: "cadence",
  isAboutNextTry: true,
  *check(context) {
    const { position, standing } = context;
    const call = position.checkInCall;
    if (!call || standing.step?.step !== "row 6" || !isPursued(context)) return;
    const date = standing.step.to;
    yield { span: call.span, message: message("also-email", { date }), fixes: logStep(context, "row 6") };
  },
};
