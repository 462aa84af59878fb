import { PeopleIndex, type PersonWithNote } from "../service/logTouch/contactNames";
import type { NoteContact } from "../vault/noteVault";
import type { ContactSummary } from "./contactSummary";
import type { Folder } from "./folder";
import { uriOf } from "./noteUri";

/** A contact of an open folder. */
export interface KnownContact extends PersonWithNote {
  readonly folder: Folder;
  readonly path: string;
}

/**
 * The contacts of all folders by their names. It is brought up to date when it is asked for, and only where a note has
 * changed since: nothing is built anew while somebody types an entry.
 */
export class ContactNameIndex {
  private readonly index = new PeopleIndex<KnownContact>();
  private seen: readonly (readonly NoteContact[])[] = [];
  private readonly known = new WeakMap<ContactSummary, KnownContact>();

  constructor(private readonly folders: () => readonly Folder[]) {}

  now(): PeopleIndex<KnownContact> {
    const folders = this.folders();
    const lists = folders.map((folder) => folder.contacts());
    const same = lists.length === this.seen.length && lists.every((list, at) => list === this.seen[at]);
    if (!same) {
      this.seen = lists;
      this.index.update(
        folders.flatMap((folder, at) => (lists[at] ?? []).map((it) => this.personOf(folder, it))),
      );
    }
    return this.index;
  }

  private personOf(folder: Folder, contact: NoteContact): KnownContact {
    const shown = folder.shownOf(contact);
    const before = this.known.get(shown);
    const { path } = contact;
    if (before && before.folder === folder && before.path === path) return before;
    const { name, aliases, organization, closed } = shown;
    const person = { id: uriOf(folder, path), name, aliases, organization, closed, folder, path };
    this.known.set(shown, person);
    return person;
  }
}
