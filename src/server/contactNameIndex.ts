import { PeopleIndex, type PersonWithNote } from "../note/entry/contactNames";
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
 * The contacts of all folders by name. The index is updated on access, and only if a note has changed, so that it is not
 * rebuilt while the user types an entry.
 */
export class ContactNameIndex {
  private readonly index = new PeopleIndex<KnownContact>();
  private indexedLists: readonly (readonly NoteContact[])[] = [];
  private readonly bySummary = new WeakMap<ContactSummary, KnownContact>();

  constructor(private readonly folders: () => readonly Folder[]) {}

  get(): PeopleIndex<KnownContact> {
    const folders = this.folders();
    const lists = folders.map((folder) => folder.contacts());
    const isSame =
      lists.length === this.indexedLists.length && lists.every((list, at) => list === this.indexedLists[at]);
    if (!isSame) {
      this.indexedLists = lists;
      this.index.update(
        folders.flatMap((folder, at) => (lists[at] ?? []).map((contact) => this.personOf(folder, contact))),
      );
    }
    return this.index;
  }

  private personOf(folder: Folder, contact: NoteContact): KnownContact {
    const summary = folder.summaries.get(contact);
    const existing = this.bySummary.get(summary);
    const { path } = contact;
    if (existing && existing.folder === folder && existing.path === path) return existing;
    const { name, aliases, organization, closed } = summary;
    const person = { id: uriOf(folder, path), name, aliases, organization, closed, folder, path };
    this.bySummary.set(summary, person);
    return person;
  }
}
