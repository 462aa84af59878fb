import { planForm } from "../../note/edits/form";
import type { EditPlan } from "../../note/edits/plan";
import { planQuote } from "../../note/edits/quote";
import { LineIndex } from "../../note/lineIndex";
import type { Contact, Touch } from "../../note/model";
import { message } from "../../words/message";
import { render } from "../../words/render";
import {
  type ActionNote,
  type ActionPlan,
  type ActionPlanner,
  editOptions,
  reject,
  toActionPlan,
} from "./action";

/** Converts a touch from a line to a map of fields, or back. */
export const convertTouch: ActionPlanner = (note, contact, [line = ""]) => {
  return planForTouch(note, contact, line, (touch) => {
    const form = touch.form === "map" ? "line" : "map";
    return planForm(note.text, touch.span, form, editOptions(note));
  });
};

/** Quotes a touch line, so that YAML reads all of it. */
export const quoteTouch: ActionPlanner = (note, contact, [line = ""]) => {
  return planForTouch(note, contact, line, (touch) => {
    return planQuote(note.text, touch.span, editOptions(note));
  });
};

function planForTouch(
  note: ActionNote,
  contact: Contact,
  line: string,
  plan: (touch: Touch) => EditPlan,
): ActionPlan {
  const index = /^\d+$/.test(line) ? Number(line) : undefined;
  const touch = index === undefined ? undefined : touchOn(note.text, contact, index);
  // Users see line numbers that are counted from 1.
  if (!touch) return reject("refused.no-touch", { line: index === undefined ? line : index + 1 });
  const planned = plan(touch);
  if (!planned.ok) return planned;
  const [edit] = planned.edits;
  const lines = edit?.text.split(/\r?\n/).map((part) => part.trim()) ?? [];
  const echo = lines.join(" · ") || render(message("done.as-it-was"), note);
  return toActionPlan(note, planned, echo);
}

/** Returns the touch on a line of the note, counted from 0. */
function touchOn(text: string, { touches }: Contact, line: number): Touch | undefined {
  const lines = new LineIndex(text);
  return touches.find(({ span, form }) => {
    const { start, end } = lines.rangeOf(span);
    return form !== "alias" && start.line <= line && line <= end.line;
  });
}
