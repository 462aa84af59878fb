import type { NoteContact } from "../vault/noteVault";
import { type ContactSummary, summarize } from "./contactSummary";

/**
 * What is said of each contact of a folder wherever all are looked at; of most contacts, that is all that is held. While
 * thousands are read, or judged anew, what was said of a contact before stands in for what will be said of it.
 */
export class ContactSummaries {
  private readonly current = new WeakMap<NoteContact, ContactSummary>();
  /** By path; empty when nothing stands in. */
  private stale = new Map<string, ContactSummary>();

  /** Whether all that is said holds now. */
  get isUpToDate(): boolean {
    return this.stale.size === 0;
  }

  /** What is said of a contact, as it was said before where it has not been judged anew. */
  get(contact: NoteContact): ContactSummary {
    return this.current.get(contact) ?? this.stale.get(contact.path) ?? this.compute(contact);
  }

  /** What is to be said of a contact now; reckoned once. */
  compute(contact: NoteContact): ContactSummary {
    return this.current.get(contact) ?? this.set(contact, summarize(contact));
  }

  set(contact: NoteContact, shown: ContactSummary): ContactSummary {
    this.current.set(contact, shown);
    this.stale.delete(contact.path);
    return shown;
  }

  /** What stands in for contacts that have not been read, by path. */
  seedFromCache(remembered: Map<string, ContactSummary>): void {
    this.stale = remembered;
  }

  /** Lets what is said of these contacts stand in, until they are judged anew. */
  markStale(contacts: readonly NoteContact[]): void {
    for (const contact of contacts) {
      const shown = this.current.get(contact);
      if (shown) this.stale.set(contact.path, shown);
    }
  }

  /** What was said of the note has no meaning any more: it has changed, or is gone. */
  delete(path: string): void {
    this.stale.delete(path);
  }

  /** What stands in for contacts of other paths than those that are there. */
  notYetLoaded(isThere: (path: string) => boolean): [path: string, shown: ContactSummary][] {
    return [...this.stale].filter(([path]) => !isThere(path));
  }
}
