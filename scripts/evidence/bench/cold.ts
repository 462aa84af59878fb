import { accessSync, constants, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Contender, memoryTimesOf, race, rowsOf, shownTimes, timesOf } from "./figures";
import { atMost, type BenchTerms, type Figures, plansOf, shownPlan } from "./part";
import { findRipgrep, timed, timedNode } from "./processes";
import { TODAY, vaultFor } from "./vaults";

export const RG = "rg -l '^touches:'";
export const NOTHING = "Node starting and doing nothing";
export const HEADS = "bare Node walk, 4 KB of each file";
export const STATS = "bare Node walk, stat of each file";
const DUE = "touchbase due, for the first time";
const FORGETFUL = "touchbase due --no-cache";
const MATTER = "gray-matter on every file";

const reference = (name: string) => `scripts/evidence/bench/references/${name}.cjs`;

export function ripgrepOn(root: string): Contender[] {
  const rg = findRipgrep();
  return rg === undefined
    ? []
    : [{ name: RG, run: () => timed(rg, ["--no-messages", "-l", "^touches:", root], { mostCode: 1 }) }];
}

export const NO_RG = "There is no ripgrep on this machine, so nothing is held against it.";

export function bareWalks(root: string): Contender[] {
  return [
    { name: NOTHING, run: () => timedNode(reference("nothing"), []) },
    { name: HEADS, run: () => timedNode(reference("walk"), ["heads", root]) },
    { name: STATS, run: () => timedNode(reference("walk"), ["stats", root]) },
  ];
}

/** The list without anything known from before, and what it is measured against. */
export async function cold(terms: BenchTerms): Promise<Figures> {
  const tables: Figures["tables"][number][] = [];
  const goals: Figures["goals"][number][] = [];
  const remarks = findRipgrep() ? [] : [NO_RG];
  const caches = resolve(terms.folder, "caches");
  const env = { XDG_CACHE_HOME: caches, LOCALAPPDATA: caches };
  for (const [nth, plan] of plansOf(terms).entries()) {
    const root = vaultFor(plan, terms.folder, terms.tell);
    const samples = await race(
      [
        ...ripgrepOn(root),
        ...bareWalks(root),
        {
          name: DUE,
          run() {
            rmSync(caches, { recursive: true, force: true });
            return timedNode("dist/cli.js", ["due", "--today", TODAY, root], env);
          },
        },
        {
          name: FORGETFUL,
          run: () => timedNode("dist/cli.js", ["due", "--no-cache", "--today", TODAY, root]),
        },
      ],
      terms.rounds,
      terms.tell,
    );
    // It takes a minute, and a second look at it tells nothing new.
    const matter = await race(
      [{ name: MATTER, run: () => timedNode(reference("grayMatter"), [root]) }],
      terms.small || nth > 0 ? 1 : 2,
      terms.tell,
    );
    tables.push({
      head: [shownPlan(plan), "median", "spread", "× rg", "× the walk with 4 KB", "memory"],
      rows: rowsOf(new Map([...samples, ...matter]), [RG, HEADS]),
    });
    const on = `on ${shownPlan(plan)}`;
    if (samples.has(RG))
      goals.push(
        atMost(`touchbase due against ${RG} ${on}`, timesOf(samples, DUE, RG), nth === 0 ? 4 : 5, shownTimes),
      );
    // Where a tenth of the notes are contacts, there is more to read than their beginnings.
    if (nth === 0)
      goals.push(
        atMost(`touchbase due against the bare walk ${on}`, timesOf(samples, DUE, HEADS), 1.5, shownTimes),
      );
    goals.push(
      atMost(
        `the memory of it against the bare walk's ${on}`,
        memoryTimesOf(samples, DUE, HEADS),
        1.5,
        shownTimes,
      ),
    );
  }
  const [plan] = plansOf(terms);
  if (plan && canEmptyCaches()) {
    const root = vaultFor(plan, terms.folder, terms.tell);
    const contenders = [
      ...ripgrepOn(root),
      ...bareWalks(root).filter(({ name }) => name !== NOTHING),
      { name: DUE, run: () => timedNode("dist/cli.js", ["due", "--no-cache", "--today", TODAY, root]) },
    ].map(({ name, run }) => ({
      name,
      run() {
        emptyCaches();
        return run();
      },
    }));
    const samples = await race(contenders, terms.small ? 1 : 3, terms.tell);
    tables.push({
      head: [
        `${shownPlan(plan)}, from a cold disk`,
        "median",
        "spread",
        "× rg",
        "× the walk with 4 KB",
        "memory",
      ],
      rows: rowsOf(samples, [RG, HEADS]),
    });
    if (samples.has(RG))
      goals.push(
        atMost(`touchbase due against ${RG} from a cold disk`, timesOf(samples, DUE, RG), 1.6, shownTimes),
      );
  } else remarks.push("The caches of the disk could not be emptied, so nothing was read from a cold disk.");
  return { title: "The list from nothing", tables, goals, remarks };
}

/** Where Linux is told, by root alone, to forget what it has read. */
const CACHES = "/proc/sys/vm/drop_caches";

function canEmptyCaches(): boolean {
  try {
    accessSync(CACHES, constants.W_OK);
    emptyCaches();
    return true;
  } catch {
    return false;
  }
}

function emptyCaches(): void {
  writeFileSync(CACHES, "3\n");
}
