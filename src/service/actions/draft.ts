import { type Analysis, analyze } from "../../cadence/analyze";
import type { Meeting } from "../../cadence/model";
import { isOwing, listOf, stillOwed } from "../../cadence/thanksOwed";
import { planSection } from "../../note/edits/section";
import { message } from "../../words/message";
import { type ActionPlanner, editOptions, reject, toActionPlan } from "./action";
import { draftText, headingOf } from "./draftText";
import type { DraftKind } from "./table";

/** Adds the skeleton of a message to the body, as a section. */
export const draft: ActionPlanner = (note, contact, [requestedKind = ""]) => {
  const { today, config, text } = note;
  const analysis = analyze(contact, today, config.cadence);
  if (analysis.position.stop || contact.status === "do-not-contact") return reject("refused.stop");
  const kind = requestedKind === "" ? draftKindOf(analysis) : (requestedKind as DraftKind);
  const headings = new Set(contact.drafts.map(({ heading }) => text.slice(heading.start, heading.end)));
  const exists = (title: string) => [...headings].some((heading) => heading.replace(/^#+\s+/, "") === title);
  // Each person who is owed thanks gets a letter; those with a draft are skipped.
  const people = kind === "thanks" ? peopleOwedThanks(analysis) : [];
  const to = people.find((name) => !exists(headingOf(kind, name, today))) ?? people[0];
  const thanked = kind === "thanks" && people.length === 0 ? thankedMeeting(analysis) : undefined;
  if (thanked) {
    const { date, channel = "call" } = thanked.touch;
    return reject("refused.thanked", { date, meeting: message(`talk.${channel}`) });
  }
  const { heading, lines } = draftText(kind, to, analysis, config);
  if (exists(heading)) return reject("refused.draft-there", { heading });
  const plan = planSection(text, heading, lines, editOptions(note));
  return toActionPlan(note, plan, `## ${heading}`);
};

/** Returns the kind of message that the next step needs. */
export function draftKindOf({ standing }: Analysis): DraftKind {
  const step = standing?.step;
  if (step?.purpose === "thanks") return "thanks";
  if (step?.purpose === "intro") return "introduction";
  return !step || step.moveOn || step.channels[0] === "call" ? "voicemail" : "email";
}

/** Returns the last meeting if everybody has been thanked for it. */
function thankedMeeting({ position }: Analysis): Meeting | undefined {
  const meetings = listOf(position.meetings);
  const latest = meetings.at(-1);
  const isThanked = latest !== undefined && (latest.allThanked || latest.thanked.length > 0);
  return isThanked && !meetings.some(isOwing) ? latest : undefined;
}

function peopleOwedThanks({ position }: Analysis): readonly string[] {
  return listOf(position.meetings)
    .flatMap(stillOwed)
    .filter((name) => name !== "");
}
