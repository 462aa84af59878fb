import { type EarlierItem, type IcsCodec, UID_DOMAIN } from "./codec";
import type { CalendarContact, ItemKind } from "./model";

/**
 * The identity of entries. It comes from the `uid` of the note, otherwise from its path. A note that has moved keeps what
 * it had in the earlier file, where it is found by its traits.
 */

const UID_SHAPE = /^([0-9a-f]{32})-([a-z]+(?:-\d+)?(?:-todo)?)@touchbase$/;

/** Whether Touchbase made the UID. */
export function isOwnUid(uid: string): boolean {
  return UID_SHAPE.test(uid);
}

export function uidOf(base: string, kind: ItemKind, isTodo: boolean): string {
  return `${base}-${kind}${isTodo ? "-todo" : ""}${UID_DOMAIN}`;
}

/** Returns the hashes of the traits of a contact. */
export function traitHashes({ traits }: CalendarContact, hash: IcsCodec["hash"]): string[] {
  return traits.map((trait) => hash(trait).slice(0, TRAIT_LENGTH));
}

/** Short, because a trait is compared only among the contacts of one file. */
const TRAIT_LENGTH = 16;

/** Returns the paths of contacts that have the same `uid`, a group for each. */
export function sameUids(contacts: readonly CalendarContact[]): string[][] {
  const paths = new Map<string, string[]>();
  for (const { uid, path } of contacts) {
    if (uid === undefined) continue;
    const same = paths.get(uid) ?? [];
    same.push(path);
    paths.set(uid, same);
  }
  return [...paths.values()].filter(({ length }) => length > 1);
}

/** Returns the first part of the UIDs of each contact: different for each of them. */
export function basesOf(
  contacts: readonly CalendarContact[],
  earlier: readonly Pick<EarlierItem, "uid" | "traits">[],
  hash: IcsCodec["hash"],
): Map<CalendarContact, string> {
  const bases = new Map<CalendarContact, string>();
  const free = traitsByBase(earlier);
  const take = (contact: CalendarContact, base: string) => {
    bases.set(contact, base);
    free.delete(base);
  };
  const byPath = new Map<CalendarContact, string>();
  for (const contact of contacts) {
    if (contact.uid === undefined) byPath.set(contact, hash(`path ${contact.path}`));
    else take(contact, hash(`uid ${contact.uid}`));
  }
  const traits = new Map([...byPath.keys()].map((contact) => [contact, traitHashes(contact, hash)]));
  // Notes that have not moved.
  for (const [contact, base] of byPath) {
    if (traits.get(contact)?.some((trait) => free.get(base)?.has(trait))) take(contact, base);
  }
  // Notes that have moved: each trait that only one of them has, and only one of the earlier contacts that are left.
  for (const index of [0, 1]) {
    const moved = [...byPath.keys()].filter((contact) => !bases.has(contact));
    const contactsBy = grouped(moved, (contact) => traits.get(contact)?.slice(index, index + 1) ?? []);
    const basesBy = grouped([...free.keys()], (base) => [...(free.get(base) ?? [])]);
    for (const [trait, [contact, another]] of contactsBy) {
      const [base, anotherBase] = basesBy.get(trait) ?? [];
      if (contact && !another && base !== undefined && anotherBase === undefined && free.has(base))
        take(contact, base);
    }
  }
  // Notes with another name, and new ones.
  const usedBases = new Set(bases.values());
  for (const [contact, base] of byPath) {
    if (bases.has(contact)) continue;
    let unique = base;
    for (let n = 2; usedBases.has(unique); n++) unique = hash(`path ${contact.path}\n${n}`);
    usedBases.add(unique);
    bases.set(contact, unique);
  }
  return bases;
}

function traitsByBase(earlier: readonly Pick<EarlierItem, "uid" | "traits">[]): Map<string, Set<string>> {
  const traitsOf = new Map<string, Set<string>>();
  for (const { uid, traits } of earlier) {
    const base = UID_SHAPE.exec(uid)?.[1];
    if (base === undefined || traits.length === 0) continue;
    const baseTraits = traitsOf.get(base) ?? new Set();
    for (const trait of traits) baseTraits.add(trait);
    traitsOf.set(base, baseTraits);
  }
  return traitsOf;
}

function grouped<T>(values: readonly T[], keysOf: (value: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key) ?? [];
      group.push(value);
      groups.set(key, group);
    }
  }
  return groups;
}
