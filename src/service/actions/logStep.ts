import { analyze } from "../../cadence/analyze";
import { touchLineForStep } from "../../cadence/plan";
import { planTouch } from "../../note/edits/touch";
import { type ActionPlanner, editOptions, reject, toActionPlan } from "./action";

/** Logs the proposed step as done today. */
export const logStep: ActionPlanner = (note, contact, _args) => {
  const { today, config, text } = note;
  const { standing } = analyze(contact, today, config.cadence);
  if (!standing) return reject("edit.unreadable");
  if (!standing.step) return reject("refused.no-step");
  if (standing.step.moveOn) return reject("refused.move-on");
  const line = touchLineForStep(standing.step, today);
  return line ? toActionPlan(note, planTouch(text, line, editOptions(note)), line) : reject("edit.unsure");
};
