import { analyze } from "../../cadence/analyze";
import { planSection } from "../../note/edits/section";
import { type ActionPlanner, editOptions, reject, toActionPlan } from "./action";
import { chooseDraft } from "./draftChoice";
import { draftText, headingOf } from "./draftText";
import type { DraftKind } from "./table";

/** Adds the skeleton of a message to the body, as a section. */
export const draft: ActionPlanner = (note, contact, [requestedKind = ""]) => {
  const { today, config, text } = note;
  const analysis = analyze(contact, today, config.cadence);
  const headings = new Set(contact.drafts.map(({ heading }) => text.slice(heading.start, heading.end)));
  const exists = (title: string) => [...headings].some((heading) => heading.replace(/^#+\s+/, "") === title);
  const choice = chooseDraft(analysis, requestedKind as DraftKind | "");
  if (!choice.ok) return choice;
  const { kind, people } = choice;
  // Each person who is owed thanks gets a letter; those with a draft are skipped.
  const to = people.find((name) => !exists(headingOf(kind, name, today))) ?? people[0];
  const { heading, lines } = draftText(kind, to, analysis, config);
  if (exists(heading)) return reject("refused.draft-there", { heading });
  const plan = planSection(text, heading, lines, editOptions(note));
  return toActionPlan(note, plan, `## ${heading}`);
};
