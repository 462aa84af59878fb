import { planKeyRemoval } from "../../note/edits/key";
import type { Key } from "../../note/keys";
import { message } from "../../words/message";
import { render } from "../../words/render";
import { type Plan, refused, written } from "./action";

/** Removes a key of the note under all its names. */
export const clear: Plan = (note, contact, [name = ""]) => {
  const key = name as Key;
  if (!contact.keys.some((written) => written.key === key)) return refused("refused.not-there", { key });
  const line = render(message("done.cleared", { key }), note);
  return written(note, planKeyRemoval(note.text, key, { fileName: note.fileName }), line, (after) => {
    return !after.keys.some((left) => left.key === key);
  });
};
