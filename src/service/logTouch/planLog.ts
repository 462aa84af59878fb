import { type Analysis, analyze } from "../../cadence/analyse";
import { isClosed } from "../../cadence/nextStep";
import type { Config } from "../../config/resolve";
import { readContact } from "../../note/contact";
import { planTouch } from "../../note/edits/touch";
import type { Contact, Touch } from "../../note/model";
import type { Edit } from "../../note/source";
import type { CivilDate } from "../../time/civilDate";
import { message } from "../../words/message";
import { render } from "../../words/render";
import { stateText, stepLine } from "../followUps/format";
import { mergeKnownNames, PeopleIndex, type PersonWithNote, peopleOfNote } from "./contactNames";
import { datesInWords, planInWords } from "./dateSummary";
import { type KnownNames, NOBODY } from "./entry";
import { parseEntry } from "./parseEntry";
import { saysSomething, touchLineOf } from "./touchLineWriter";

/** What an entry would write and lead to, or the reason why it is rejected and the note stays unchanged. */
export type LogPlan =
  | {
      readonly ok: true;
      readonly edits: readonly Edit[];
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
  readonly input: string;
  readonly today: CivilDate;
  readonly config: Config;
  /** The people with notes, if the caller knows them. */
  readonly known?: KnownNames;
}

/** Plans the touch that an entry describes for one note. */
export function planLog(text: string, terms: LogContext): LogPlan {
  const { fileName, today, config } = terms;
  const contact = readContact(text, { fileName, declared: true });
  const reading = parseForContact(terms, contact);
  if (!reading.ok) return reading;
  const plan = planTouch(text, reading.line, { fileName });
  if (!plan.ok) return { ok: false, reason: render(plan.reason, { today }) };
  const then = readContact(plan.newText, { fileName, declared: true });
  if (!then) return { ok: false, reason: render(message("edit.unsure"), { today }) };
  const { line, touch } = reading;
  return {
    ok: true,
    edits: plan.edits,
    line,
    touch,
    newText: plan.newText,
    after: analyze(then, today, config.cadence),
    dates: datesInWords(touch, today),
  };
}

export type ContactEntry =
  | { readonly ok: true; readonly line: string; readonly touch: Touch }
  | { readonly ok: false; readonly reason: string };

/** The parts of a contact that the parser of entries uses. */
type OwnNote = Pick<Contact, "name" | "aliases" | "organization"> & {
  readonly touches: readonly Pick<Touch, "with" | "to">[];
};

/** Parses an entry for a contact's note, or without a note. */
export function parseForContact(
  { input, today, known = NOBODY }: Pick<LogContext, "input" | "today" | "known">,
  contact?: OwnNote,
): ContactEntry {
  const refused = (reason: Parameters<typeof render>[0]) => ({
    ok: false as const,
    reason: render(reason, { today }),
  });
  const here = contact && peopleOfNote(contact);
  const reading = parseEntry(input, today, here ? mergeKnownNames(here, known) : known);
  if (!reading.ok) return refused(reading.reason);
  const own = contact && new PeopleIndex([{ ...contact, id: "", closed: false }]);
  const line = touchLineOf(reading.entry, (name) => own !== undefined && own.find(name).length > 0);
  if (!line.ok) return refused(line.reason);
  return saysSomething(line.touch) ? line : refused(message("log.nothing-said"));
}

/** Converts a contact to a person who can be named in an entry. */
export function personOf(id: string, { contact, position }: Analysis): PersonWithNote {
  const { name, aliases, organization } = contact;
  return { id, name, aliases, organization, closed: isClosed(contact, position) };
}

/** Formats the next step after a touch, and the plan after that. */
export function outcomeText({ standing, plan, today }: Analysis): { next: string; plan: string } {
  const next = standing?.step
    ? stepLine(standing.step, standing.state, today)
    : stateText(standing?.state ?? "settled", today);
  return { next, plan: planInWords(plan, today) };
}
