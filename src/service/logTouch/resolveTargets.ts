import type { CivilDate } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import {
  addressees,
  type PeopleIndex,
  type PersonWithNote,
  type ResolvedPeople,
  resolvePeople,
} from "./contactNames";
import type { Entry, NamedPerson } from "./entry";
import { parseEntry } from "./parseEntry";

/** The notes that an entry belongs to, by the names in it. */
export interface Targets<P extends PersonWithNote> {
  /** The parsed entry, for the plans; undefined if it cannot be parsed. */
  readonly entry: Entry | undefined;
  /** The unambiguous contacts; empty if the user has to pick. */
  readonly found: readonly P[];
  /** Why the contacts cannot be determined. */
  readonly reason: Message | undefined;
  /** True if picking a contact solves it: the entry itself is understood. */
  readonly pick: boolean;
  /** The ambiguous names, each with its contacts. */
  readonly candidates: readonly { readonly said: string; readonly people: readonly P[] }[];
  /** The other people in the entry who have a note. */
  readonly others: readonly P[];
}

/** Parses an entry and finds the notes that it belongs to, if the user chose none. */
export function findTargets<P extends PersonWithNote>(
  input: string,
  today: CivilDate,
  index: PeopleIndex<P>,
): Targets<P> {
  const nobody = { found: [], candidates: [], others: [] };
  const reading = parseEntry(input, today, index);
  if (!reading.ok) return { ...nobody, entry: undefined, reason: reading.reason, pick: false };
  const { entry } = reading;
  const resolved = resolvePeople(entry.people, index);
  const asked = addressees(resolved);
  if (asked.length === 0) return { ...nobody, entry, reason: message("log.whose"), pick: true };
  const found = distinct(asked.flatMap(({ contacts }) => (contacts.length === 1 ? contacts : [])));
  const open = asked.filter(({ contacts }) => contacts.length > 1);
  if (open.length > 0) {
    const candidates = open.map(({ said, contacts }) => ({ said: said.name, people: contacts }));
    return {
      entry,
      found: [],
      reason: severalReason(open[0] as ResolvedPeople<P>),
      pick: true,
      candidates,
      others: [],
    };
  }
  if (found.length === 0) {
    const names = asked.map(({ said: { name, organization } }) => {
      return organization === "" ? name : render(message("log.name-at", { name, organization }), { today });
    });
    return { ...nobody, entry, reason: message("log.nobody", { names }), pick: true };
  }
  return { entry, found, reason: undefined, pick: false, candidates: [], others: othersIn(resolved, found) };
}

/** Returns the people who are named in an entry, have a note, and are not among the chosen contacts. */
export function othersNamed<P extends PersonWithNote>(
  people: readonly NamedPerson[],
  chosen: readonly { readonly id: string }[],
  index: PeopleIndex<P>,
): P[] {
  return othersIn(resolvePeople(people, index), chosen);
}

function othersIn<P extends PersonWithNote>(
  resolved: readonly ResolvedPeople<P>[],
  chosen: readonly { readonly id: string }[],
): P[] {
  const taken = new Set(chosen.map(({ id }) => id));
  return distinct(
    resolved.flatMap(({ contacts }) => {
      // A name that fits a chosen contact means that contact.
      const settled = contacts.length === 1 && !contacts.some(({ id }) => taken.has(id));
      return settled ? contacts : [];
    }),
  );
}

/** The most candidates that the reason names; the list contains all of them. */
const MOST_NAMED = 4;

function severalReason<P extends PersonWithNote>({ said, contacts }: ResolvedPeople<P>): Message {
  const people = contacts
    .slice(0, MOST_NAMED)
    .map(({ name, organization: [at] }) => (at ? `${name} (${at})` : name));
  return message("log.several", { name: said.name, people });
}

function distinct<P extends PersonWithNote>(people: readonly P[]): P[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
