import type { Analysis } from "../../cadence/analyze";
import type { Meeting } from "../../cadence/model";
import { isOwing, listOf, stillOwed } from "../../cadence/thanksOwed";
import { type Message, message } from "../../words/message";
import { reject } from "./action";
import type { DraftKind } from "./table";

/** The kind of a draft, and the people who are owed one if it is thanks; or why there is nothing to draft. */
export type DraftChoice =
  | { readonly ok: true; readonly kind: DraftKind; readonly people: readonly string[] }
  | { readonly ok: false; readonly reason: Message };

/** Chooses what to draft; an empty kind is the one that the next step needs. */
export function chooseDraft(analysis: Analysis, requested: DraftKind | ""): DraftChoice {
  const { contact, position } = analysis;
  if (position.stop || contact.status === "do-not-contact") return reject("refused.stop");
  const kind = requested === "" ? draftKindOf(analysis) : requested;
  const people = kind === "thanks" ? peopleOwedThanks(analysis) : [];
  const thanked = kind === "thanks" && people.length === 0 ? thankedMeeting(analysis) : undefined;
  if (!thanked) return { ok: true, kind, people };
  const { date, channel = "call" } = thanked.touch;
  return reject("refused.thanked", { date, meeting: message(`talk.${channel}`) });
}

/** Returns the kind of message that the next step needs. */
export function draftKindOf({ standing }: Analysis): DraftKind {
  const step = standing?.step;
  if (step?.purpose === "thanks") return "thanks";
  if (step?.purpose === "intro") return "introduction";
  return !step || step.moveOn || step.channels[0] === "call" ? "voicemail" : "email";
}

/** Returns the last meeting if all of its people have been thanked. */
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
