import type { Analysis } from "../../cadence/analyze";
import type { Entry } from "../../cadence/model";
import { runOf } from "../../cadence/rule";
import type { Touch } from "../../note/model";
import { renderMarkdown } from "../../words/markdown";
import { type Message, message } from "../../words/message";
import { attemptCountOf } from "../followUps/attempts";

/** Describes a touch. Editors show the findings there next to the hover. */
export function touchText(analysis: Analysis, touch: Touch): string {
  const { entries, today } = analysis;
  const entry = entries.find((candidate) => candidate.touch === touch);
  if (!entry) return renderMarkdown(message("hover.future"), today);
  return entryText(analysis, entry, !runOf(entries).includes(entry));
}

/** Describes an entry of the log; `answered` is whether the contact responded after it. */
export function entryText(analysis: Analysis, entry: Entry, answered: boolean): string {
  return renderMarkdown(kindMessage(entry, answered, analysis), analysis.today);
}

function kindMessage(entry: Entry, answered: boolean, analysis: Analysis): Message {
  const { attempt, live, response } = entry;
  if (live) return message("hover.live");
  if (response) return message("hover.response");
  if (!attempt) return message("hover.other");
  if (answered) return message("hover.answered");
  const { n, of } = attemptCountOf(entry, analysis);
  return of === undefined ? message("hover.attempt", { n }) : message("hover.attempt-of", { n, of });
}
