import { message } from "../../words/message";
import type { Rule } from "../rule";

export const beforePromise: Rule = {
  id: "before-promise",
  summary: "An attempt before the day by which they promised an answer has passed",
  why: "They told you when you would hear from them. Calling before that says that you did not listen; the day after it, a call is only natural.",
  source: ["S4"],
  severity: "warning",
  about: "cadence",
  *check({ run }) {
    for (const { touch, attempt, agreed, before } of run) {
      const { promise } = before;
      if (!attempt || agreed || !promise || touch.date >= promise.checkIn.date) continue;
      const channel = message(`noun.${touch.channel ?? "try"}`);
      const args = { date: promise.date, checkIn: promise.checkIn.date, channel };
      yield { span: touch.span, message: message("before-promise", args) };
    }
  },
};
