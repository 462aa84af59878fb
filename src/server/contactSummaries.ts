import type { NoteContact } from "../vault/noteVault";
import { type ContactSummary, summarize } from "./contactSummary";

/** Whether a summary is still valid. */
export type IsLasting = (summary: ContactSummary) => boolean;

/**
 * The summary of each contact. For most contacts nothing else is in memory. While contacts are loaded or reanalyzed,
 * the previous summary is used.
 */
export class ContactSummaries {
  private readonly current = new WeakMap<NoteContact, ContactSummary>();
  /** Previous summaries by path. */
  private stale = new Map<string, ContactSummary>();

  /** @param summaryOfFailure the summary of a contact whose analysis threw an error */
  constructor(private readonly summaryOfFailure: (contact: NoteContact, error: unknown) => ContactSummary) {}

  /** Whether no summary is stale. */
  get isUpToDate(): boolean {
    return this.stale.size === 0;
  }

  /** Returns the summary of a contact, which may be stale. */
  get(contact: NoteContact): ContactSummary {
    return this.current.get(contact) ?? this.stale.get(contact.path) ?? this.compute(contact);
  }

  /** Returns the current summary of a contact. Loads the contact if necessary. */
  compute(contact: NoteContact): ContactSummary {
    return this.current.get(contact) ?? this.set(contact, this.summarize(contact));
  }

  /** An error in the analysis of a contact is the problem of that contact alone. */
  private summarize(contact: NoteContact): ContactSummary {
    try {
      return summarize(contact.loadAlone());
    } catch (error) {
      return this.summaryOfFailure(contact, error);
    }
  }

  set(contact: NoteContact, summary: ContactSummary): ContactSummary {
    this.current.set(contact, summary);
    this.stale.delete(contact.path);
    return summary;
  }

  /** Uses summaries from the cache until their contacts are loaded. */
  seedFromCache(summaries: Map<string, ContactSummary>): void {
    this.stale = summaries;
  }

  /**
   * Marks the summaries of these contacts as stale until they are recomputed, and returns those that stay as they are,
   * by path.
   */
  markStale(contacts: readonly NoteContact[], isLasting: IsLasting): Map<string, ContactSummary> {
    const lasting = new Map<string, ContactSummary>();
    for (const contact of contacts) {
      const summary = this.current.get(contact);
      if (!summary) continue;
      this.stale.set(contact.path, summary);
      if (isLasting(summary)) lasting.set(contact.path, summary);
    }
    return lasting;
  }

  /** Deletes the stale summary of a note that has changed or is gone. */
  delete(path: string): void {
    this.stale.delete(path);
  }

  /** Returns the stale summaries of contacts that are not loaded. */
  notYetLoaded(isLoaded: (path: string) => boolean): [path: string, summary: ContactSummary][] {
    return [...this.stale].filter(([path]) => !isLoaded(path));
  }
}
