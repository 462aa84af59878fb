import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { TimingClient } from "./client";
import { bareWalks, NO_RG, RG, ripgrepOn, STATS } from "./cold";
import { memoryTimesOf, race, rowsOf, shownTimes, timesOf } from "./figures";
import { atMost, type BenchTerms, type Figures, plansOf, shownPlan } from "./part";
import { findRipgrep, timedNode } from "./processes";
import { TOUCHBASE } from "./server";
import { TODAY, vaultFor } from "./vaults";

const WARM = "touchbase due, with its cache";
const ONE = "the same, one note changed";
const SHOWN = "touchbase lsp: the list shown";
const VALIDATED = "touchbase lsp: every note looked at";
const NEXT_DAY = "the same, on the next day";

/** The list where the notes have been read before. */
export async function warm(terms: BenchTerms): Promise<Figures> {
  const tables: Figures["tables"][number][] = [];
  const goals: Figures["goals"][number][] = [];
  const caches = resolve(terms.folder, "caches");
  const env = { XDG_CACHE_HOME: caches, LOCALAPPDATA: caches };
  for (const plan of plansOf(terms)) {
    const root = vaultFor(plan, terms.folder, terms.tell);
    rmSync(caches, { recursive: true, force: true });
    mkdirSync(caches, { recursive: true });
    const changed = join(root, "Somebody Changed.md");
    const due = (day: string) => timedNode("dist/cli.js", ["due", "--today", day, root], env);
    /** The two times of one start: the first contender takes them, the second tells. */
    let complete = 0;
    let days = 0;
    const samples = await race(
      [
        ...ripgrepOn(root),
        ...bareWalks(root),
        {
          name: WARM,
          async run() {
            // The cache is of the day and of what was there last.
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
            try {
              const times = await client.list();
              complete = times.complete;
              return { ms: times.shown };
            } finally {
              await client.stop();
            }
          },
        },
        { name: VALIDATED, run: () => ({ ms: complete }) },
        {
          name: NEXT_DAY,
          run: () => due(`2026-12-${String(1 + (days++ % 28)).padStart(2, "0")}`),
        },
      ],
      terms.rounds,
      terms.tell,
      // The one that tells a time stands behind the one that takes it.
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
    for (const name of [WARM, ONE])
      goals.push(
        atMost(`${name}, against the bare stat walk ${on}`, timesOf(samples, name, STATS), 1.2, shownTimes),
      );
    if (samples.has(RG))
      goals.push(atMost(`${SHOWN}, against ${RG} ${on}`, timesOf(samples, SHOWN, RG), 0.5, shownTimes));
    goals.push(
      atMost(
        `the memory of it against the stat walk's ${on}`,
        memoryTimesOf(samples, WARM, STATS),
        1.5,
        shownTimes,
      ),
    );
  }
  return { title: "The list from the cache", tables, goals, remarks: findRipgrep() ? [] : [NO_RG] };
}
