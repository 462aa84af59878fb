import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { TimingClient } from "./client";
import { median, quantile, shownTime, shownTimes } from "./figures";
import { atMost, type BenchOptions, type Figures, shownPlan } from "./part";
import { retainedMemory } from "./retainedMemory";
import { lastTouchOf, noteOf, readWhole, TOUCHBASE } from "./server";
import { notesOf, vaultFor } from "./vaults";

/** The ratio up to which a vault of twice the size counts as equally fast. */
const SAME = 1.25;

/** Measures a keystroke, a log and a midnight in a vault and in one of twice the size. */
export async function growth(options: BenchOptions): Promise<Figures> {
  const once = options.small
    ? { notes: 400, contacts: 20, seed: 1 }
    : { notes: 50_000, contacts: 2_000, seed: 1 };
  const plans = [once, { ...once, notes: once.notes * 2, contacts: once.contacts * 2 }];
  const found: Cost[] = [];
  for (const plan of plans) {
    const root = resolve(vaultFor(plan, options.folder, options.tell));
    const [path = ""] = [...firstContact(plan)];
    found.push(await costIn(root, path, options));
  }
  const [one, two] = found as [Cost, Cost];
  const held = await retainedMemory(options);
  const rows = (Object.keys(one) as (keyof Cost)[]).map((what) => [
    what,
    shownTime(one[what]),
    shownTime(two[what]),
    shownTimes(two[what] / one[what]),
  ]);
  return {
    title: "A vault of twice the size",
    tables: [
      { head: ["what it costs, median", ...plans.map(shownPlan), "times as much"], rows },
      ...held.tables,
    ],
    goals: [
      ...(Object.keys(one) as (keyof Cost)[]).map((what) =>
        atMost(`${what}, in a vault of twice the size`, two[what] / one[what], SAME, shownTimes),
      ),
      ...held.goals,
    ],
  };
}

const COSTS = [
  "a keystroke, until the findings have come",
  "a log to a note that is not open, until its edit has come",
  "a keystroke at midnight, while contacts are updated (the slowest)",
  "a midnight, until the list has been told of",
] as const;
type Cost = Record<(typeof COSTS)[number], number>;

async function costIn(root: string, path: string, options: BenchOptions): Promise<Cost> {
  const program = [...TOUCHBASE.slice(0, -2)];
  const env = {
    NODE_OPTIONS: `--require ${resolve("scripts/evidence/bench/references/midnight.cjs")}`,
    XDG_CACHE_HOME: resolve(options.folder, "caches"),
  };
  options.tell(`what a change costs in ${root}`);
  const client = new TimingClient({ program, root, env });
  const uri = pathToFileURL(join(root, "Somebody Busy.md")).toString();
  const text = noteOf(60);
  try {
    await client.start(uri, text);
    await readWhole(client);
    // The server releases the memory of the reading when it is idle.
    await new Promise((resolve) => setTimeout(resolve, options.small ? 100 : 3000));
    let version = 1;
    const type = () => client.change(uri, ++version, [lastTouchOf(text, version % 2 === 0)]);
    const keys: number[] = [];
    for (let at = 0; at < (options.small ? 20 : 100); at++) keys.push(await type());
    const logs: number[] = [];
    const note = pathToFileURL(join(root, path)).toString();
    for (let at = 0; at < (options.small ? 3 : 15); at++)
      logs.push(await client.command("touchbase.log", [note, "call voicemail"]));
    const slowest: number[] = [];
    const nights: number[] = [];
    // The partial touch is complete again, and the list contains it.
    if (version % 2 === 0) await type();
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (let night = 0; night < (options.small ? 1 : 3); night++) {
      const told = client.nextNews();
      const began = performance.now();
      client.signal("SIGUSR2");
      let isTold = false;
      void told.then(() => {
        isTold = true;
      });
      let most = 0;
      // Prose, because a change of a contact would send a notification by itself.
      while (!isTold)
        most = Math.max(most, await client.change(uri, ++version, [lastLetterOf(text, version % 2 === 0)]));
      slowest.push(most);
      nights.push((await told) - began);
    }
    return {
      [COSTS[0]]: median(keys),
      [COSTS[1]]: quantile(logs, 0.5),
      [COSTS[2]]: median(slowest),
      [COSTS[3]]: median(nights),
    } as Cost;
  } finally {
    await client.stop();
  }
}

/** Returns a change after the prose: a letter is added or removed. */
export function lastLetterOf(text: string, goesIn: boolean) {
  const lines = text.split("\n");
  const at = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const range = { start: at, end: goesIn ? at : { ...at, character: at.character + 1 } };
  return { range, text: goesIn ? "x" : "" };
}

/** Yields the path of a contact of the vault. */
function* firstContact(plan: Parameters<typeof notesOf>[0]): Generator<string> {
  for (const [path, text] of notesOf(plan)) {
    if (path.startsWith("People/") && text.includes("\ntouches:\n") && !text.includes("\nstatus:")) {
      yield path;
      return;
    }
  }
}
