import { analyze } from "../../cadence/analyse";
import { checkVault, type VaultFinding, vaultRuleInputOf } from "../../cadence/momentum";
import type { VaultRuleInput } from "../../cadence/rule";
import { globMatcher } from "../../files/globs";
import { readContact } from "../../note/contact";
import { baseName, type NoteConsumer, type VaultContext } from "../../vault";
import { type FollowUp, isDue, nextOf, plannedStep } from "./followUps";
import { adviseAcross, withAdvice } from "./wholeVault";

/** What a list says of a contact. What would follow is there where it was asked for. */
export type DueItem = Omit<FollowUp, "path" | "plan"> & Partial<Pick<FollowUp, "plan">>;

/** All that a list wants to know of a contact, as plain data that can be remembered for a day. */
export interface DueSummary {
  /** Null for one whose frontmatter cannot be read, and missing for one that is not due. */
  readonly item?: DueItem | null;
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
    const standing = analysis.standing;
    const brief =
      standing && !this.lists(standing) ? { summary } : { item: this.itemOf(path, analysis), summary };
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

  /** The contacts that are listed, by path; null for one that cannot be read. */
  items(): (readonly [path: string, item: DueItem | null])[] {
    const { today, config } = this.terms;
    const summaries = [...this.byPath].map(([path, { summary }]) => [path, summary] as const);
    const advice = adviseAcross(summaries, today, config.cadence.days);
    const items: (readonly [string, DueItem | null])[] = [];
    for (const [path, { item }] of this.byPath) {
      const advised = item && withAdvice(item, advice.get(path), today);
      if (advised === null || (advised && this.lists(advised))) items.push([path, advised]);
    }
    return items;
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

  private itemOf(path: string, analysis: ReturnType<typeof analyze>): DueItem | null {
    const next = nextOf(path, analysis);
    if (!next) return null;
    const { path: _, ...item } = next;
    return this.wanted.plan ? { ...item, plan: analysis.plan.map(plannedStep) } : item;
  }
}
