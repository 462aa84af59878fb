import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { TimingClient } from "./client";
import { median, quantile, shownTime } from "./figures";
import { lastLetterOf } from "./growth";
import { atMost, type BenchOptions, type Figures, shownPlan } from "./part";
import { noteOf, readWhole, TOUCHBASE } from "./server";
import { vaultFor } from "./vaults";

/** The maximum time of a list in which every line is new, in milliseconds. */
const MOST_LIST = 2000;
/** The maximum wait of a keystroke meanwhile, in milliseconds. */
const MOST_KEY = 6;

/** The causes that change every line of the list. */
const CAUSES = {
  "a new day": (client: TimingClient) => client.signal("SIGUSR2"),
  "a change of the settings": (client: TimingClient, round: number) => {
    const settings = { touchbase: { defaultPlaybook: round % 2 === 0 ? "friend" : "networking" } };
    void client.connection.sendNotification("workspace/didChangeConfiguration", { settings });
  },
} as const;

/** A new day and changed settings with 10,000 contacts, while a user types. */
export async function renewal(options: BenchOptions): Promise<Figures> {
  const plan = options.small
    ? { notes: 800, contacts: 160, seed: 1 }
    : { notes: 50_000, contacts: 10_000, seed: 1 };
  const root = resolve(vaultFor(plan, options.folder, options.tell));
  options.tell("every contact is judged again");
  const env = {
    NODE_OPTIONS: `--require ${resolve("scripts/evidence/bench/references/midnight.cjs")}`,
    XDG_CACHE_HOME: resolve(options.folder, "caches"),
  };
  // Without `--today`, because the day changes.
  const client = new TimingClient({ program: TOUCHBASE.slice(0, -2), root, env });
  const uri = pathToFileURL(join(root, "Somebody Busy.md")).toString();
  const text = noteOf(60);
  const rows: string[][] = [];
  const goals: Figures["goals"][number][] = [];
  try {
    await client.start(uri, text);
    await readWhole(client);
    await new Promise((done) => setTimeout(done, options.small ? 100 : 3000));
    let version = 1;
    for (const [cause, begin] of Object.entries(CAUSES)) {
      const [keys, lists]: [number[], number[]] = [[], []];
      for (let round = 0; round < (options.small ? 1 : 3); round++) {
        const began = performance.now();
        const news = client.nextNews();
        begin(client, round);
        let isNew = false;
        void news.then(() => {
          isNew = true;
        });
        while (!isNew) {
          keys.push(await client.change(uri, ++version, [lastLetterOf(text, version % 2 === 0)]));
          await new Promise((done) => setTimeout(done, 3));
        }
        lists.push((await news) - began);
        await new Promise((done) => setTimeout(done, 500));
      }
      const [p95, list] = [quantile(keys, 0.95), median(lists)];
      rows.push([cause, shownTime(list), ...[0.5, 0.95, 1].map((share) => shownTime(quantile(keys, share)))]);
      const on = `with ${plan.contacts.toLocaleString("en-US")} contacts`;
      goals.push(atMost(`p95 of a change during ${cause} ${on}`, p95, MOST_KEY, shownTime, 6));
      goals.push(atMost(`the new list after ${cause} ${on}`, list, MOST_LIST, shownTime, 6));
    }
  } finally {
    await client.stop();
  }
  return {
    title: "A new day and new settings",
    tables: [{ head: [shownPlan(plan), "the new list", "a change meanwhile, p50", "p95", "slowest"], rows }],
    goals,
  };
}
