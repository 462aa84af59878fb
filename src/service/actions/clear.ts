import { planKeyRemoval } from "../../note/edits/key";
import type { Key } from "../../note/keys";
import { message } from "../../words/message";
import { render } from "../../words/render";
import { type ActionPlanner, editOptions, reject, toActionPlan } from "./action";

/** Removes a key of the note under all its names. */
export const clear: ActionPlanner = (note, contact, [name = ""]) => {
  const key = name as Key;
  if (!contact.keys.some((written) => written.key === key)) return reject("refused.not-there", { key });
  const line = render(message("done.cleared", { key }), note);
  return toActionPlan(note, planKeyRemoval(note.text, key, editOptions(note)), line, (after) => {
    return !after.keys.some((left) => left.key === key);
  });
};
