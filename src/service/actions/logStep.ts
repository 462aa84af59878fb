import { analyze } from "../../cadence/analyse";
import { touchLineForStep } from "../../cadence/plan";
import { planTouch } from "../../note/edits/touch";
import { type Plan, refused, written } from "./action";

/** Logs the proposed step as done today. */
export const logStep: Plan = (note, contact, _args) => {
  const { today, config, text, fileName } = note;
  const { standing } = analyze(contact, today, config.cadence);
  if (!standing) return refused("edit.unreadable");
  if (!standing.step) return refused("refused.no-step");
  if (standing.step.moveOn) return refused("refused.move-on");
  const line = touchLineForStep(standing.step, today);
  return line ? written(note, planTouch(text, line, { fileName }), line) : refused("edit.unsure");
};
