import { checkVault, type VaultFinding } from "../cadence/momentum";
import type { FileProblem } from "../files/files";
import { copyForbids } from "../note/conflictCopy";
import { failureReason } from "../service/followUps/failedAnalysis";
import type { ContactToLookAt } from "../service/followUps/followUps";
import { adviseAcross, type VaultAdvice, withDoubtsByCopies } from "../service/followUps/wholeVault";
import type { CivilDate } from "../time/civilDate";
import { baseName } from "../vault";
import { plainPathsOf } from "../vault/copyNames";
import type { NoteContact, NoteVault } from "../vault/noteVault";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import { ContactSummaries } from "./contactSummaries";
import { adviseSummary, type ContactSummary, failedSummary, hashText, withoutStep } from "./contactSummary";

/** A contact and its summary. */
export interface ListedContact {
  readonly path: string;
  readonly summary: ContactSummary;
}

/** The contacts of a folder as the lists show them, and its notes that cannot be read. */
export class ContactList {
  readonly summaries: ContactSummaries;
  /** Why a note cannot be read, by path. */
  private readonly unread = new Map<string, string>();

  constructor(
    private readonly vault: NoteVault,
    private readonly logError: (error: unknown) => void,
  ) {
    this.summaries = new ContactSummaries(({ name }, error) => {
      logError(error);
      return failedSummary(name, error, vault.today);
    });
  }

  /** Changes with the day and the settings. */
  get dayKey(): number {
    const { today, config } = this.vault;
    return hashText(`${today} ${JSON.stringify(config.values)}`);
  }

  /** Marks a note as one that cannot be read. `error` is what reading it threw, if the file is not the cause. */
  setUnread({ path, text }: FileProblem, error?: unknown): void {
    if (error !== undefined) this.logError(error);
    const { today } = this.vault;
    const reason =
      error === undefined ? render(message("look.unread", { text }), { today }) : failureReason(error, today);
    this.unread.set(path, reason);
  }

  /** Deletes the state of a note that has changed or is gone. */
  delete(path: string): void {
    this.summaries.delete(path);
    this.unread.delete(path);
  }

  /** Returns the summary of every contact, with the advice that follows from the other contacts. */
  contacts(): ListedContact[] {
    const listed = this.withoutAdvice();
    const advice = this.advice(listed);
    if (advice.size === 0) return listed;
    return listed.map(({ path, summary }) => {
      return { path, summary: adviseSummary(summary, advice.get(path), this.vault.today) };
    });
  }

  /** Whether notes of the folder have findings about each other: conflict copies, and those with the same `uid`. */
  get hasRelated(): boolean {
    return this.vault.copies.all().length > 0 || this.vault.uids.any;
  }

  /** Whether the note has a finding about another one, which has one about this note in turn. */
  isRelated(path: string): boolean {
    const { copies, uids } = this.vault;
    return (
      copies.pairOf(path) !== undefined || copies.copiesOf(path).length > 0 || uids.othersOf(path).length > 0
    );
  }

  /** Returns the notes that cannot be read. */
  unreadNotes(): ContactToLookAt[] {
    return [...this.unread].map(([path, reason]) => ({ path, name: baseName(path), reason }));
  }

  /** Runs the vault-wide rules. */
  findings(): VaultFinding[] {
    const inputs = this.vault.contacts().map((contact) => this.summaryOf(contact).summary);
    return checkVault(inputs, this.vault.today, this.vault.config.cadence);
  }

  /** Returns the advice that follows from the other contacts of the folder. */
  adviceOn(path: string): readonly Message[] {
    return this.advice(this.withoutAdvice()).get(path)?.extras ?? [];
  }

  /** Returns the days on which follow-ups are planned because of the user's absence, by path. */
  plannedDays(): ReadonlyMap<string, CivilDate> {
    const days = [...this.advice(this.withoutAdvice())].map(([path, { day }]) => [path, day] as const);
    return new Map(days.filter((entry): entry is [string, CivilDate] => entry[1] !== undefined));
  }

  private advice(listed: readonly ListedContact[]): Map<string, VaultAdvice> {
    const { today, config, copies } = this.vault;
    const inputs = listed.map(({ path, summary }) => [path, summary.summary] as const);
    return withDoubtsByCopies(adviseAcross(inputs, today, config.cadence.days), copies.all());
  }

  /** Returns the summary of every contact, with cached ones for notes that are not loaded yet. */
  private withoutAdvice(): ListedContact[] {
    const listed = (contact: NoteContact) => ({ path: contact.path, summary: this.summaryOf(contact) });
    const cached = this.withoutCopies(this.summaries.notYetLoaded((path) => this.vault.has(path)));
    return [...this.vault.contacts().map(listed), ...cached.map(([path, summary]) => ({ path, summary }))];
  }

  /** Leaves out contacts whose name is that of a copy, until both notes are loaded and can be compared. */
  private withoutCopies(cached: readonly (readonly [path: string, summary: ContactSummary])[]) {
    const names = new Map(cached.map(([path, { name }]) => [path, name]));
    const nameAt = (path: string) => names.get(path) ?? this.vault.get(path)?.name;
    return cached.filter(([path, { name }]) => !plainPathsOf(path).some((plain) => nameAt(plain) === name));
  }

  /**
   * A note of which a conflict copy forbids contact needs a look. The summary, which is cached, does not know of
   * copies.
   */
  private summaryOf(contact: NoteContact): ContactSummary {
    const summary = this.summaries.get(contact);
    const { copies, today } = this.vault;
    const forbidding = copies.copiesOf(contact.path).find(({ forbids }) => forbids !== undefined);
    return forbidding ? withoutStep(summary, copyForbids(forbidding), today) : summary;
  }
}
