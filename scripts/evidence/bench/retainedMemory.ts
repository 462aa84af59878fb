import { existsSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { TimingClient } from "./client";
import { atMost, type BenchOptions, type Figures, shownPlan } from "./part";
import { readWhole, TOUCHBASE } from "./server";
import { vaultFor } from "./vaults";

/** In KB, for a contact that no client requests. */
const MOST = 2;
/** The maximum of the machine's memory, in bytes. */
const MOST_MEMORY = 150 * 2 ** 20;

interface RetainedMemory {
  readonly heap: number;
  readonly resident: number;
}

/** Measures the memory that the server retains, in two vaults that differ only in the number of contacts. */
export async function retainedMemory(options: BenchOptions): Promise<Pick<Figures, "tables" | "goals">> {
  const notes = options.small ? 800 : 50_000;
  const plans = [notes / 25, notes / 5].map((contacts) => ({ notes, contacts, seed: 1 }));
  const found: RetainedMemory[] = [];
  for (const plan of plans) {
    const root = resolve(vaultFor(plan, options.folder, options.tell));
    options.tell(`what the server holds of ${shownPlan(plan)}`);
    found.push(await retainedMemoryOf(root, options));
  }
  const [less, more] = found as [RetainedMemory, RetainedMemory];
  const [few, many] = plans as [(typeof plans)[0], (typeof plans)[0]];
  const each = (kind: keyof RetainedMemory) =>
    (more[kind] - less[kind]) / 1024 / (many.contacts - few.contacts);
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
    goals: [
      atMost("what the server holds for each contact", each("heap"), MOST, shownKilobytes),
      atMost(
        `the memory of the server that has read ${shownPlan(few)}`,
        less.resident,
        MOST_MEMORY,
        shownMegabytes,
        2,
      ),
    ],
  };
}

const shownKilobytes = (kilobytes: number) => `${kilobytes.toFixed(1)} KB`;
const shownMegabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;

async function retainedMemoryOf(root: string, options: BenchOptions): Promise<RetainedMemory> {
  const answer = resolve(options.folder, "held.json");
  rmSync(answer, { force: true });
  const env = {
    NODE_OPTIONS: `--require ${resolve("scripts/evidence/bench/references/retainedMemory.cjs")}`,
    TOUCHBASE_BENCH_HELD: answer,
    XDG_CACHE_HOME: resolve(options.folder, "no-caches"),
  };
  rmSync(env.XDG_CACHE_HOME, { recursive: true, force: true });
  const client = new TimingClient({ program: TOUCHBASE, root, env });
  try {
    await client.list();
    await readWhole(client);
    await new Promise((done) => setTimeout(done, options.small ? 100 : 3000));
    client.signal("SIGUSR2");
    while (!existsSync(answer)) await new Promise((done) => setTimeout(done, 50));
    return JSON.parse(readFileSync(answer, "utf8"));
  } finally {
    await client.stop();
  }
}
