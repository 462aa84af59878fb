import type { Config } from "../config/resolve";
import type { CivilDate } from "../time/civilDate";
import type { Message } from "../words/message";
import type { SourceFile } from "./model";
import type { Addition } from "./personContent";

/** Where a record goes: each is in exactly one of these. */
export const BUCKETS = ["new", "merge", "same", "ambiguous", "refused"] as const;
export type Bucket = (typeof BUCKETS)[number];

/** A contact note of the folder, by its path relative to the folder, with `/`. */
export interface ContactText {
  readonly path: string;
  readonly text: string;
}

/** The user's choice about a record: not to import it, to make a note of it, or to merge it into one. */
export type Choice =
  | { readonly kind: "leave-out" }
  | { readonly kind: "new" }
  | { readonly kind: "into"; readonly path: string };

/** The place of a record in the plan that the user was shown. */
export type ShownRecord = Pick<PlannedRecord, "path" | "day">;

export interface ImportOptions {
  readonly config: Config;
  /** The paths of all notes, contacts or not. */
  readonly paths: readonly string[];
  /** The folder for new notes; by default, the one of the settings, else the one with the most contacts. */
  readonly folder?: string | undefined;
  /** The maximum number of follow-ups that a day gets. */
  readonly perDay?: number;
  /** By the index of the record; a record without a choice goes where the plan puts it. */
  readonly choices?: ReadonlyMap<number, Choice>;
  /** The records as the user was shown them, by index. No other note is written. */
  readonly shown?: ReadonlyMap<number, ShownRecord>;
  /** Called after each record. */
  readonly onRecord?: (count: number) => void;
}

/** The default of the maximum number of follow-ups that a day gets. */
export const DEFAULT_PER_DAY = 5;

/** One of the answers to an ambiguous record. */
export type Candidate = { readonly kind: "new" } | { readonly kind: "into"; readonly path: string };

/** The plan for one record. */
export interface PlannedRecord {
  readonly bucket: Bucket;
  /** In the source, from 0. */
  readonly index: number;
  readonly line: number;
  /** The title of the record: its name, or the beginning of its text. */
  readonly title: string;
  readonly organization?: string | undefined;
  /** The note that it makes, changes or equals. */
  readonly path?: string | undefined;
  /** The fields that it adds to the note; for a new note, all of its fields. */
  readonly added: readonly Addition[];
  /** The fields in which the note differs, and which it keeps. */
  readonly kept: readonly Addition[];
  readonly leftBehind: readonly string[];
  /** Why it is ambiguous or refused. */
  readonly reason?: Message | undefined;
  readonly candidates?: readonly Candidate[] | undefined;
  /** The text of a refused record in the file. */
  readonly raw?: string | undefined;
  /** The next follow-up of a new note, if it has one. */
  readonly day?: CivilDate | undefined;
  /** The status of the record, such as `Rejected`, and the status that the note gets. */
  readonly status?: { readonly said: string; readonly becomes: string | undefined } | undefined;
  readonly applied?: CivilDate | undefined;
  /** Whether the user left it out. */
  readonly isLeftOut?: boolean;
}

/** A note that the plan makes or changes. */
export interface PlannedNote {
  readonly path: string;
  /** Undefined for a new note. */
  readonly before: string | undefined;
  readonly after: string;
}

/** The plan of an import. Nothing is written before the user applies it. */
export interface ImportPlan {
  readonly source: SourceFile;
  readonly today: CivilDate;
  /** In the order of the source. */
  readonly records: readonly PlannedRecord[];
  readonly counts: Readonly<Record<Bucket, number>>;
  /** Without the records that the user left out. */
  readonly notes: readonly PlannedNote[];
}

export function countBuckets(records: readonly PlannedRecord[]): Record<Bucket, number> {
  const counts: Record<Bucket, number> = { new: 0, merge: 0, same: 0, ambiguous: 0, refused: 0 };
  for (const { bucket } of records) counts[bucket]++;
  return counts;
}

/** Throws if a record is lost or counted twice, which would be a bug. */
export function assertSum(source: SourceFile, records: readonly PlannedRecord[]): void {
  const isWhole = records.every(({ index }, at) => index === at);
  const sum = Object.values(countBuckets(records)).reduce((total, count) => total + count, 0);
  if (!isWhole || sum !== source.records.length)
    throw new Error(`An import of ${source.records.length} records has planned ${sum}`);
}
