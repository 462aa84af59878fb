import { type Analysis, analyze } from "../../cadence/analyse";
import { checkVault, type VaultFinding, vaultRuleInputOf } from "../../cadence/momentum";
import type { VaultRuleInput } from "../../cadence/rule";
import { globMatcher } from "../../files/globs";
import { readContact } from "../../note/contact";
import { baseName, type NoteConsumer, type VaultContext } from "../../vault";
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
import { adviseAcross, withAdvice } from "./wholeVault";

/** What a list says of a contact. Its details are there where they were asked for. */
export type DueItem = Omit<FollowUp, "path" | FollowUpDetail> & Partial<Pick<FollowUp, FollowUpDetail>>;

/** All that a list wants to know of a contact, as plain data that can be remembered for a day. */
export interface DueSummary {
  /** Missing for one that is not due, or that needs a look. */
  readonly item?: DueItem;
  readonly needsALook?: Omit<ContactToLookAt, "path">;
  readonly summary: VaultRuleInput;
}

/** What is to be listed: every contact or those that are due, and whether with what would follow. */
export interface DueListOptions {
  readonly all: boolean;
  readonly plan: boolean;
}

/**
 * The notes of a folder as `touchbase due` wants them: of each contact what the list says, and nothing else is kept. What
 * stands in a note is judged as it is read.
 */
export class DueList implements NoteConsumer<DueSummary> {
  noteCount = 0;
  private readonly byPath = new Map<string, DueSummary>();
  private readonly declares: (path: string) => boolean;

  constructor(
    private readonly terms: VaultContext,
    private readonly wanted: DueListOptions,
  ) {
    this.declares = globMatcher(terms.config.values.contacts);
  }

  isDeclared(path: string): boolean {
    return this.declares((this.terms.below ?? "") + path);
  }

  set(path: string, text: string): DueSummary | undefined {
    this.noteCount++;
    const contact = readContact(text, { fileName: baseName(path), declared: this.isDeclared(path) });
    if (!contact) return undefined;
    const { today, config } = this.terms;
    const analysis = analyze(contact, today, config.cadence);
    const summary = vaultRuleInputOf(analysis);
    const item = this.itemOf(path, analysis);
    const reason = lookReason(analysis);
    const needsALook = reason === undefined ? undefined : { name: contact.name, reason };
    const brief = { ...(item && { item }), ...(needsALook && { needsALook }), summary };
    this.byPath.set(path, brief);
    if (!item?.say || !quotesNote(analysis)) return brief;
    // Read again the next time, because the cache holds no text of a note.
    const { say: _, plan: __, ...head } = item;
    return { ...brief, item: head };
  }

  setPlain(): void {
    this.noteCount++;
  }

  restore(path: string, brief: DueSummary): boolean {
    const { item, needsALook } = brief;
    if (item ? this.wanted.plan && !item.plan : this.wanted.all && !needsALook) return false;
    this.noteCount++;
    this.byPath.set(path, brief);
    return true;
  }

  get contactCount(): number {
    return this.byPath.size;
  }

  /** The contacts that are listed, by path. */
  items(): (readonly [path: string, item: DueItem])[] {
    const { today, config } = this.terms;
    const summaries = [...this.byPath].map(([path, { summary }]) => [path, summary] as const);
    const advice = adviseAcross(summaries, today, config.cadence.days);
    return [...this.byPath].flatMap(([path, { item }]) => {
      const advised = item && withAdvice(item, advice.get(path), today);
      return advised && this.lists(advised) ? [[path, advised] as const] : [];
    });
  }

  /** The contacts for which nothing is proposed until somebody has looked at their notes. */
  needingALook(): ContactToLookAt[] {
    return [...this.byPath].flatMap(([path, { needsALook }]) =>
      needsALook ? [{ path, ...needsALook }] : [],
    );
  }

  /** What is to be said of all contacts together. */
  findings(): VaultFinding[] {
    const { today, config } = this.terms;
    return checkVault(
      [...this.byPath.values()].map(({ summary }) => summary),
      today,
      config.cadence,
    );
  }

  private lists(item: Pick<FollowUp, "state">): boolean {
    return this.wanted.all || isDue(item);
  }

  private itemOf(path: string, analysis: Analysis): DueItem | undefined {
    const next = analysis.standing && this.lists(analysis.standing) ? nextOf(path, analysis) : undefined;
    if (!next) return undefined;
    const { path: _, extras, ...head } = next;
    if (!this.wanted.plan) return { ...head, extras };
    return { ...head, say: sayOf(analysis), extras, plan: analysis.plan.map(plannedStep) };
  }
}
