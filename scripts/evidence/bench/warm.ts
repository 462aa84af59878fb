import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { TimingClient } from "./client";
import { bareWalks, NO_RG, RG, ripgrepOn, STATS } from "./cold";
import { race, rowsOf, shownTimes, timesOf } from "./figures";
import { atMost, type BenchOptions, type Figures, plansOf, shownPlan } from "./part";
import { findRipgrep, timedNode } from "./processes";
import { TOUCHBASE } from "./server";
import { TODAY, vaultFor } from "./vaults";

const WARM = "touchbase due, with its cache";
const ONE = "the same, one note changed";
const SHOWN = "touchbase lsp: the list shown";
const VALIDATED = "touchbase lsp: every note looked at";
const NEXT_DAY = "the same, on the next day";

/** Measures the list with caches. */
export async function warm(options: BenchOptions): Promise<Figures> {
  const tables: Figures["tables"][number][] = [];
  const goals: Figures["goals"][number][] = [];
  const caches = resolve(options.folder, "caches");
  const env = { XDG_CACHE_HOME: caches, LOCALAPPDATA: caches };
  for (const plan of plansOf(options)) {
    const root = vaultFor(plan, options.folder, options.tell);
    rmSync(caches, { recursive: true, force: true });
    mkdirSync(caches, { recursive: true });
    const changed = join(root, "Somebody Changed.md");
    const due = (day: string) => timedNode("dist/cli.js", ["due", "--today", day, root], env);
    /** The second of the two times of one start. The first contender measures both; the second one returns this one. */
    let complete = 0;
    let days = 0;
    const samples = await race(
      [
        ...ripgrepOn(root),
        ...bareWalks(root),
        {
          name: WARM,
          async run() {
            // The cache depends on the day and on the last state of the notes.
            rmSync(changed, { force: true });
            await due(TODAY);
            return due(TODAY);
          },
        },
        {
          name: ONE,
          async run() {
            appendFileSync(changed, "---\ntouches:\n  - 2026-11-02 call\n---\n");
            await due(TODAY);
            appendFileSync(changed, "x");
            const sample = await due(TODAY);
            rmSync(changed, { force: true });
            return sample;
          },
        },
        {
          name: SHOWN,
          async run() {
            const client = new TimingClient({ program: TOUCHBASE, root, env });
            const times = await client.list();
            await client.end();
            complete = times.complete;
            return { ms: times.shown };
          },
        },
        { name: VALIDATED, run: () => ({ ms: complete }) },
        {
          name: NEXT_DAY,
          run: () => due(`2026-12-${String(1 + (days++ % 28)).padStart(2, "0")}`),
        },
      ],
      options.rounds,
      options.tell,
      // The contender that returns a time comes after the one that measures it.
      false,
    );
    const kept = join(caches, "touchbase");
    const names = existsSync(kept) ? readdirSync(kept) : [];
    const size = names.reduce((sum, name) => sum + statSync(join(kept, name)).size, 0);
    tables.push({
      head: [shownPlan(plan), "median", "spread", "× rg", "× the walk with stat", "memory"],
      rows: [
        ...rowsOf(samples, [RG, STATS]),
        ["its cache on disk", `${(size / 2 ** 20).toFixed(1)} MB`, "", "", "", ""],
      ],
    });
    const on = `on ${shownPlan(plan)}`;
    const [number, watched] =
      plan.notes === plansOf(options)[0]?.notes ? [3] : [undefined, ", which has no goal"];
    const where = `${on}${watched ?? ""}`;
    goals.push(
      atMost(
        `${WARM}, against the bare stat walk ${where}`,
        timesOf(samples, WARM, STATS),
        1.6,
        shownTimes,
        number,
      ),
    );
    if (samples.has(RG))
      goals.push(
        atMost(`${SHOWN}, against ${RG} ${where}`, timesOf(samples, SHOWN, RG), 0.6, shownTimes, number),
      );
  }
  return { title: "The list from the cache", tables, goals, remarks: findRipgrep() ? [] : [NO_RG] };
}
