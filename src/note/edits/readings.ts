import { type ReadOptions, readContact } from "../contact";
import type { Contact } from "../model";

/** The options of a planner. */
export interface EditOptions extends ReadOptions {
  /** The readings of a sequence of plans, owned by its caller; without them, each plan reads the note twice. */
  readonly readings?: RecentReadings;
}

interface Reading {
  readonly text: string;
  readonly fileName: string;
  readonly contact: Contact | undefined;
}

/**
 * Retains the last two readings: the note before an edit and after it. An action needs each of them several times, and
 * the result of a plan is the input of the next one.
 */
export class RecentReadings {
  private readings: readonly Reading[] = [];

  read(text: string, options: ReadOptions): Contact | undefined {
    const { fileName } = options;
    const retained = this.readings.find((reading) => reading.text === text && reading.fileName === fileName);
    if (retained) return retained.contact;
    return this.retain(text, fileName, readContact(text, { ...options, declared: true }));
  }

  /** Retains a reading that the caller has made. */
  retain(text: string, fileName: string, contact: Contact | undefined): Contact | undefined {
    this.readings = [{ text, fileName, contact }, ...this.readings.slice(0, 1)];
    return contact;
  }
}

/** Reads a note for an edit, which requires that the note is a contact. */
export function readForEdit(text: string, options: EditOptions): Contact | undefined {
  const { readings, ...rest } = options;
  return readings && !rest.exact ? readings.read(text, rest) : readContact(text, { ...rest, declared: true });
}
