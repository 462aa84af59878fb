import { analyse } from "../../cadence/analyse";
import { judgeTogether, summaryOf, type VaultFinding } from "../../cadence/momentum";
import type { Summary } from "../../cadence/rule";
import { globMatcher } from "../../files/globs";
import { readContact } from "../../note/contact";
import { baseName, type NoteSink, type VaultTerms } from "../../vault";
import { type FollowUp, isDue, nextOf, plannedStep } from "./followUps";

/** What a list says of a contact. What would follow is there where it was asked for. */
export type DueItem = Omit<FollowUp, "path" | "plan"> & Partial<Pick<FollowUp, "plan">>;

/** All that a list wants to know of a contact, as plain data that can be remembered for a day. */
export interface Brief {
  /** Null for one whose frontmatter cannot be read, and missing for one that is not due. */
  readonly item?: DueItem | null;
  readonly summary: Summary;
}

/** What is to be listed: every contact or those that are due, and whether with what would follow. */
export interface Wanted {
  readonly all: boolean;
  readonly plan: boolean;
}

/**
 * The notes of a folder as `touchbase due` wants them: of each contact what the list says, and nothing else is kept. What
 * stands in a note is judged as it is read.
 */
export class DueList implements NoteSink<Brief> {
  noteCount = 0;
  private readonly byPath = new Map<string, Brief>();
  private readonly declares: (path: string) => boolean;

  constructor(
    private readonly terms: VaultTerms,
    private readonly wanted: Wanted,
  ) {
    this.declares = globMatcher(terms.config.values.contacts);
  }

  isDeclared(path: string): boolean {
    return this.declares((this.terms.below ?? "") + path);
  }

  set(path: string, text: string): Brief | undefined {
    this.noteCount++;
    const contact = readContact(text, { fileName: baseName(path), declared: this.isDeclared(path) });
    if (!contact) return undefined;
    const { today, config } = this.terms;
    const analysis = analyse(contact, today, config.cadence);
    const summary = summaryOf(analysis);
    const standing = analysis.standing;
    const brief =
      standing && !this.lists(standing) ? { summary } : { item: this.itemOf(path, analysis), summary };
    this.byPath.set(path, brief);
    return brief;
  }

  setPlain(): void {
    this.noteCount++;
  }

  restore(path: string, brief: Brief): boolean {
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
    return [...this.byPath].flatMap(([path, { item }]) =>
      item === undefined || (item !== null && !this.lists(item)) ? [] : [[path, item] as const],
    );
  }

  /** What is to be said of all contacts together. */
  findings(): VaultFinding[] {
    const { today, config } = this.terms;
    return judgeTogether(
      [...this.byPath.values()].map(({ summary }) => summary),
      today,
      config.cadence,
    );
  }

  private lists(item: Pick<FollowUp, "state">): boolean {
    return this.wanted.all || isDue(item);
  }

  private itemOf(path: string, analysis: ReturnType<typeof analyse>): DueItem | null {
    const next = nextOf(path, analysis);
    if (!next) return null;
    const { path: _, ...item } = next;
    return this.wanted.plan ? { ...item, plan: analysis.plan.map(plannedStep) } : item;
  }
}
