import type { Goal, Table } from "../reliability/report";

/** What every part is told. */
export interface BenchTerms {
  /** Where vaults and references are made, and left for the next run. */
  readonly folder: string;
  /** Small vaults and few rounds: to see that it works, not how fast. */
  readonly small: boolean;
  readonly rounds: number;
  tell(text: string): void;
}

/** What a part found. */
export interface Figures {
  readonly title: string;
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
  /** What could not be measured on this machine, each as a sentence. */
  readonly remarks?: readonly string[];
}

/** The two vaults of the goals. */
export function plansOf({ small }: BenchTerms) {
  return small
    ? [
        { notes: 400, contacts: 20, seed: 1 },
        { notes: 800, contacts: 80, seed: 1 },
      ]
    : [
        { notes: 50_000, contacts: 2_000, seed: 1 },
        { notes: 100_000, contacts: 10_000, seed: 1 },
      ];
}

/** "50,000 notes, 2,000 contacts". */
export function shownPlan({ notes, contacts }: { notes: number; contacts: number }): string {
  return `${notes.toLocaleString("en-US")} notes, ${contacts.toLocaleString("en-US")} of them contacts`;
}

/** A goal that a figure must not be above. */
export function atMost(text: string, figure: number, most: number, shown: (figure: number) => string): Goal {
  const missed = !(figure <= most);
  return { text: `${text}: at most ${shown(most)}`, missed: missed ? 1 : 0, measured: shown(figure) };
}
