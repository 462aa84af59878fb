/**
 * What a calendar file contains, and the interface to the code that reads and writes its text. That code is a bundle of
 * its own, because its library is large.
 */

/** An entry of a calendar file, without its version. */
export interface IcsItem {
  readonly component: "vevent" | "vtodo";
  readonly uid: string;
  readonly summary: string;
  /** Lines; may be empty. */
  readonly description: string;
  readonly when: IcsTime;
  /** In seconds after the start, or after the due date of a to-do; undefined for no alarm. */
  readonly alarm: number | undefined;
  /** Hashes by which the entry is found again after its note has moved. */
  readonly traits: readonly string[];
  /** The hash of the folder of notes, for entries that are files of their own. */
  readonly folder: string | undefined;
}

/** A day `YYYY-MM-DD`, two instants in milliseconds since 1970, or a day of every year. */
export type IcsTime =
  | { readonly kind: "day"; readonly date: string }
  | { readonly kind: "time"; readonly start: number; readonly end: number }
  | { readonly kind: "year"; readonly month: number; readonly day: number };

/** How often an entry has changed, and when it last did: `2026-11-29T08:00:00Z`. */
export interface IcsVersion {
  readonly sequence: number;
  readonly stamp: string;
}

/** An entry of an earlier file. */
export interface EarlierItem extends IcsVersion {
  readonly uid: string;
  /** Its text without the version, for comparison. */
  readonly body: string;
  readonly traits: readonly string[];
  readonly folder: string | undefined;
}

/** An earlier file. */
export interface EarlierCalendar {
  /** The program that made it. */
  readonly program: string;
  readonly folder: string | undefined;
  /** The user's choices in words, as in {@link CalendarHead}. */
  readonly choices: string;
  readonly items: readonly EarlierItem[];
  readonly gone: readonly GoneItem[];
}

/** The data of a removed entry in the file, so that it keeps its identity and its version count if it returns. */
export type GoneItem = Pick<EarlierItem, "uid" | "sequence" | "traits">;

export interface CalendarHead {
  /** The name that readers show; undefined for a file with one entry. */
  readonly name: string | undefined;
  readonly folder: string | undefined;
  /** The user's choices in words that contain no special characters; empty for a file with one entry. */
  readonly choices: string;
  readonly gone: readonly GoneItem[];
}

/** Reads and writes the text of calendar files (RFC 5545). */
export interface IcsCodec {
  /** Returns 32 hexadecimal digits. */
  hash(text: string): string;
  /** Throws an error if the text is not one whole calendar. */
  read(text: string): EarlierCalendar;
  /** Returns the text of an entry without its version, for comparison. */
  bodyOf(item: IcsItem): string;
  /** Returns the text of a file, with CRLF at the end of each line. */
  write(head: CalendarHead, items: readonly (readonly [IcsItem, IcsVersion])[]): string;
}

/** The program that this file names as its maker. */
export const PROGRAM = "-//Touchbase//Touchbase//EN";
/** The end of the UID of every entry that Touchbase makes. */
export const UID_DOMAIN = "@touchbase";
