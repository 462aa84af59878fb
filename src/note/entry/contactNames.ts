import { namesIn } from "../names";
import type { KnownNames, NamedPerson } from "./entry";

/** A person who has a note. */
export interface PersonWithNote {
  /** Identifies the note: a URI or a path. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly organization: readonly string[];
  /** True for a closed contact, which is listed after the active ones. */
  readonly closed: boolean;
}

/** A name of an entry and the contacts that it can refer to. */
export interface ResolvedName<P extends PersonWithNote = PersonWithNote> {
  readonly person: NamedPerson;
  /** One contact, several if the name is ambiguous, or none. */
  readonly contacts: readonly P[];
}

/** Words that appear in names but do not identify a person on their own. */
const INSIGNIFICANT_WORDS = new Set(
  "the a an of and for at by in on to with de la le el van von der den di da al y e".split(" "),
);

/**
 * Returns the words of a name in a form for comparison: letter case, accents, and the kind of apostrophe do not matter.
 */
export function nameWords(name: string): string[] {
  // Most calls are about a single plain word.
  if (/^[a-z0-9'-]+$/i.test(name)) return [name.toLowerCase()];
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .split(/[\s.,()"]+/)
    .filter(Boolean);
}

interface IndexEntry<P> {
  readonly person: P;
  readonly key: string;
  /** The words of the name, then those of each alias. */
  readonly names: readonly (readonly string[])[];
  readonly organizations: readonly (readonly string[])[];
}

/**
 * Finds the people of a vault by the words of their names. A query matches a whole name or some of its words ("Dana",
 * "Whitfield"), never an approximation. {@link update} only looks at the people that changed.
 */
export class PeopleIndex<P extends PersonWithNote = PersonWithNote> implements KnownNames {
  private readonly byId = new Map<string, IndexEntry<P>>();
  private readonly byWord = new Map<string, Set<IndexEntry<P>>>();
  private readonly byOrganization = new Map<string, Set<IndexEntry<P>>>();

  constructor(people: Iterable<P> = []) {
    this.update(people);
  }

  /** Replaces the people. Only those that changed are indexed again. */
  update(people: Iterable<P>): void {
    const ids = new Set<string>();
    for (const person of people) {
      ids.add(person.id);
      const previous = this.byId.get(person.id);
      if (previous?.person === person) continue;
      const key = JSON.stringify([person.name, person.aliases, person.organization, person.closed]);
      if (previous?.key === key) continue;
      if (previous) this.remove(previous);
      this.add(person, key);
    }
    if (this.byId.size === ids.size) return;
    for (const [id, indexed] of this.byId) if (!ids.has(id)) this.remove(indexed);
  }

  /**
   * Returns the people that a name fits best: by the whole name, otherwise by a whole alias, some words of either, or
   * the organization. `organization` keeps only the people who work there. Active contacts come first, then the order
   * is alphabetical.
   */
  find(name: string, organization = ""): P[] {
    const words = nameWords(name);
    const [first] = words;
    if (first === undefined || !(this.byWord.has(first) || this.byOrganization.has(first))) return [];
    const organizationWords = nameWords(organization);
    const worksThere = ({ organizations }: IndexEntry<P>) =>
      organizationWords.length === 0 ||
      organizations.some((own) => organizationWords.every((word) => own.includes(word)));
    const entries = [...(this.byWord.get(first) ?? [])].filter(worksThere);
    const isSameName = (a: readonly string[] = []) => a.join(" ") === words.join(" ");
    const levels: (() => IndexEntry<P>[])[] = [
      () => entries.filter(({ names }) => isSameName(names[0])),
      () => entries.filter(({ names }) => names.some(isSameName)),
      () =>
        words.some(isInsignificant)
          ? []
          : entries.filter(({ names }) => names.some((own) => containsAll(own, words))),
      () =>
        [...(this.byOrganization.get(first) ?? [])].filter(({ organizations }) =>
          organizations.some(isSameName),
        ),
    ];
    for (const level of levels) {
      const matches = level();
      if (matches.length > 0) return matches.map(({ person }) => person).sort(activeFirst);
    }
    return [];
  }

  nameLengthAt(words: readonly string[]): number {
    if (!beginsWithWordOf(words, this.byWord) && !beginsWithWordOf(words, this.byOrganization)) return 0;
    for (let length = Math.min(MAX_NAME_WORDS, words.length); length > 0; length--) {
      const name = words.slice(0, length).join(" ");
      if (this.find(name).length === 0) continue;
      // A single word in lower case must be a whole name or begin one: `called back` does not name Mr. Back.
      if (length > 1 || name !== name.toLowerCase() || this.beginsName(name)) return length;
    }
    return 0;
  }

  private beginsName(name: string): boolean {
    const [word, more] = nameWords(name);
    if (word === undefined || more !== undefined) return false;
    if (isInsignificant(word)) return false;
    const holders = this.byWord.get(word) ?? this.byOrganization.get(word) ?? [];
    return [...holders].some(({ names, organizations }) => {
      return [...names, ...organizations.filter((own) => own.length === 1)].some((own) => own[0] === word);
    });
  }

  spelling(name: string): string {
    const wantedWords = nameWords(name);
    for (const { name: own, aliases, organization } of this.find(name)) {
      for (const whole of [own, ...aliases, ...organization]) {
        const written = whole.split(/\s+/);
        const at = written.findIndex((_, i) => {
          return (
            nameWords(written.slice(i, i + wantedWords.length).join(" ")).join(" ") === wantedWords.join(" ")
          );
        });
        if (at >= 0) return written.slice(at, at + wantedWords.length).join(" ");
      }
    }
    return name;
  }

  organizationLengthAt(words: readonly string[]): number {
    if (!beginsWithWordOf(words, this.byOrganization)) return 0;
    for (let length = Math.min(MAX_NAME_WORDS, words.length); length > 0; length--) {
      const nameParts = nameWords(words.slice(0, length).join(" "));
      const holders = this.byOrganization.get(nameParts[0] ?? "");
      if (
        holders &&
        [...holders].some(({ organizations }) => organizations.some((own) => containsAll(own, nameParts)))
      )
        return length;
    }
    return 0;
  }

  private add(person: P, key: string): void {
    const indexed: IndexEntry<P> = {
      person,
      key,
      names: [person.name, ...person.aliases].map(nameWords),
      organizations: person.organization.map(nameWords),
    };
    this.byId.set(person.id, indexed);
    for (const word of indexed.names.flat()) addToSet(this.byWord, word, indexed);
    for (const word of indexed.organizations.flat()) addToSet(this.byOrganization, word, indexed);
  }

  private remove(indexed: IndexEntry<P>): void {
    this.byId.delete(indexed.person.id);
    for (const word of indexed.names.flat()) this.byWord.get(word)?.delete(indexed);
    for (const word of indexed.organizations.flat()) this.byOrganization.get(word)?.delete(indexed);
  }
}

/** The longest name that is looked up, in words. */
const MAX_NAME_WORDS = 5;

/** Returns whether names that begin here can be in an index: for most words of an entry, they cannot. */
function beginsWithWordOf([word = ""]: readonly string[], index: ReadonlyMap<string, unknown>): boolean {
  const [first] = nameWords(word);
  // The name of a word without letters, such as a bracket, begins later.
  return first === undefined || index.has(first);
}

function isInsignificant(word: string): boolean {
  return INSIGNIFICANT_WORDS.has(word) || (word.length < 2 && /[a-z]/.test(word));
}

function containsAll(own: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => own.includes(word));
}

function addToSet<T>(map: Map<string, Set<T>>, word: string, value: T): void {
  const values = map.get(word);
  if (values) values.add(value);
  else map.set(word, new Set([value]));
}

function activeFirst(a: PersonWithNote, b: PersonWithNote): number {
  if (a.closed !== b.closed) return a.closed ? 1 : -1;
  return compare(a.name, b.name) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Looks up the contacts of each name in an entry. */
export function resolveNames<P extends PersonWithNote>(
  people: readonly NamedPerson[],
  index: PeopleIndex<P>,
): ResolvedName<P>[] {
  return people.map((person) => ({ person, contacts: index.find(person.name, person.organization) }));
}

/**
 * Returns the people whose notes an entry belongs to: those who were in touch, else those it was with, else those it
 * went to.
 */
export function addressees<P extends PersonWithNote>(
  resolved: readonly ResolvedName<P>[],
): ResolvedName<P>[] {
  for (const role of ["addressed", "with", "to"] as const) {
    const names = resolved.filter(({ person }) => person.role === role);
    if (names.length > 0) return names;
  }
  return [];
}

/** Combines several sources of names. The first one that knows a name decides its spelling. */
export function mergeKnownNames(...sources: readonly KnownNames[]): KnownNames {
  return {
    nameLengthAt: (words) => Math.max(0, ...sources.map((source) => source.nameLengthAt(words))),
    organizationLengthAt: (words) =>
      Math.max(0, ...sources.map((source) => source.organizationLengthAt(words))),
    spelling: (name) => sources.map((source) => source.spelling(name)).find((said) => said !== name) ?? name,
  };
}

/** Indexes the people that a note mentions: the contact and everyone in its log. */
export function peopleOfNote(contact: {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly organization: readonly string[];
  readonly touches: readonly { readonly with: readonly string[]; readonly to: readonly string[] }[];
}): PeopleIndex {
  const otherNames = new Set(
    contact.touches.flatMap((touch) => [...touch.with, ...touch.to]).flatMap(namesIn),
  );
  const owner = { ...contact, id: "", closed: false };
  return new PeopleIndex([
    owner,
    ...[...otherNames].map((name) => ({
      id: `log:${name}`,
      name,
      aliases: [],
      organization: [],
      closed: false,
    })),
  ]);
}
