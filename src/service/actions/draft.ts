import { type Analysis, analyze } from "../../cadence/analyse";
import { listOf, stillOwed } from "../../cadence/thanksOwed";
import { planSection } from "../../note/edits/section";
import { type Plan, refused, written } from "./action";
import { draftText, headingOf } from "./draftText";
import type { DraftKind } from "./table";

/** Adds the skeleton of a message to the body, as a section. */
export const draft: Plan = (note, contact, [wanted = ""]) => {
  const { today, config, text, fileName } = note;
  const analysis = analyze(contact, today, config.cadence);
  if (analysis.position.stop || contact.status === "do-not-contact") return refused("refused.stop");
  const kind = wanted === "" ? kindOf(analysis) : (wanted as DraftKind);
  const headings = new Set(contact.drafts.map(({ heading }) => text.slice(heading.start, heading.end)));
  const isThere = (title: string) => [...headings].some((heading) => heading.replace(/^#+\s+/, "") === title);
  // Each person who is owed thanks gets a letter; those with a draft are skipped.
  const people = kind === "thanks" ? owed(analysis) : [];
  const to = people.find((name) => !isThere(headingOf(kind, name, today))) ?? people[0];
  const { heading, lines } = draftText(kind, to, analysis, config);
  if (isThere(heading)) return refused("refused.draft-there", { heading });
  const plan = planSection(text, heading, lines, { fileName });
  return written(note, plan, `## ${heading}`);
};

/** Returns the kind of message that the next step needs. */
function kindOf({ standing }: Analysis): DraftKind {
  const step = standing?.step;
  if (step?.purpose === "thanks") return "thanks";
  if (step?.purpose === "intro") return "introduction";
  return !step || step.moveOn || step.channels[0] === "call" ? "voicemail" : "email";
}

function owed({ position }: Analysis): readonly string[] {
  return listOf(position.meetings)
    .flatMap(stillOwed)
    .filter((name) => name !== "");
}
