import type { CivilDate } from "../time/civilDate";
import type { Message } from "../words/message";

/** The fields of one card or row about a person or an application. Absent fields were empty or have no column. */
export interface ImportedFields {
  /** The identity that the exporter gave the record, such as `UID` of a card. */
  readonly uid?: string;
  readonly name?: string;
  readonly organization?: string;
  readonly role?: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Web addresses, such as a LinkedIn profile. */
  readonly links: readonly string[];
  /** `1990-03-07`, or `03-07` without a year. */
  readonly birthday?: string;
  readonly tags: readonly string[];
  /** Free text, which becomes the body of a new note. */
  readonly text?: string;
  /** The day of an application. */
  readonly applied?: CivilDate;
  /** The text of a status column, as it is in the file. */
  readonly status?: string;
}

/** The place of a record in its file. */
export interface SourcePlace {
  /** From 1. */
  readonly line: number;
  readonly raw: string;
}

export interface ReadRecord extends SourcePlace {
  readonly kind: "read";
  readonly fields: ImportedFields;
  /** The names of the record's data that have no place in a note, such as `PHOTO`. */
  readonly leftBehind: readonly string[];
}

/** A record that could not be read, or whose dates or text leave two meanings. */
export interface RefusedRecord extends SourcePlace {
  readonly kind: "refused";
  readonly reason: Message;
}

export type SourceRecord = ReadRecord | RefusedRecord;

export type SourceKind = "contacts" | "jobs";

export type SourceEncoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "Windows-1252";

/** The content of a file of cards or rows. Each of its records is in `records`, in the order of the file. */
export interface SourceFile {
  readonly name: string;
  readonly kind: SourceKind;
  readonly encoding: SourceEncoding;
  readonly records: readonly SourceRecord[];
  /** Remarks about the whole file: how columns were read, a preamble that was skipped, columns that are left out. */
  readonly remarks: readonly Message[];
}
