import type { CivilDate, ClockTime } from "../../time/civilDate";
import type { Message } from "../../words/message";

/** The role of a person in an entry. */
export type PersonRole =
  /** The person who was in touch: the one called, or the one who called. */
  | "addressed"
  | "with"
  | "to"
  /** The person who promised something or is away. */
  | "promises";

export interface NamedPerson {
  /** The name as it goes into the line. */
  readonly name: string;
  /** The organization, if the entry names it to distinguish this person from others; else empty. */
  readonly organization: string;
  readonly role: PersonRole;
}

/** A clause as it goes into the line, except for names that depend on whose note it is. */
export type EntryClause =
  | { readonly clause: "with" | "to"; readonly names: readonly string[] }
  | { readonly clause: "next" | "reply by" | "hold until"; readonly text: string };

/** A parsed entry, independent of the note that it goes into. */
export interface Entry {
  readonly date: CivilDate;
  readonly time: ClockTime | undefined;
  /** The words of the touch, as they go into the line. */
  readonly words: readonly string[];
  /** In the order of the entry. */
  readonly clauses: readonly EntryClause[];
  readonly people: readonly NamedPerson[];
  readonly text: string;
  /** The whole touch line, if the user typed one; it is written unchanged. */
  readonly asTyped: string | undefined;
}

/**
 * The kinds of other readings of an entry: with the words that are not understood, or those after the separator, as
 * text; with the text as part of the touch; as a touch of the past; or as a planned one.
 */
export type WayKind = "text" | "taken" | "past" | "planned";

export const WAY_KINDS: readonly WayKind[] = ["taken", "text", "past", "planned"];

/** A reading that the user can choose. */
export interface Way {
  readonly kind: WayKind;
  readonly entry: Entry;
}

export type EntryReading =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly reason: Message; readonly ways: readonly Way[] };

/** The names that an entry can refer to: people who have a note or appear in the log. */
export interface KnownNames {
  /** Returns how many of these words, from the first on, form a known name; 0 if none do. */
  nameLengthAt(words: readonly string[]): number;
  /** Returns a name that was typed in lower case in the spelling of the people who have it. */
  spelling(name: string): string;
  /** Returns how many of these words, from the first on, form the name of a known organization. */
  organizationLengthAt(words: readonly string[]): number;
}

/** Returns an entry with the known spelling of the names that were typed in lower case. */
export function withSpelling(entry: Entry, names: KnownNames): Entry {
  if (entry.asTyped !== undefined) return entry;
  const spell = (name: string) => (name === name.toLowerCase() ? names.spelling(name) : name);
  return {
    ...entry,
    people: entry.people.map((person) => ({ ...person, name: spell(person.name) })),
    clauses: entry.clauses.map((clause) => {
      return "names" in clause ? { ...clause, names: clause.names.map(spell) } : clause;
    }),
  };
}

export const NO_NAMES: KnownNames = {
  nameLengthAt: () => 0,
  spelling: (name) => name,
  organizationLengthAt: () => 0,
};
