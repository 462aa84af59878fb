import { daysBetween } from "../../time/civilDate";
import { message } from "../../words/message";
import type { Rule } from "../rule";

/** A step is never called cold before it is overdue by this many days. */
const AT_LEAST = 14;

export const goingCold: Rule = {
  id: "going-cold",
  summary: "A step overdue by more than its window's own length, and by two weeks at least",
  why: "Too much contact and they want to forget you; not enough, and you will be forgotten.",
  source: ["S0"],
  severity: "warning",
  about: "cadence",
  *check({ contact, standing, today, position }) {
    const { step, state } = standing;
    if (state !== "overdue" || !step || step.moveOn) return;
    const overdue = daysBetween(step.to, today);
    if (overdue < AT_LEAST || overdue <= daysBetween(step.from, step.to)) return;
    const place = position.lastOut ?? position.lastResponse;
    const span = place?.span ?? contact.playbook?.span ?? contact.head;
    yield { span, message: message("going-cold", { days: overdue, date: step.to }) };
  },
};
