import {
  addressees,
  type PeopleIndex,
  type PersonWithNote,
  type ResolvedName,
  resolveNames,
} from "../../note/entry/contactNames";
import type { Entry, NamedPerson, WayKind } from "../../note/entry/entry";
import { parseEntry } from "../../note/entry/parseEntry";
import type { CivilDate } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";

/** The notes that an entry belongs to, by the names in it. */
export interface Targets<P extends PersonWithNote> {
  /** The parsed entry, for the plans; undefined if it cannot be parsed. */
  readonly entry: Entry | undefined;
  /** The unambiguous contacts; empty if the user has to pick. */
  readonly contacts: readonly P[];
  /** Why the contacts cannot be determined. */
  readonly reason: Message | undefined;
  /** True if picking a contact solves it: the entry itself is understood. */
  readonly pick: boolean;
  /** The ambiguous names, each with its contacts. */
  readonly candidates: readonly { readonly said: string; readonly people: readonly P[] }[];
  /** The other people in the entry who have a note. */
  readonly others: readonly P[];
  /** The kinds of the other readings of an entry that is not logged as it is. */
  readonly ways: readonly WayKind[];
  /** The names that no contact has, if a new contact would solve it. */
  readonly unknownNames: readonly string[];
}

/** Parses an entry and finds the notes that it belongs to, if the user chose none. */
export function findTargets<P extends PersonWithNote>(
  input: string,
  today: CivilDate,
  index: PeopleIndex<P>,
  way?: WayKind,
): Targets<P> {
  const none = { contacts: [], candidates: [], others: [], ways: [], unknownNames: [] };
  const reading = parseEntry(input, today, index, way);
  if (!reading.ok) {
    const ways = reading.ways.map(({ kind }) => kind);
    return { ...none, entry: undefined, reason: reading.reason, pick: false, ways };
  }
  const { entry } = reading;
  const resolved = resolveNames(entry.people, index);
  const addressed = addressees(resolved);
  if (addressed.length === 0) return { ...none, entry, reason: message("log.whose"), pick: true };
  const unambiguous = distinct(addressed.flatMap(({ contacts }) => (contacts.length === 1 ? contacts : [])));
  const ambiguous = addressed.filter(({ contacts }) => contacts.length > 1);
  if (ambiguous.length > 0) {
    const candidates = ambiguous.map(({ person, contacts }) => ({ said: person.name, people: contacts }));
    const reason = ambiguityReason(ambiguous[0] as ResolvedName<P>);
    return { ...none, entry, reason, pick: true, candidates };
  }
  if (unambiguous.length === 0) {
    const names = addressed.map(({ person: { name, organization } }) => {
      return organization === "" ? name : render(message("log.name-at", { name, organization }), { today });
    });
    const unknownNames = addressed.map(({ person: { name } }) => name);
    return { ...none, entry, reason: message("log.nobody", { names }), pick: true, unknownNames };
  }
  const others = othersIn(resolved, unambiguous);
  return { ...none, entry, contacts: unambiguous, reason: undefined, pick: false, others };
}

/** Returns the people who are named in an entry, have a note, and are not among the chosen contacts. */
export function othersNamed<P extends PersonWithNote>(
  people: readonly NamedPerson[],
  chosen: readonly { readonly id: string }[],
  index: PeopleIndex<P>,
): P[] {
  return othersIn(resolveNames(people, index), chosen);
}

function othersIn<P extends PersonWithNote>(
  resolved: readonly ResolvedName<P>[],
  chosen: readonly { readonly id: string }[],
): P[] {
  const chosenIds = new Set(chosen.map(({ id }) => id));
  return distinct(
    resolved.flatMap(({ contacts }) => {
      // A name that fits a chosen contact means that contact.
      const isOther = contacts.length === 1 && !contacts.some(({ id }) => chosenIds.has(id));
      return isOther ? contacts : [];
    }),
  );
}

/** The maximum number of candidates that the reason names. The list contains all of them. */
const MAX_NAMED = 4;

function ambiguityReason<P extends PersonWithNote>({ person, contacts }: ResolvedName<P>): Message {
  const people = contacts
    .slice(0, MAX_NAMED)
    .map(({ name, organization: [at] }) => (at ? `${name} (${at})` : name));
  return message("log.several", { name: person.name, people });
}

function distinct<P extends PersonWithNote>(people: readonly P[]): P[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
