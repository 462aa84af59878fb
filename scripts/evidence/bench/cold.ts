import { accessSync, constants, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Contender, memoryTimesOf, race, rowsOf, shownTimes, timesOf } from "./figures";
import { atMost, type BenchOptions, type Figures, plansOf, shownPlan } from "./part";
import { findRipgrep, timed, timedNode } from "./processes";
import { TODAY, vaultFor } from "./vaults";

export const RG = "rg -l '^touches:'";
export const NOTHING = "Node starting and doing nothing";
export const HEADS = "bare Node walk, 4 KB of each file";
export const STATS = "bare Node walk, stat of each file";
const DUE = "touchbase due, for the first time";
const FORGETFUL = "touchbase due --no-cache";
const MATTER = "gray-matter on every file";

/** The maximum time of a list for each of the vaults, as a multiple of ripgrep's. */
const MOST = [3.5, 4, 5];

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

/** Measures the list without caches, next to other tools. */
export async function cold(options: BenchOptions): Promise<Figures> {
  const tables: Figures["tables"][number][] = [];
  const goals: Figures["goals"][number][] = [];
  const remarks = findRipgrep() ? [] : [NO_RG];
  const caches = resolve(options.folder, "caches");
  const env = { XDG_CACHE_HOME: caches, LOCALAPPDATA: caches };
  // A folder of its own, because one of the user's that is open to others is not used: that costs 0.1 s of each start.
  const code = resolve(options.folder, "code");
  const codeEnv = { XDG_CACHE_HOME: code, LOCALAPPDATA: code };
  for (const [nth, plan] of plansOf(options).entries()) {
    const root = vaultFor(plan, options.folder, options.tell);
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
          run: () => timedNode("dist/cli.js", ["due", "--no-cache", "--today", TODAY, root], codeEnv),
        },
      ],
      options.rounds,
      options.tell,
    );
    // It takes a minute, and a second run gives the same result.
    const matter =
      nth === 0
        ? await race(
            [{ name: MATTER, run: () => timedNode(reference("grayMatter"), [root]) }],
            1,
            options.tell,
          )
        : [];
    tables.push({
      head: [shownPlan(plan), "median", "spread", "× rg", "× the walk with 4 KB", "memory"],
      rows: rowsOf(new Map([...samples, ...matter]), [RG, HEADS]),
    });
    const on = `on ${shownPlan(plan)}`;
    if (samples.has(RG))
      goals.push(
        atMost(
          `${FORGETFUL} against ${RG} ${on}`,
          timesOf(samples, FORGETFUL, RG),
          MOST[nth] ?? 0,
          shownTimes,
          1,
        ),
      );
    // A larger vault may take longer, because its list is longer.
    if (plan.notes === plansOf(options)[0]?.notes)
      for (const name of [FORGETFUL, DUE])
        goals.push(
          atMost(
            `the memory of ${name} against that of the bare walk ${on}`,
            memoryTimesOf(samples, name, HEADS),
            2.5,
            shownTimes,
            2,
          ),
        );
  }
  const [plan] = plansOf(options);
  if (plan && canEmptyCaches()) {
    const root = vaultFor(plan, options.folder, options.tell);
    const contenders = [
      ...ripgrepOn(root),
      ...bareWalks(root).filter(({ name }) => name !== NOTHING),
      {
        name: DUE,
        run: () => timedNode("dist/cli.js", ["due", "--no-cache", "--today", TODAY, root], codeEnv),
      },
    ].map(({ name, run }) => ({
      name,
      run() {
        emptyCaches();
        return run();
      },
    }));
    const samples = await race(contenders, options.small ? 1 : 3, options.tell);
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

/** The file through which root can empty the file caches of Linux. */
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
