import type { CivilDate, ClockTime } from "../../time/civilDate";
import type { Message } from "../../words/message";

/** How a person comes into an entry. */
export type PersonRole =
  /** Who was in touch: the one called, or the one who called. */
  | "addressed"
  | "with"
  | "to"
  /** Who promised something or is away. */
  | "promises";

export interface NamedPerson {
  /** As it goes into the line. */
  readonly name: string;
  /** Where they work, where that was said to tell them from others. */
  readonly organization: string;
  readonly role: PersonRole;
}

/** A clause as it goes into the line, but for names that depend on whose note it is. */
export type EntryClause =
  | { readonly clause: "with" | "to"; readonly names: readonly string[] }
  | { readonly clause: "next" | "reply by" | "hold until"; readonly text: string };

/** What an entry says, before it is known whose note it goes into. */
export interface Entry {
  readonly date: CivilDate;
  readonly time: ClockTime | undefined;
  /** The words of the touch, as they go into the line. */
  readonly words: readonly string[];
  /** In the order in which they were said. */
  readonly clauses: readonly EntryClause[];
  readonly people: readonly NamedPerson[];
  readonly text: string;
  /** A whole touch line that was typed: it is written as it is. */
  readonly asTyped: string | undefined;
}

export type EntryReading =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly reason: Message };

/** The people that names may be of: those who have a note, or stand in the log. */
export interface KnownNames {
  /** How many of these words, from the first on, are somebody's name; 0 when they are nobody's. */
  lengthAt(words: readonly string[]): number;
  /** How it is written by those who have it, for a name that was typed in small letters. */
  spelling(name: string): string;
  /** Likewise for an organization. */
  organizationAt(words: readonly string[]): number;
}

export const NOBODY: KnownNames = { lengthAt: () => 0, spelling: (name) => name, organizationAt: () => 0 };
