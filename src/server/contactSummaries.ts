import type { NoteContact } from "../vault/noteVault";
import { type Shown, shownOf } from "./contactSummary";

/**
 * What is said of each contact of a folder wherever all are looked at; of most contacts, that is all that is held. While
 * thousands are read, or judged anew, what was said of a contact before stands in for what will be said of it.
 */
export class Told {
  private readonly now = new WeakMap<NoteContact, Shown>();
  /** By path; empty when nothing stands in. */
  private before = new Map<string, Shown>();

  /** Whether all that is said holds now. */
  get isCurrent(): boolean {
    return this.before.size === 0;
  }

  /** What is said of a contact, as it was said before where it has not been judged anew. */
  of(contact: NoteContact): Shown {
    return this.now.get(contact) ?? this.before.get(contact.path) ?? this.judged(contact);
  }

  /** What is to be said of a contact now; reckoned once. */
  judged(contact: NoteContact): Shown {
    return this.now.get(contact) ?? this.put(contact, shownOf(contact));
  }

  put(contact: NoteContact, shown: Shown): Shown {
    this.now.set(contact, shown);
    this.before.delete(contact.path);
    return shown;
  }

  /** What stands in for contacts that have not been read, by path. */
  expect(remembered: Map<string, Shown>): void {
    this.before = remembered;
  }

  /** Lets what is said of these contacts stand in, until they are judged anew. */
  keep(contacts: readonly NoteContact[]): void {
    for (const contact of contacts) {
      const shown = this.now.get(contact);
      if (shown) this.before.set(contact.path, shown);
    }
  }

  /** What was said of the note has no meaning any more: it has changed, or is gone. */
  forget(path: string): void {
    this.before.delete(path);
  }

  /** What stands in for contacts of other paths than those that are there. */
  unread(isThere: (path: string) => boolean): [path: string, shown: Shown][] {
    return [...this.before].filter(([path]) => !isThere(path));
  }
}
