import { existsSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { TimingClient } from "./client";
import { atMost, type BenchTerms, type Figures, shownPlan } from "./part";
import { readWhole, TOUCHBASE } from "./server";
import { vaultFor } from "./vaults";

/** In KB, for a contact that nobody looks at. */
const MOST = 2;

interface Held {
  readonly heap: number;
  readonly resident: number;
}

/** What the server holds, in two vaults that differ in nothing but how many of their notes are contacts. */
export async function heldIn(terms: BenchTerms): Promise<Pick<Figures, "tables" | "goals">> {
  const notes = terms.small ? 800 : 50_000;
  const plans = [notes / 25, notes / 5].map((contacts) => ({ notes, contacts, seed: 1 }));
  const found: Held[] = [];
  for (const plan of plans) {
    const root = resolve(vaultFor(plan, terms.folder, terms.tell));
    terms.tell(`what the server holds of ${shownPlan(plan)}`);
    found.push(await heldOf(root, terms));
  }
  const [less, more] = found as [Held, Held];
  const [few, many] = plans as [(typeof plans)[0], (typeof plans)[0]];
  const each = (kind: keyof Held) => (more[kind] - less[kind]) / 1024 / (many.contacts - few.contacts);
  return {
    tables: [
      {
        head: [
          "what the server holds when it has read all",
          ...plans.map(shownPlan),
          "for each contact more",
        ],
        rows: (["heap", "resident"] as const).map((kind) => [
          kind === "heap" ? "in use, after a collection" : "of the machine's memory",
          shownMegabytes(less[kind]),
          shownMegabytes(more[kind]),
          shownKilobytes(each(kind)),
        ]),
      },
    ],
    goals: [atMost("what the server holds for each contact", each("heap"), MOST, shownKilobytes)],
  };
}

const shownKilobytes = (kilobytes: number) => `${kilobytes.toFixed(1)} KB`;
const shownMegabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;

async function heldOf(root: string, terms: BenchTerms): Promise<Held> {
  const answer = resolve(terms.folder, "held.json");
  rmSync(answer, { force: true });
  const env = {
    NODE_OPTIONS: `--require ${resolve("scripts/evidence/bench/references/held.cjs")}`,
    TOUCHBASE_BENCH_HELD: answer,
    XDG_CACHE_HOME: resolve(terms.folder, "no-caches"),
  };
  rmSync(env.XDG_CACHE_HOME, { recursive: true, force: true });
  const client = new TimingClient({ program: TOUCHBASE, root, env });
  try {
    await client.list();
    await readWhole(client);
    await new Promise((done) => setTimeout(done, terms.small ? 100 : 3000));
    client.signal("SIGUSR2");
    while (!existsSync(answer)) await new Promise((done) => setTimeout(done, 50));
    return JSON.parse(readFileSync(answer, "utf8"));
  } finally {
    await client.stop();
  }
}
