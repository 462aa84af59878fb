import { planSort } from "../../note/edits/entries";
import { message } from "../../words/message";
import { render } from "../../words/render";
import { type Plan, refused, written } from "./action";

/** Sorts the log by date. */
export const sortTouches: Plan = (note) => {
  const line = render(message("done.sorted"), note);
  const plan = planSort(note.text, { fileName: note.fileName });
  return plan.ok && plan.newText === note.text ? refused("refused.sorted") : written(note, plan, line);
};
