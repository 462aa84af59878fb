import { type Analysis, analyze } from "../../cadence/analyze";
import { isClosed } from "../../cadence/nextStep";
import type { Config } from "../../config/resolve";
import { readContact } from "../../note/contact";
import { planTouch } from "../../note/edits/touch";
import type { Contact, Touch } from "../../note/model";
import type { Edit } from "../../note/source";
import type { CivilDate } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import { stateText, stepLine } from "../followUps/format";
import { mergeKnownNames, PeopleIndex, type PersonWithNote, peopleOfNote } from "./contactNames";
import { formatPlan, formatTouchDates } from "./dateSummary";
import { type Entry, type EntryReading, type KnownNames, NO_NAMES, withSpelling } from "./entry";
import { parseEntry } from "./parseEntry";
import { hasContent, writeTouchLine } from "./touchLineWriter";

/** What an entry would write and lead to, or the reason why it is rejected and the note stays unchanged. */
export type LogPlan =
  | {
      readonly ok: true;
      readonly edits: readonly Edit[];
      /** The parsed entry. */
      readonly entry: Entry;
      /** The touch line before any quoting. */
      readonly line: string;
      readonly touch: Touch;
      readonly newText: string;
      readonly after: Analysis;
      /** The dates as they were understood: the day of the touch, then those of its clauses. */
      readonly dates: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/** The inputs of a plan other than the text of the note. */
export interface LogContext {
  readonly fileName: string;
  /** What the user typed, or the entry if it is parsed already. */
  readonly input: string | Entry;
  readonly today: CivilDate;
  readonly config: Config;
  /** The people with notes, if the caller knows them. */
  readonly known?: KnownNames;
}

/** Plans the touch that an entry describes for one note. */
export function planLog(text: string, context: LogContext): LogPlan {
  const { fileName, today, config } = context;
  const contact = readContact(text, { fileName, declared: true });
  const reading = parseForContact(context, contact);
  if (!reading.ok) return reading;
  const plan = planTouch(text, reading.line, { fileName });
  if (!plan.ok) return { ok: false, reason: render(plan.reason, { today }) };
  const changed = readContact(plan.newText, { fileName, declared: true });
  if (!changed) return { ok: false, reason: render(message("edit.unsure"), { today }) };
  const { entry, line, touch } = reading;
  return {
    ok: true,
    edits: plan.edits,
    entry,
    line,
    touch,
    newText: plan.newText,
    after: analyze(changed, today, config.cadence),
    dates: formatTouchDates(touch, today),
  };
}

export type ContactEntry =
  | { readonly ok: true; readonly entry: Entry; readonly line: string; readonly touch: Touch }
  | { readonly ok: false; readonly reason: string };

/** The parts of a contact that the parser of entries uses. */
type NoteOwner = Pick<Contact, "name" | "aliases" | "organization"> & {
  readonly touches: readonly Pick<Touch, "with" | "to">[];
};

/** Parses an entry for a contact's note, or without a note. A parsed entry only gets the note's spelling of names. */
export function parseForContact(
  { input, today, known = NO_NAMES }: Pick<LogContext, "input" | "today" | "known">,
  contact?: NoteOwner,
): ContactEntry {
  const rejected = (reason: Message) => ({ ok: false as const, reason: render(reason, { today }) });
  const noteNames = contact && peopleOfNote(contact);
  const names = noteNames ? mergeKnownNames(noteNames, known) : known;
  const reading: EntryReading =
    typeof input === "string"
      ? parseEntry(input, today, names)
      : { ok: true, entry: withSpelling(input, names) };
  if (!reading.ok) return rejected(reading.reason);
  const { entry } = reading;
  const owner = contact && new PeopleIndex([{ ...contact, id: "", closed: false }]);
  const line = writeTouchLine(entry, (name) => owner !== undefined && owner.find(name).length > 0);
  if (!line.ok) return rejected(line.reason);
  return hasContent(line.touch) ? { ...line, entry } : rejected(message("log.nothing-said"));
}

/** Converts a contact to a person who can be named in an entry. */
export function toPerson(id: string, { contact, position }: Analysis): PersonWithNote {
  const { name, aliases, organization } = contact;
  return { id, name, aliases, organization, closed: isClosed(contact, position) };
}

/** Formats the next step after a touch, and the plan after that. */
export function outcomeText({ standing, plan, today }: Analysis): { next: string; plan: string } {
  const next = standing?.step
    ? stepLine(standing.step, standing.state, today)
    : stateText(standing?.state ?? "settled", today);
  return { next, plan: formatPlan(plan, today) };
}
