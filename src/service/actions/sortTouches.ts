import { planSort } from "../../note/edits/entries";
import { message } from "../../words/message";
import { render } from "../../words/render";
import { type Plan, written } from "./action";

/** The log in the order of its dates. */
export const sortTouches: Plan = (note) => {
  const line = render(message("done.sorted"), note);
  return written(note, planSort(note.text, { fileName: note.fileName }), line);
};
