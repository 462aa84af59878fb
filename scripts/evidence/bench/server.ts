import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Random } from "../simulate/random";
import { bareServer } from "./bundle";
import { TimingClient } from "./client";
import { median, quantile, type Sample, shownSpread, shownTime, shownTimes } from "./figures";
import { atMost, type BenchOptions, type Figures, plansOf, shownPlan } from "./part";
import { contactNote, TODAY, vaultFor } from "./vaults";

/** A server that is measured, and the folder that the editor has open with it. */
interface Seat {
  readonly name: string;
  readonly program: readonly string[];
  readonly root: string | undefined;
}

export const TOUCHBASE = ["dist/cli.js", "lsp", "--stdio", "--today", TODAY];
const TOUCHES = 60;
const LONG = 5000;
const BEING_READ = ", being read";

/** Measures how long the open note waits for the first findings, and after each change. */
export async function server(options: BenchOptions): Promise<Figures> {
  const bare = await bareServer(options.folder);
  const roots = plansOf(options).map(
    (plan) => [shownPlan(plan), vaultFor(plan, options.folder, options.tell)] as const,
  );
  const none: Seat = { name: "touchbase lsp, no folder", program: TOUCHBASE, root: undefined };
  const seats: Seat[] = [
    { name: "bare server, bundled", program: [bare], root: undefined },
    none,
    ...roots.map(([name, root]) => ({ name: `touchbase lsp, ${name}`, program: TOUCHBASE, root })),
  ];
  const note = noteOf(TOUCHES);
  const changes = options.small ? 20 : 200;
  const starts = new Map<string, Sample[]>(seats.map(({ name }) => [name, []]));
  const rounds = options.small ? 1 : 7;
  for (let round = 0; round < rounds; round++) {
    for (const seat of seats) {
      options.tell(`start of ${seat.name}, round ${round + 1} of ${rounds}`);
      const { start } = await session(seat, options, note, 0, "rest");
      starts.get(seat.name)?.push({ ms: start });
    }
  }
  const answers = new Map<string, readonly number[]>();
  for (const seat of seats) {
    options.tell(`changes in ${seat.name}`);
    answers.set(seat.name, (await session(seat, options, note, changes, "rest")).times);
    if (seat.root === undefined) continue;
    const busy = `${seat.name}${BEING_READ}`;
    answers.set(busy, (await session(seat, options, note, changes, "reading")).times);
  }
  const long = (
    await session(none, options, noteOf(options.small ? 200 : LONG), options.small ? 5 : 25, "rest")
  ).times;
  const bareStart = median((starts.get(seats[0]?.name ?? "") ?? []).map(({ ms }) => ms));
  const isOurs = (name: string) => name.startsWith("touchbase");
  const startOf = (name: string) => median((starts.get(name) ?? []).map(({ ms }) => ms)) / bareStart;
  return {
    title: "The open note",
    tables: [
      {
        head: [
          "from the start of the process to the first findings",
          "median",
          "spread",
          "× the bare server",
        ],
        rows: [...starts].map(([name, samples]) => [
          name,
          shownTime(median(samples.map(({ ms }) => ms))),
          shownSpread(samples),
          isOurs(name) ? shownTimes(startOf(name)) : "",
        ]),
      },
      {
        head: [`from a change to the findings, a note of ${TOUCHES} touches`, "p50", "p95", "slowest"],
        rows: [...answers].map(([name, times]) => answerRow(name, times)),
      },
      {
        head: [`the same, a note of ${LONG.toLocaleString("en-US")} touches`, "p50", "p95", "slowest"],
        rows: [answerRow(none.name, long)],
      },
    ],
    goals: [
      ...[...starts.keys()]
        .filter(isOurs)
        .map((name) => atMost(`start of ${name} against the bare server`, startOf(name), 1.6, shownTimes, 4)),
      ...[...answers]
        .filter(([name]) => isOurs(name))
        .flatMap(([name, times]) => [
          atMost(`p50 of a change, ${name}`, quantile(times, 0.5), 3, shownTime),
          atMost(
            `p95 of a change, ${name}`,
            quantile(times, 0.95),
            6,
            shownTime,
            name.endsWith(BEING_READ) ? 5 : undefined,
          ),
        ]),
      atMost(
        `p50 of a change in a note of ${LONG.toLocaleString("en-US")} touches`,
        quantile(long, 0.5),
        50,
        shownTime,
      ),
    ],
  };
}

export function noteOf(touches: number): string {
  return contactNote(new Random(7), "Somebody Busy", touches);
}

function answerRow(name: string, times: readonly number[]): string[] {
  return [name, ...[0.5, 0.95, 1].map((share) => shownTime(quantile(times, share)))];
}

/** Starts a server with the note open, changes the note, and ends the server. */
async function session(
  { program, root }: Pick<Seat, "program" | "root">,
  { folder }: BenchOptions,
  text: string,
  changes: number,
  when: "rest" | "reading",
): Promise<{ start: number; times: number[] }> {
  const env = { XDG_CACHE_HOME: resolve(folder, "no-caches"), LOCALAPPDATA: resolve(folder, "no-caches") };
  forgetNotes(env.XDG_CACHE_HOME);
  const client = new TimingClient({ program, root, env });
  const uri = pathToFileURL(join(root ?? folder, "Somebody Busy.md")).toString();
  try {
    const start = await client.start(uri, text);
    if (changes > 0 && when === "rest" && root !== undefined) await readWhole(client);
    const times: number[] = [];
    for (let i = 0; i < changes; i++) {
      const time = await client.change(uri, i + 2, [lastTouchOf(text, i % 2 === 0)]);
      times.push(time);
      // Users do not type faster. While notes are read, the reading continues in between.
      await new Promise((resolve) => setTimeout(resolve, when === "reading" ? 3 : 1));
    }
    await client.end();
    return { start, times };
  } catch (error) {
    await client.stop();
    throw error;
  }
}

/** Removes the note caches. The compiled program stays, as between two starts of an editor. */
function forgetNotes(caches: string): void {
  const folder = join(caches, "touchbase");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names) if (name.endsWith(".cache")) rmSync(join(folder, name));
}

/** Returns a change: a letter is added after the last touch, or removed. */
export function lastTouchOf(text: string, goesIn: boolean) {
  const line = text.slice(0, text.indexOf("\n---\n", 4)).split("\n").length - 1;
  const end = text.split("\n")[line]?.length ?? 0;
  const at = { line, character: end };
  return { range: { start: at, end: goesIn ? at : { line, character: end + 1 } }, text: goesIn ? "x" : "" };
}

/** Waits until every note of the folder has been read. */
export async function readWhole(client: TimingClient): Promise<void> {
  for (;;) {
    const { complete } = await client.connection.sendRequest<{ complete: boolean }>(
      "touchbase/followUps",
      {},
    );
    if (complete) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
