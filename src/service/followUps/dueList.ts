import { type Analysis, analyze } from "../../cadence/analyze";
import type { State } from "../../cadence/model";
import { checkVault, type VaultFinding, vaultRuleInputOf } from "../../cadence/momentum";
import { isClosed } from "../../cadence/nextStep";
import type { VaultRuleInput } from "../../cadence/rule";
import type { FileProblem } from "../../files/files";
import { type ConflictCopy, copyForbids } from "../../note/conflictCopy";
import { readContact } from "../../note/contact";
import type { PersonWithNote } from "../../note/entry/contactNames";
import { LineIndex } from "../../note/lineIndex";
import type { Contact } from "../../note/model";
import type { CivilDate } from "../../time/civilDate";
import { baseName, type NoteConsumer, type ReloadText, type VaultContext } from "../../vault";
import { ConflictCopies } from "../../vault/conflictCopies";
import { type NoteSelection, noteSelection } from "../../vault/noteSelection";
import type { Message } from "../../words/message";
import { render } from "../../words/render";
import { doubtsOf } from "./doubts";
import { failureReason, UNKNOWN_INPUT } from "./failedAnalysis";
import {
  type ContactToLookAt,
  type FollowUp,
  type FollowUpDetail,
  isDue,
  lookReason,
  nextOf,
  plannedStep,
  quotesNote,
  sayOf,
} from "./followUps";
import { adviseAcross, type VaultAdvice, withAdvice, withDoubtsByCopies } from "./wholeVault";

/** An entry of the due list. It contains the details only if the caller asked for them. */
export type DueItem = Omit<FollowUp, "path" | FollowUpDetail> & Partial<Pick<FollowUp, FollowUpDetail>>;

/** Everything that the due list needs about a contact, as JSON that can be cached for a day. */
export interface DueSummary {
  /** Missing for a contact that is not due or needs a look. */
  readonly item?: DueItem;
  readonly needsALook?: Omit<ContactToLookAt, "path">;
  readonly summary: VaultRuleInput;
  /** Missing for a contact that could not be analyzed. */
  readonly person?: Omit<PersonWithNote, "id"> & Pick<KnownContact, "state">;
}

/** A contact by its names and its state, also if it is not listed. Its id is the path. */
export interface KnownContact extends PersonWithNote {
  /** Null for a contact that needs a look. */
  readonly state: State | null;
  /** The day to act, if there is a next step. */
  readonly on: CivilDate | undefined;
}

/** Whether to list every contact or only those that are due, and whether to include the plan. */
export interface DueListOptions {
  readonly all: boolean;
  readonly plan: boolean;
}

/**
 * Collects the notes of a folder for `touchbase due`. Only the summary of each contact is kept; the note is analyzed
 * when it is read.
 */
export class DueList implements NoteConsumer<DueSummary> {
  noteCount = 0;
  private readonly byPath = new Map<string, DueSummary>();
  private readonly selection: NoteSelection;

  private readonly copies: ConflictCopies;
  /** Computed as soon as all notes are read. */
  private summariesOfAll: readonly (readonly [path: string, summary: DueSummary])[] | undefined;
  private adviceOnAll: ReadonlyMap<string, VaultAdvice> | undefined;

  /** @param reload reads a note again, to compare it with its conflict copies; without it, none are recognized */
  constructor(
    private readonly context: VaultContext,
    private readonly wanted: DueListOptions,
    reload: ReloadText = () => undefined,
  ) {
    this.selection = noteSelection(context.config, context.below);
    this.copies = new ConflictCopies((path) => {
      const text = this.byPath.has(path) ? reload(path) : undefined;
      return text === undefined ? undefined : this.read(path, text);
    });
  }

  isDeclared(path: string): boolean {
    return this.selection.isDeclared(path);
  }

  set(path: string, text: string): DueSummary | undefined {
    const brief = this.selection.isExcluded(path) ? undefined : this.briefOf(path, text);
    this.noteCount++;
    return brief;
  }

  private briefOf(path: string, text: string): DueSummary | undefined {
    const contact = this.read(path, text);
    if (!contact) return undefined;
    const { today, config } = this.context;
    const analysis = analyze(contact, today, config.cadence);
    const summary = vaultRuleInputOf(analysis);
    const item = this.itemOf(
      path,
      analysis,
      doubtsOf(contact, () => new LineIndex(text)),
    );
    const reason = lookReason(analysis);
    const needsALook = reason === undefined ? undefined : { name: contact.name, reason };
    const brief = {
      ...(item && { item }),
      ...(needsALook && { needsALook }),
      summary,
      person: personOf(analysis),
    };
    this.put(path, brief);
    if (!item?.say || !quotesNote(analysis)) return brief;
    // Computed again the next time, because the cache contains no text of a note.
    const { say: _, plan: __, ...head } = item;
    return { ...brief, item: head };
  }

  setPlain(): void {
    this.noteCount++;
  }

  /** Lists a note that Touchbase failed to analyze. The caller reports files that cannot be read. */
  setUnread({ path }: FileProblem, error?: unknown): void {
    this.noteCount++;
    if (error === undefined) return;
    const needsALook = { name: baseName(path), reason: failureReason(error, this.context.today) };
    this.put(path, { needsALook, summary: UNKNOWN_INPUT });
  }

  private read(path: string, text: string): Contact | undefined {
    return readContact(text, { fileName: baseName(path), declared: this.isDeclared(path) });
  }

  private put(path: string, brief: DueSummary): void {
    this.summariesOfAll = undefined;
    this.adviceOnAll = undefined;
    this.byPath.set(path, brief);
    this.copies.set(path);
  }

  /** Returns every contact without the conflict copies. One that a copy forbids needs a look. */
  private summaries(): readonly (readonly [path: string, summary: DueSummary])[] {
    this.summariesOfAll ??= [...this.byPath].flatMap(([path, brief]) => {
      if (this.copies.pairOf(path)) return [];
      const forbidding = this.copies.copiesOf(path).find(({ forbids }) => forbids !== undefined);
      return [[path, forbidding ? withoutStep(brief, forbidding, path, this.context.today) : brief] as const];
    });
    return this.summariesOfAll;
  }

  restore(path: string, brief: DueSummary): boolean {
    const { item, needsALook } = brief;
    if (item ? this.wanted.plan && !item.plan : this.wanted.all && !needsALook) return false;
    this.noteCount++;
    this.put(path, brief);
    return true;
  }

  get contactCount(): number {
    return this.summaries().length;
  }

  /** Returns the listed contacts by path. */
  items(): (readonly [path: string, item: DueItem])[] {
    const { today } = this.context;
    const advice = this.advice();
    return this.summaries().flatMap(([path, { item }]) => {
      const advised = item && withAdvice(item, advice.get(path), today);
      return advised && this.isListed(advised) ? [[path, advised] as const] : [];
    });
  }

  /** Returns the contacts for which nothing is proposed until the user has looked at their notes. */
  contactsToLookAt(): ContactToLookAt[] {
    return this.summaries().flatMap(([path, { needsALook }]) =>
      needsALook ? [{ path, ...needsALook }] : [],
    );
  }

  /** Returns every contact, listed or not. */
  contacts(): KnownContact[] {
    const advice = this.advice();
    return this.summaries().map(([path, { person, summary }]) => {
      const named = person ?? { ...NOBODY, name: baseName(path) };
      return { id: path, ...named, on: advice.get(path)?.day ?? summary.stepDay?.day };
    });
  }

  /** Returns the findings about all contacts together. */
  findings(): VaultFinding[] {
    const { today, config } = this.context;
    return checkVault(
      this.summaries().map(([, { summary }]) => summary),
      today,
      config.cadence,
    );
  }

  /** Returns the advice about a contact's step that follows from the other contacts. */
  adviceOn(path: string): VaultAdvice | undefined {
    return this.advice().get(path);
  }

  private advice(): ReadonlyMap<string, VaultAdvice> {
    if (this.adviceOnAll) return this.adviceOnAll;
    const { today, config } = this.context;
    const summaries = this.summaries().map(([path, { summary }]) => [path, summary] as const);
    const advice = adviseAcross(summaries, today, config.cadence.days);
    this.adviceOnAll = withDoubtsByCopies(advice, this.copies.all());
    return this.adviceOnAll;
  }

  private isListed(item: Pick<FollowUp, "state">): boolean {
    return this.wanted.all || isDue(item);
  }

  private itemOf(path: string, analysis: Analysis, doubts: readonly Message[]): DueItem | undefined {
    const { standingWithoutCount: standing } = analysis;
    const isListed = standing !== undefined && this.isListed(standing);
    const next = isListed ? nextOf(path, analysis, doubts) : undefined;
    if (!next) return undefined;
    const { path: _, extras, ...head } = next;
    if (!this.wanted.plan) return { ...head, extras };
    return { ...head, say: sayOf(analysis), extras, plan: analysis.plan.map(plannedStep) };
  }
}

/** Returns the summary of a contact for which nothing is proposed, because its conflict copy forbids contact. */
function withoutStep(brief: DueSummary, copy: ConflictCopy, path: string, today: CivilDate): DueSummary {
  const { item: _, person, ...rest } = brief;
  const { stepDay: __, ...input } = brief.summary;
  const name = person?.name ?? baseName(path);
  const needsALook = brief.needsALook ?? { name, reason: render(copyForbids(copy), { today }) };
  return {
    ...rest,
    needsALook,
    summary: { ...input, active: false },
    ...(person && { person: { ...person, state: null } }),
  };
}

const NOBODY = { aliases: [], organization: [], closed: false, state: null };

function personOf({
  contact,
  position,
  standingWithoutCount: standing,
}: Analysis): NonNullable<DueSummary["person"]> {
  const { name, aliases, organization } = contact;
  return { name, aliases, organization, closed: isClosed(contact, position), state: standing?.state ?? null };
}
