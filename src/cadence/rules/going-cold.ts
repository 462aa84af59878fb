import { addDays, type CivilDate, daysBetween } from "../../time/civilDate";
import { message } from "../../words/message";
import { logStep, putOff } from "../fixes";
import type { Step } from "../model";
import type { Rule } from "../rule";

/** The minimum number of days overdue before a step counts as cold. */
const AT_LEAST = 14;

/** Returns the day from which a step counts as cold: overdue by two weeks and by more than the length of its window. */
export function coldFrom({ from, to }: Pick<Step, "from" | "to">): CivilDate {
  return addDays(to, Math.max(AT_LEAST, daysBetween(from, to) + 1));
}

export const goingCold: Rule = {
  id: "going-cold",
  summary: "A step that is overdue by longer than its window, and by at least two weeks",
  why: "With too much contact, they want to forget you; with too little, they will.",
  source: ["S0"],
  severity: "warning",
  about: "cadence",
  isAboutNextTry: true,
  *check(context) {
    const { contact, standing, today, position } = context;
    const { step, state } = standing;
    if (state !== "overdue" || !step || step.moveOn) return;
    // A missed date and a question without an answer have findings of their own.
    if (step.step === "row 5" || step.step === "row 4") return;
    // Offices are not called on a weekend.
    if (today < coldFrom(step) || step.on > today) return;
    const overdue = daysBetween(step.to, today);
    const place = position.lastOut ?? position.lastResponse;
    const span = place?.span ?? contact.playbook?.span ?? contact.head;
    const fixes = [...logStep(context), putOff(context, 7)];
    yield { span, message: message("going-cold", { days: overdue, date: step.to }), fixes };
  },
};
