import { analyze } from "../cadence/analyze";
import { mostUsedFolder } from "../service/actions/newContact";
import type { CivilDate } from "../time/civilDate";
import { message } from "../words/message";
import {
  assertSum,
  type Candidate,
  type Choice,
  type ContactText,
  countBuckets,
  DEFAULT_PER_DAY,
  type ImportOptions,
  type ImportPlan,
  type PlannedNote,
  type PlannedRecord,
} from "./importPlan";
import { layDays } from "./layDays";
import { mergeRecord } from "./mergeRecord";
import type { ReadRecord, SourceFile, SourceRecord } from "./model";
import { newNoteText } from "./newNote";
import { readNote } from "./noteData";
import { NotePaths } from "./notePaths";
import { ExistingPerson, NewPerson, NoteReadings, type Person, type PersonDay } from "./person";
import { type Addition, addRecord, contentOf, type PersonContent } from "./personContent";
import { type Match, PersonIndex } from "./personIndex";
import { cleanLine, type RecordData, recordDataOf } from "./recordData";
import { doSteps, type Steps } from "./steps";

const NOTHING: readonly never[] = [];

/** The maximum number of notes that are offered for an ambiguous record. */
const MAX_CANDIDATES = 5;

/**
 * Plans an import of the records of a file into the notes of a folder. Each record is in exactly one bucket, and none
 * is skipped. Pure: nothing is written.
 */
export function planImport(
  source: SourceFile,
  notes: readonly ContactText[],
  today: CivilDate,
  options: ImportOptions,
): ImportPlan {
  return doSteps(planSteps(source, notes, today, options));
}

/** Plans the same in steps of a record or a note each. */
export function planSteps(
  source: SourceFile,
  notes: readonly ContactText[],
  today: CivilDate,
  options: ImportOptions,
): Steps<ImportPlan> {
  return new ImportPlanner(source, notes, today, options).plan();
}

class ImportPlanner {
  private readonly index = new PersonIndex();
  private readonly existing: readonly ExistingPerson[];
  private readonly created: NewPerson[] = [];
  private readonly changed = new Set<ExistingPerson>();
  private readonly paths: NotePaths;
  private readonly lists = new Map<string, readonly Addition[]>();
  /** The new notes by the index of the record that makes them. */
  private readonly byFounder = new Map<number, NewPerson>();

  constructor(
    private readonly source: SourceFile,
    notes: readonly ContactText[],
    private readonly today: CivilDate,
    private readonly options: ImportOptions,
  ) {
    const readings = new NoteReadings();
    this.existing = notes.map(({ path, text }) => new ExistingPerson(path, text, readings));
    const { config, folder, paths } = options;
    const byDefault = config.values.newContactFolder || mostUsedFolder(notes.map(({ path }) => path));
    this.paths = new NotePaths(paths, folder ?? byDefault);
  }

  *plan(): Steps<ImportPlan> {
    const { source, today, options } = this;
    for (const person of this.existing) {
      this.index.set(person);
      yield;
    }
    const records: PlannedRecord[] = [];
    for (const [index, record] of source.records.entries()) {
      records.push(this.planRecord(record, index));
      options.onRecord?.(index + 1);
      yield;
    }
    yield* this.resolveLater(records);
    yield* layDays(this.created, this.existing, today, options.config.cadence, {
      perDay: options.perDay ?? DEFAULT_PER_DAY,
      shown: options.shown,
    });
    const planned: PlannedRecord[] = [];
    for (const record of records) {
      planned.push(this.withDay(record));
      yield;
    }
    assertSum(source, planned);
    return {
      source,
      today,
      records: planned,
      counts: countBuckets(planned),
      notes: this.plannedNotes(),
    };
  }

  /**
   * Plans the records without a place again, because a later record may have made the note that they belong to. The
   * next import of the file would find it, too.
   */
  private *resolveLater(records: PlannedRecord[]): Steps<void> {
    for (let isChanged = true; isChanged; ) {
      isChanged = false;
      for (const [index, { bucket }] of records.entries()) {
        const record = this.source.records[index];
        if (record?.kind !== "read" || (bucket !== "ambiguous" && bucket !== "refused")) continue;
        yield;
        const planned = this.planRecord(record, index);
        if (planned.bucket === "ambiguous" || planned.bucket === "refused") continue;
        records[index] = planned;
        isChanged = true;
      }
    }
  }

  private planRecord(record: SourceRecord, index: number): PlannedRecord {
    const { line, raw } = record;
    const bare = { index, line, added: NOTHING, kept: NOTHING, leftBehind: NOTHING };
    const isLeftOut = this.options.choices?.get(index)?.kind === "leave-out" && { isLeftOut: true };
    if (record.kind === "refused") {
      return { ...bare, ...isLeftOut, bucket: "refused", title: titleOf(raw), reason: record.reason, raw };
    }
    const data = recordDataOf(record, this.source.kind, this.today);
    if (!data) {
      const reason = message("import.refused.nameless");
      return { ...bare, ...isLeftOut, bucket: "refused", title: titleOf(raw), reason, raw };
    }
    return this.place(data, record, index);
  }

  private place(wanted: RecordData, { line, raw, fields }: ReadRecord, index: number): PlannedRecord {
    const choice = this.options.choices?.get(index);
    const isLeftOut = choice?.kind === "leave-out";
    const match = this.asShown(this.index.find(wanted), index);
    const statusText = wanted.kind === "jobs" || wanted.forbids ? cleanLine(fields.status ?? "") : "";
    const base = {
      index,
      line,
      title: wanted.name,
      organization: wanted.values.get("organization")?.[0],
      leftBehind: wanted.leftBehind,
      ...(wanted.applied && { applied: wanted.applied }),
      ...((statusText !== "" || wanted.status) && { status: { said: statusText, becomes: wanted.status } }),
      ...(isLeftOut && { isLeftOut }),
    };
    const person = this.chosen(match, choice);
    if (person === "doubt" && match.kind === "doubt") {
      const candidates = candidatesOf(match.candidates);
      return { ...base, bucket: "ambiguous", added: [], kept: [], reason: match.reason, candidates };
    }
    if (person === "new" || person === "doubt")
      return { ...base, ...this.create(wanted, index, raw, isLeftOut) };
    if (person.isNew) {
      const { content, added, kept } = addRecord(person.content, wanted);
      if (this.noteText(content, person.path) === undefined)
        return {
          ...base,
          bucket: "refused",
          added: [],
          kept: [],
          reason: message("import.refused.unsafe"),
          raw,
        };
      if (!isLeftOut) {
        person.content = content;
        this.index.set(person);
      }
      return { ...base, bucket: added.length > 0 ? "merge" : "same", path: person.path, added, kept };
    }
    const merge = mergeRecord(person, wanted, choice?.kind === "into");
    if (!merge.ok) {
      const reason = message("import.refused.note", { path: person.path, reason: merge.reason });
      return { ...base, bucket: "refused", path: person.path, added: [], kept: [], reason, raw };
    }
    const { text, added, kept, leftBehind } = merge;
    if (!isLeftOut && text !== person.text) {
      person.text = text;
      this.index.set(person);
      this.changed.add(person);
    }
    return {
      ...base,
      bucket: added.length > 0 ? "merge" : "same",
      path: person.path,
      added,
      kept,
      leftBehind,
    };
  }

  /** Keeps a record out of a note that the user was not shown for it, even if another record was left out. */
  private asShown(match: Match, index: number): Match {
    const shownRecord = this.options.shown?.get(index);
    if (
      !shownRecord ||
      match.kind !== "person" ||
      match.person.isNew ||
      match.person.path === shownRecord.path
    )
      return match;
    return { kind: "doubt", reason: message("import.doubt.several"), candidates: [match.person] };
  }

  /** Returns the place of a record: a note, a new note, or none before the user decides. */
  private chosen(match: Match, choice: Choice | undefined): Person | "new" | "doubt" {
    if (match.kind === "person") return match.person;
    if (match.kind === "nobody" || choice?.kind === "new") return "new";
    if (choice?.kind !== "into") return "doubt";
    return match.candidates.find(({ path }) => path === choice.path) ?? "doubt";
  }

  private create(
    wanted: RecordData,
    index: number,
    raw: string,
    isLeftOut: boolean,
  ): Pick<PlannedRecord, "bucket" | "path" | "added" | "kept" | "reason" | "raw"> {
    if (this.noteText(contentOf(wanted), "Note.md") === undefined)
      return { bucket: "refused", added: [], kept: [], reason: message("import.refused.unsafe"), raw };
    const path = this.paths.take(wanted.name, wanted.values.get("organization")?.[0]);
    const added = this.sharedList([
      ...wanted.values.keys(),
      ...(wanted.text === "" ? [] : (["text"] as const)),
    ]);
    if (!isLeftOut) {
      const person = new NewPerson(path, index, this.contentAt);
      this.created.push(person);
      this.byFounder.set(index, person);
      this.index.set(person);
    }
    return { bucket: "new", path, added, kept: NOTHING };
  }

  /** Returns the same list for the same fields, because tens of thousands of records have a few lists. */
  private sharedList(fields: readonly Addition[]): readonly Addition[] {
    const key = fields.join();
    const list = this.lists.get(key) ?? fields;
    this.lists.set(key, list);
    return list;
  }

  private readonly contentAt = (index: number): PersonContent => {
    const record = this.source.records[index];
    const data = record?.kind === "read" ? recordDataOf(record, this.source.kind, this.today) : undefined;
    if (!data) throw new Error(`Record ${index + 1} makes no note`);
    return contentOf(data);
  };

  private noteText(content: PersonContent, path: string, day?: PersonDay): string | undefined {
    return newNoteText(content, { path, day, playbook: this.options.config.values.defaultPlaybook });
  }

  private textOf({ content, path, day, founder }: NewPerson): string {
    const text = this.noteText(content, path, day);
    if (text === undefined) throw new Error(`The note of record ${founder + 1} cannot be read back`);
    return text;
  }

  /** Adds the day of the next follow-up to the record of a new note. */
  private withDay(record: PlannedRecord): PlannedRecord {
    const person = this.byFounder.get(record.index);
    if (!person) return record;
    const day = person.day?.date ?? this.stepDay(person);
    return day === undefined ? record : { ...record, day };
  }

  /** Returns the day of the next step of an application that got no other day. */
  private stepDay(person: NewPerson): CivilDate | undefined {
    if (this.source.kind !== "jobs" || person.content.applications.length === 0) return undefined;
    const contact = readNote(person.path, this.textOf(person));
    return analyze(contact, this.today, this.options.config.cadence).standing?.step?.on;
  }

  private plannedNotes(): PlannedNote[] {
    const created = this.created.map((person) => new CreatedNote(person.path, () => this.textOf(person)));
    const changed = [...this.changed].map(({ path, original, text }): PlannedNote => {
      return { path, before: original, after: text };
    });
    return [...created, ...changed];
  }
}

/** A new note. Its text is made when it is written, because tens of thousands of texts take too much memory. */
class CreatedNote implements PlannedNote {
  readonly before = undefined;

  constructor(
    readonly path: string,
    private readonly makeText: () => string,
  ) {}

  get after(): string {
    return this.makeText();
  }
}

function candidatesOf(people: readonly Person[]): Candidate[] {
  const notes = people.slice(0, MAX_CANDIDATES).filter(({ noted }) => noted.isReadable);
  return [{ kind: "new" }, ...notes.map(({ path }) => ({ kind: "into", path }) as const)];
}

const MAX_TITLE_LENGTH = 60;

function titleOf(raw: string): string {
  const line = cleanLine(raw);
  return line.length > MAX_TITLE_LENGTH
    ? `${line.slice(0, MAX_TITLE_LENGTH).replace(/[\ud800-\udbff]$/, "")}…`
    : line;
}
