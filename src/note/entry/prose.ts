import type { CivilDate } from "../../time/civilDate";
import type { Touch } from "../model";
import { PeopleIndex } from "./contactNames";
import { parseProse, saysWhatWasDone } from "./parseEntry";
import { writeTouchLine } from "./touchLineWriter";

/** The facts about the contact of the note that reading prose needs. */
export interface NoteOwner {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly organization: readonly string[];
}

/** Prose of a log that was understood: the line that *Log Touch* would write for it, and its touch. */
export interface UnderstoodProse {
  readonly line: string;
  readonly touch: Touch;
}

/** Reads what a log says in plain words about a day. Undefined unless all of it is understood. */
export interface ProseReader {
  (prose: string, day: CivilDate): UnderstoodProse | undefined;
  /** Whether a line without a date says that something was done: `called, voicemail`. */
  readonly isTouch: (line: string) => boolean;
}

/** Creates the reader of the prose in a contact's log. The owner is looked up at the first entry, because most logs have none. */
export function proseReader(owner: () => NoteOwner): ProseReader {
  let index: PeopleIndex | undefined;
  const people = () => {
    index ??= new PeopleIndex([{ ...owner(), id: "", closed: false }]);
    return index;
  };
  const read = (prose: string, day: CivilDate): UnderstoodProse | undefined => {
    const names = people();
    const entry = parseProse(prose, day, names);
    const written = entry && writeTouchLine(entry, (name) => names.find(name).length > 0);
    return written?.ok ? { line: written.line, touch: written.touch } : undefined;
  };
  return Object.assign(read, { isTouch: (line: string) => saysWhatWasDone(line, people()) });
}

/** A reader that understands no prose, for lines that have the form of a touch. */
export const NO_PROSE: ProseReader = Object.assign(() => undefined, { isTouch: () => false });
