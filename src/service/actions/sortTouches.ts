import { planSort } from "../../note/edits/entries";
import { message } from "../../words/message";
import { render } from "../../words/render";
import { type ActionPlanner, editOptions, reject, toActionPlan } from "./action";

/** Sorts the log by date. */
export const sortTouches: ActionPlanner = (note) => {
  const line = render(message("done.sorted"), note);
  const plan = planSort(note.text, editOptions(note));
  return plan.ok && plan.newText === note.text ? reject("refused.sorted") : toActionPlan(note, plan, line);
};
