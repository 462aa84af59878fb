import { type Analysis, analyze } from "../../cadence/analyze";
import { isClosed } from "../../cadence/nextStep";
import type { Config } from "../../config/resolve";
import { RecentReadings } from "../../note/edits/readings";
import { planTouch } from "../../note/edits/touch";
import {
  mergeKnownNames,
  PeopleIndex,
  type PersonWithNote,
  peopleOfNote,
} from "../../note/entry/contactNames";
import {
  type Entry,
  type EntryReading,
  type KnownNames,
  NO_NAMES,
  type WayKind,
  withSpelling,
} from "../../note/entry/entry";
import { parseEntry } from "../../note/entry/parseEntry";
import { hasContent, writeTouchLine } from "../../note/entry/touchLineWriter";
import type { Contact, Touch } from "../../note/model";
import type { Edit } from "../../note/source";
import type { CivilDate } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import { stateText, stepLine } from "../followUps/format";
import { formatPlan, formatTouchDates } from "./dateSummary";
import { type Meaning, meaningOfTouch } from "./meaning";

/** The line that an entry would write and its result, or why it is rejected and the note stays unchanged. */
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
      /** What the touch counts as, and the findings that it would cause. */
      readonly meaning: Meaning;
    }
  | Refusal;

/** Why an entry is not logged as it is, and its other readings. */
export interface Refusal {
  readonly ok: false;
  readonly reason: string;
  readonly ways: readonly LineWay[];
}

/** Another reading of an entry, with the line that it would write. */
export interface LineWay {
  readonly kind: WayKind;
  readonly line: string;
}

/** The inputs of a plan other than the text of the note. */
export interface LogContext {
  readonly fileName: string;
  /** The typed text, or the entry if it is already parsed. */
  readonly input: string | Entry;
  readonly today: CivilDate;
  readonly config: Config;
  /** Which other reading the user chose. */
  readonly way?: WayKind | undefined;
  /** The people with notes, if the caller knows them. */
  readonly known?: KnownNames;
}

/** Plans the touch that an entry describes for one note. */
export function planLog(text: string, context: LogContext): LogPlan {
  const { fileName, today, config } = context;
  const readings = new RecentReadings();
  const contact = readings.read(text, { fileName });
  const reading = parseForContact(context, contact);
  if (!reading.ok) return reading;
  const plan = planTouch(text, reading.line, { fileName, readings });
  if (!plan.ok) return { ok: false, reason: render(plan.reason, { today }), ways: [] };
  const changed = readings.read(plan.newText, { fileName });
  if (!changed) return { ok: false, reason: render(message("edit.unsure"), { today }), ways: [] };
  const { entry, line, touch } = reading;
  const after = analyze(changed, today, config.cadence);
  const before = contact && analyze(contact, today, config.cadence);
  return {
    ok: true,
    edits: plan.edits,
    entry,
    line,
    touch,
    newText: plan.newText,
    after,
    dates: formatTouchDates(touch, today),
    meaning: meaningOfTouch(touch, before, after),
  };
}

export type ContactEntry =
  | { readonly ok: true; readonly entry: Entry; readonly line: string; readonly touch: Touch }
  | Refusal;

/** The parts of a contact that the parser of entries uses. */
type NoteOwner = Pick<Contact, "name" | "aliases" | "organization"> & {
  readonly touches: readonly Pick<Touch, "with" | "to">[];
};

/** Parses an entry for a contact's note, or without a note. A parsed entry only gets the note's spelling of names. */
export function parseForContact(
  { input, today, known = NO_NAMES, way }: Pick<LogContext, "input" | "today" | "known" | "way">,
  contact?: NoteOwner,
): ContactEntry {
  const rejected = (reason: Message, ways: readonly LineWay[] = []) => {
    return { ok: false as const, reason: render(reason, { today }), ways };
  };
  const noteNames = contact && peopleOfNote(contact);
  const names = noteNames ? mergeKnownNames(noteNames, known) : known;
  const owner = contact && new PeopleIndex([{ ...contact, id: "", closed: false }]);
  const written = (entry: Entry) => {
    return writeTouchLine(entry, (name) => owner !== undefined && owner.find(name).length > 0);
  };
  const reading: EntryReading =
    typeof input === "string"
      ? parseEntry(input, today, names, way)
      : { ok: true, entry: withSpelling(input, names) };
  if (!reading.ok) {
    const ways = reading.ways.flatMap(({ kind, entry }) => {
      const line = written(entry);
      return line.ok && saysSomething(line.touch, entry) ? [{ kind, line: line.line }] : [];
    });
    return rejected(reading.reason, ways);
  }
  const { entry } = reading;
  const line = written(entry);
  if (!line.ok) return rejected(line.reason);
  return saysSomething(line.touch, entry) ? { ...line, entry } : rejected(message("log.nothing-said"));
}

/** Whether a touch says more than its date. `out` alone marks a try by an unknown channel. */
function saysSomething(touch: Touch, { words, asTyped = "" }: Entry): boolean {
  return hasContent(touch) || words.length > 0 || /^\S+(?: \d\d:\d\d)? out\b/i.test(asTyped);
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
