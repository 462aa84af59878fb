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
import type { NamedPerson } from "./entry";
import { parseEntry } from "./parseEntry";

/** Whose notes an entry is for, by the names in it. */
export interface Targets<P extends PersonWithNote> {
  /** Those who were named beyond doubt; none where somebody has to pick. */
  readonly found: readonly P[];
  /** Why it cannot be told. */
  readonly reason: Message | undefined;
  /** Whether a person can settle it by picking a contact: the entry itself is understood. */
  readonly pick: boolean;
  /** The names that could be of several, with those. */
  readonly candidates: readonly { readonly said: string; readonly people: readonly P[] }[];
  /** Who else is named and has a note. */
  readonly others: readonly P[];
}

/** Finds whose notes an entry is for, with no note chosen. */
export function findTargets<P extends PersonWithNote>(
  input: string,
  today: CivilDate,
  index: PeopleIndex<P>,
): Targets<P> {
  const nobody = { found: [], candidates: [], others: [] };
  const reading = parseEntry(input, today, index);
  if (!reading.ok) return { ...nobody, reason: reading.reason, pick: false };
  const resolved = resolvePeople(reading.entry.people, index);
  const asked = addressees(resolved);
  if (asked.length === 0) return { ...nobody, reason: message("log.whose"), pick: true };
  const found = distinct(asked.flatMap(({ contacts }) => (contacts.length === 1 ? contacts : [])));
  const open = asked.filter(({ contacts }) => contacts.length > 1);
  if (open.length > 0) {
    const candidates = open.map(({ said, contacts }) => ({ said: said.name, people: contacts }));
    return {
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
    return { ...nobody, reason: message("log.nobody", { names }), pick: true };
  }
  return { found, reason: undefined, pick: false, candidates: [], others: othersIn(resolved, found) };
}

/** Who is named beside the people of the notes that were chosen, and has a note. */
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
      // A name that fits somebody chosen means them.
      const settled = contacts.length === 1 && !contacts.some(({ id }) => taken.has(id));
      return settled ? contacts : [];
    }),
  );
}

/** So many of several candidates are named in a sentence; all of them are in the list. */
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
