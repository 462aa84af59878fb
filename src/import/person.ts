import type { Contact } from "../note/model";
import type { CivilDate } from "../time/civilDate";
import { type NoteData, noteDataOf, readNote } from "./noteData";
import { noteDataOfContent, type PersonContent } from "./personContent";

/** A contact note that records are compared with: one of the folder, or one that this import plans. */
export type Person = ExistingPerson | NewPerson;

/**
 * A contact note of the folder. Its text changes as records are merged into it. The text is parsed again on demand,
 * because tens of thousands of parsed contacts do not fit into memory.
 */
export class ExistingPerson {
  readonly isNew = false;
  readonly original: string;

  constructor(
    readonly path: string,
    public text: string,
    private readonly readings: NoteReadings,
  ) {
    this.original = text;
  }

  get contact(): Contact {
    return this.readings.read(this.path, this.text).contact;
  }

  get noted(): NoteData {
    return this.readings.read(this.path, this.text).noted;
  }
}

interface NoteReading {
  readonly text: string;
  readonly contact: Contact;
  readonly noted: NoteData;
}

/** The number of readings that are kept: those of the notes that one record is compared with. */
const MAX_READINGS = 16;

/** The last readings of notes. Weak references would keep all of them until the plan is made. */
export class NoteReadings {
  private readonly byPath = new Map<string, NoteReading>();

  read(path: string, text: string): NoteReading {
    const lastReading = this.byPath.get(path);
    if (lastReading?.text === text) return lastReading;
    const contact = readNote(path, text);
    const reading = { text, contact, noted: noteDataOf(contact, text) };
    this.byPath.delete(path);
    this.byPath.set(path, reading);
    const [oldest] = this.byPath.keys();
    if (this.byPath.size > MAX_READINGS && oldest !== undefined) this.byPath.delete(oldest);
    return reading;
  }
}

/** The day of a new note, and the key that sets it. */
export interface PersonDay {
  readonly key: "follow_up" | "snooze";
  readonly date: CivilDate;
}

/**
 * A note that this import plans. It stores no content before a second record adds to it. The content of the first
 * record is made again on demand, because tens of thousands do not fit into memory.
 */
export class NewPerson {
  readonly isNew = true;
  day: PersonDay | undefined;
  private merged: PersonContent | undefined;

  constructor(
    readonly path: string,
    /** The index of the first record. */
    readonly founder: number,
    private readonly contentAt: (index: number) => PersonContent,
  ) {}

  get content(): PersonContent {
    return this.merged ?? this.contentAt(this.founder);
  }

  set content(content: PersonContent) {
    this.merged = content;
  }

  get noted(): NoteData {
    return noteDataOfContent(this.content);
  }
}
