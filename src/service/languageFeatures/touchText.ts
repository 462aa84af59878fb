import type { Analysis } from "../../cadence/analyze";
import type { Entry } from "../../cadence/model";
import type { Contact, Touch } from "../../note/model";
import { renderMarkdown } from "../../words/markdown";
import { type Message, message } from "../../words/message";
import { attemptCountOf } from "../followUps/attempts";

/** Describes a touch. Editors show the findings there next to the hover. */
export function touchText({ contact, entries, today }: Analysis, touch: Touch): string {
  const at = entries.findIndex((entry) => entry.touch === touch);
  const entry = entries[at];
  const answered = entries.slice(at + 1).some(({ response }) => response);
  return renderMarkdown(entry ? kindMessage(entry, answered, contact) : message("hover.future"), today);
}

function kindMessage(entry: Entry, answered: boolean, contact: Contact): Message {
  const { attempt, live, response } = entry;
  if (live) return message("hover.live");
  if (response) return message("hover.response");
  if (!attempt) return message("hover.other");
  if (answered) return message("hover.answered");
  const { n, of } = attemptCountOf(entry, contact);
  return of === undefined ? message("hover.attempt", { n }) : message("hover.attempt-of", { n, of });
}
