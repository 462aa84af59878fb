import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { TimingClient } from "./client";
import { median, quantile, shownTime, shownTimes } from "./figures";
import { heldIn } from "./held";
import { atMost, type BenchTerms, type Figures, shownPlan } from "./part";
import { lastTouchOf, noteOf, readWhole, TOUCHBASE } from "./server";
import { notesOf, vaultFor } from "./vaults";

/** The ratio up to which a vault of twice the size counts as equally fast. */
const SAME = 1.25;

/** What a keystroke, a log and a midnight cost in a vault, and in one of twice the size. */
export async function growth(terms: BenchTerms): Promise<Figures> {
  const once = terms.small
    ? { notes: 400, contacts: 20, seed: 1 }
    : { notes: 50_000, contacts: 2_000, seed: 1 };
  const plans = [once, { ...once, notes: once.notes * 2, contacts: once.contacts * 2 }];
  const found: Cost[] = [];
  for (const plan of plans) {
    const root = resolve(vaultFor(plan, terms.folder, terms.tell));
    const [path = ""] = [...firstContact(plan)];
    found.push(await costIn(root, path, terms));
  }
  const [one, two] = found as [Cost, Cost];
  const held = await heldIn(terms);
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

async function costIn(root: string, path: string, terms: BenchTerms): Promise<Cost> {
  const program = [...TOUCHBASE.slice(0, -2)];
  const env = {
    NODE_OPTIONS: `--require ${resolve("scripts/evidence/bench/references/midnight.cjs")}`,
    XDG_CACHE_HOME: resolve(terms.folder, "caches"),
  };
  terms.tell(`what a change costs in ${root}`);
  const client = new TimingClient({ program, root, env });
  const uri = pathToFileURL(join(root, "Somebody Busy.md")).toString();
  const text = noteOf(60);
  try {
    await client.start(uri, text);
    await readWhole(client);
    // What is left of the reading is thrown away when there is time for it.
    await new Promise((resolve) => setTimeout(resolve, terms.small ? 100 : 3000));
    let version = 1;
    const type = () => client.change(uri, ++version, [lastTouchOf(text, version % 2 === 0)]);
    const keys: number[] = [];
    for (let at = 0; at < (terms.small ? 20 : 100); at++) keys.push(await type());
    const logs: number[] = [];
    const note = pathToFileURL(join(root, path)).toString();
    for (let at = 0; at < (terms.small ? 3 : 15); at++)
      logs.push(await client.command("touchbase.log", [note, "call voicemail"]));
    const slowest: number[] = [];
    const nights: number[] = [];
    // A touch that was half written is whole again, and the list has heard of it.
    if (version % 2 === 0) await type();
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (let night = 0; night < (terms.small ? 1 : 3); night++) {
      const told = client.nextNews();
      const began = performance.now();
      client.signal("SIGUSR2");
      let isTold = false;
      void told.then(() => {
        isTold = true;
      });
      let most = 0;
      // Prose: what changes a contact would be news by itself.
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

/** A change behind the prose: a letter goes in, or it is taken out again. */
function lastLetterOf(text: string, goesIn: boolean) {
  const lines = text.split("\n");
  const at = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const range = { start: at, end: goesIn ? at : { ...at, character: at.character + 1 } };
  return { range, text: goesIn ? "x" : "" };
}

/** The path of a contact that the vault has. */
function* firstContact(plan: Parameters<typeof notesOf>[0]): Generator<string> {
  for (const [path, text] of notesOf(plan)) {
    if (path.startsWith("People/") && text.includes("\ntouches:\n") && !text.includes("\nstatus:")) {
      yield path;
      return;
    }
  }
}
