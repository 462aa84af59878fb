import type { Goal, Table } from "../reliability/report";
import type { VaultPlan } from "./vaults";

/** The options of every part. */
export interface BenchOptions {
  /** The folder for vaults and references, which the next run reuses. */
  readonly folder: string;
  /** Small vaults and few rounds, to test the program itself. */
  readonly small: boolean;
  readonly rounds: number;
  tell(text: string): void;
}

/** The result of a part. */
export interface Figures {
  readonly title: string;
  readonly tables: readonly Table[];
  readonly goals: readonly FigureGoal[];
  /** The measurements that this machine cannot make, each as a sentence. */
  readonly remarks?: readonly string[];
}

/** A goal with its row in the table of all goals. */
export interface FigureGoal extends Goal {
  readonly numbered?: NumberedGoal | undefined;
}

interface NumberedGoal {
  /** From 1 to 6. */
  readonly number: number;
  readonly what: string;
  readonly limit: string;
}

/** The vaults of the goals: one with plain logs, the same with all other forms of logs, and a larger one. */
export function plansOf({ small }: BenchOptions): readonly VaultPlan[] {
  const [notes, contacts] = small ? [400, 20] : [50_000, 2_000];
  return [
    { notes, contacts, seed: 1 },
    { notes, contacts, seed: 1, logs: "mixed" },
    { notes: 2 * notes, contacts: (small ? 4 : 5) * contacts, seed: 1 },
  ];
}

/** Formats a plan: "50,000 notes, 2,000 of them contacts". */
export function shownPlan({ notes, contacts, logs }: VaultPlan): string {
  const counts = `${notes.toLocaleString("en-US")} notes, ${contacts.toLocaleString("en-US")} of them contacts`;
  return logs === "mixed" ? `${counts}, with logs of all forms` : counts;
}

/** Returns a goal that a figure must not exceed. */
export function atMost(
  what: string,
  figure: number,
  most: number,
  shown: (figure: number) => string,
  number?: number,
): FigureGoal {
  const missed = figure <= most ? 0 : 1;
  const [limit, measured] = [shown(most), shown(figure)];
  const numbered = number === undefined ? undefined : { number, what, limit };
  return { text: `${what}: at most ${limit}`, missed, measured, numbered };
}

/** Returns the goals with a number in their order, as a table with the results. */
export function goalTable(goals: readonly FigureGoal[]): Table {
  const rows = goals.flatMap(({ numbered, measured = "", missed }) =>
    numbered ? [{ ...numbered, measured, verdict: missed === 0 ? "reached" : "**missed**" }] : [],
  );
  rows.sort((a, b) => a.number - b.number);
  return {
    head: ["goal", "what", "at most", "measured", ""],
    rows: rows.map(({ number, what, limit, measured, verdict }) => [
      String(number),
      what,
      limit,
      measured,
      verdict,
    ]),
  };
}
