import { analyze } from "../../cadence/analyze";
import { touchLineForStep } from "../../cadence/plan";
import { planTouch } from "../../note/edits/touch";
import { type ActionPlanner, editOptions, reject, toActionPlan } from "./action";
import { STEP_OUTCOMES } from "./table";

/** Logs the proposed step as done today, by one of its channels and with its outcome. */
export const logStep: ActionPlanner = (note, contact, [channel = "", outcome = ""]) => {
  const { today, config, text } = note;
  const { standing } = analyze(contact, today, config.cadence);
  if (!standing) return reject("edit.unreadable");
  if (!standing.step) return reject("refused.no-step");
  if (standing.step.moveOn) return reject("refused.move-on");
  const { step } = standing;
  const chosen = step.channels.find((candidate) => candidate === channel);
  if (channel !== "" && !chosen)
    return reject("refused.one-of", { text: channel, name: "channel", values: step.channels });
  const done = chosen ? { ...step, channels: [chosen] } : step;
  const line = touchLineForStep(
    done,
    today,
    STEP_OUTCOMES.find((candidate) => candidate === outcome),
  );
  return line ? toActionPlan(note, planTouch(text, line, editOptions(note)), line) : reject("edit.unsure");
};
