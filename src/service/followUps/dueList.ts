import { analyze } from "../../cadence/analyse";
import { checkVault, type VaultFinding, vaultRuleInputOf } from "../../cadence/momentum";
import type { VaultRuleInput } from "../../cadence/rule";
import { globMatcher } from "../../files/globs";
import { readContact } from "../../note/contact";
import { baseName, type NoteConsumer, type VaultContext } from "../../vault";
import { type FollowUp, isDue, nextOf, plannedStep } from "./followUps";

/** An entry of the due list. It contains the plan only if the caller asked for it. */
export type DueItem = Omit<FollowUp, "path" | "plan"> & Partial<Pick<FollowUp, "plan">>;

/** Everything that the due list needs about a contact, as JSON that can be cached for a day. */
export interface DueSummary {
  /** Null for a contact with unreadable frontmatter, and missing for one that is not due. */
  readonly item?: DueItem | null;
  readonly summary: VaultRuleInput;
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
  private readonly matchesDeclared: (path: string) => boolean;

  constructor(
    private readonly terms: VaultContext,
    private readonly wanted: DueListOptions,
  ) {
    this.matchesDeclared = globMatcher(terms.config.values.contacts);
  }

  isDeclared(path: string): boolean {
    return this.matchesDeclared((this.terms.below ?? "") + path);
  }

  set(path: string, text: string): DueSummary | undefined {
    this.noteCount++;
    const contact = readContact(text, { fileName: baseName(path), declared: this.isDeclared(path) });
    if (!contact) return undefined;
    const { today, config } = this.terms;
    const analysis = analyze(contact, today, config.cadence);
    const summary = vaultRuleInputOf(analysis);
    const standing = analysis.standing;
    const brief =
      standing && !this.isListed(standing) ? { summary } : { item: this.itemOf(path, analysis), summary };
    this.byPath.set(path, brief);
    return brief;
  }

  setPlain(): void {
    this.noteCount++;
  }

  restore(path: string, brief: DueSummary): boolean {
    const { item } = brief;
    if (item === undefined ? this.wanted.all : item !== null && this.wanted.plan && !item.plan) return false;
    this.noteCount++;
    this.byPath.set(path, brief);
    return true;
  }

  get contactCount(): number {
    return this.byPath.size;
  }

  /** Returns the listed contacts by path; null for an unreadable one. */
  items(): (readonly [path: string, item: DueItem | null])[] {
    return [...this.byPath].flatMap(([path, { item }]) =>
      item === undefined || (item !== null && !this.isListed(item)) ? [] : [[path, item] as const],
    );
  }

  /** Returns the findings about all contacts together. */
  findings(): VaultFinding[] {
    const { today, config } = this.terms;
    return checkVault(
      [...this.byPath.values()].map(({ summary }) => summary),
      today,
      config.cadence,
    );
  }

  private isListed(item: Pick<FollowUp, "state">): boolean {
    return this.wanted.all || isDue(item);
  }

  private itemOf(path: string, analysis: ReturnType<typeof analyze>): DueItem | null {
    const next = nextOf(path, analysis);
    if (!next) return null;
    const { path: _, ...item } = next;
    return this.wanted.plan ? { ...item, plan: analysis.plan.map(plannedStep) } : item;
  }
}
