import { addDays } from "../../time/civilDate";
import { message } from "../../words/message";
import { logLine } from "../fixes";
import { isLapsed } from "../log";
import { isPursued, type Rule } from "../rule";

export const alsoEmail: Rule = {
  id: "also-email",
  summary:
    "A call about a promise that lapsed again did not reach them, and no brief email followed the same day",
  why: "When the second date has passed too and you do not get through, a brief and upbeat email the same day says that you called.",
  source: ["S4"],
  severity: "information",
  about: "cadence",
  *check(context) {
    if (!isPursued(context)) return;
    for (const { touch, attempt, before } of context.run) {
      const { promise, playbook, lastAttempt } = before;
      if (!attempt || touch.channel !== "call" || playbook?.method !== "after-interview") continue;
      if (!promise || promise.ordinal < 2 || !isLapsed(promise, touch.date)) continue;
      if (lastAttempt && isLapsed(promise, lastAttempt.date)) continue;
      const next = addDays(touch.date, 1);
      const emailed = context.run.some(
        (other) =>
          other.attempt &&
          other.touch.channel === "email" &&
          other.touch.date >= touch.date &&
          other.touch.date <= next,
      );
      if (!emailed && context.today >= next) {
        const fixes = [logLine(`${touch.date} email`)];
        yield { span: touch.span, message: message("also-email"), fixes };
      }
    }
  },
};
