import { fork } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ACTS } from "./edits/acts";
import { addTo, editNote, noTally, sumOf, type Tally } from "./edits/run";
import { formatValue, type Report } from "./report";

export interface EditRunOptions {
  readonly seed: number;
  /** The number of edits to make. Refused ones do not count. */
  readonly count: number;
  /** 0 uses this process. */
  readonly workers: number;
  /** The folder with the progress of each worker, to continue from there; undefined for small runs. */
  readonly folder: string | undefined;
}

/** Makes random edits of random notes and checks each with the second parser. */
export async function edits(options: EditRunOptions, tell: (text: string) => void): Promise<Report> {
  const began = performance.now();
  const sum = noTally();
  if (options.workers === 0) work({ ...options, worker: 0, of: 1 }, (tally) => addTo(sum, tally));
  else for (const tally of await inWorkers(options, tell)) addTo(sum, tally);
  return reportOf(options, sum, (performance.now() - began) / 1000);
}

interface Share extends EditRunOptions {
  readonly worker: number;
  readonly of: number;
}

interface Progress {
  readonly tally: Tally;
  readonly ended: boolean;
}

const NOTES_AT_A_TIME = 200;

/** Does one worker's share: every nth note, until its part of the edits is complete. Continues an earlier run. */
function work(share: Share, ended: (tally: Tally) => void, tell: (tally: Tally) => void = () => {}): void {
  const { seed, count, worker, of, folder } = share;
  const file = folder && join(folder, `edits-${seed}-${count}-${worker + 1}-of-${of}.json`);
  const tally = (file && storedTally(file)) || noTally();
  const wanted = Math.ceil(count / of);
  while (sumOf(tally.done) < wanted) {
    for (let n = 0; n < NOTES_AT_A_TIME && sumOf(tally.done) < wanted; n++) {
      editNote(seed, tally.notes * of + worker, tally);
      tally.notes++;
    }
    if (file) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(tally));
    }
    tell(tally);
  }
  ended(tally);
}

function storedTally(file: string): Tally | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Tally;
  } catch {
    return undefined;
  }
}

async function inWorkers(options: EditRunOptions, tell: (text: string) => void): Promise<Tally[]> {
  const began = performance.now();
  const tallies: Tally[] = [];
  let first: number | undefined;
  const telling = () => {
    const done = tallies.reduce((sum, tally) => sum + sumOf(tally.done), 0);
    // The edits of an earlier run do not count for the speed of this one.
    first ??= done;
    const seconds = (performance.now() - began) / 1000;
    const rate = (done - first) / seconds;
    const left = rate > 0 ? `, ${Math.ceil((options.count - done) / rate / 60)} min to go` : "";
    const wrong = tallies.reduce((sum, { disagreements }) => sum + disagreements, 0);
    tell(`${formatValue(done)} of ${formatValue(options.count)} edits, ${wrong} disagreements${left}`);
  };
  const one = (worker: number) =>
    new Promise<Tally>((settle, reject) => {
      const share: Share = { ...options, worker, of: options.workers };
      const child = fork(__filename, [JSON.stringify(share)], { execArgv: ["--import", "tsx"] });
      child.on("message", (message) => {
        const { tally, ended } = message as Progress;
        tallies[worker] = tally;
        telling();
        if (ended) settle(tally);
      });
      child.on("error", reject);
      child.on("exit", (code) => {
        if (code !== 0) reject(new Error(`A process that made edits ended with ${code}.`));
      });
    });
  return Promise.all(Array.from({ length: options.workers }, (_, worker) => one(worker)));
}

function reportOf({ seed, count, workers }: EditRunOptions, sum: Tally, seconds: number): Report {
  const [asked, done] = [sumOf(sum.asked), sumOf(sum.done)];
  const nothing = (name: string) => sum.refused[name]?.["nothing to do"] ?? 0;
  const refused = (name: string) => sumOf(sum.refused[name] ?? {}) - nothing(name);
  const share = (part: number, of: number) => (of === 0 ? "–" : `${((100 * part) / of).toFixed(2)} %`);
  const names = ACTS.filter((name) => sum.asked[name]);
  const reasons: Record<string, number> = {};
  for (const found of Object.values(sum.refused)) {
    for (const [reason, n] of Object.entries(found)) reasons[reason] = (reasons[reason] ?? 0) + n;
  }
  const sorted = (counts: Record<string, number>) => Object.entries(counts).sort(([, a], [, b]) => b - a);
  const allRefused = names.reduce((total, name) => total + refused(name), 0);
  return {
    name: "edits",
    title: "Random edits of random notes",
    command: `npm run reliability -- edits --count ${count} --seed ${seed}`,
    seconds,
    tables: [
      {
        head: ["edit", "asked for", "made", "nothing to do", "refused", "refused, share"],
        rows: [
          ...names.map((name) => [
            name,
            sum.asked[name] ?? 0,
            sum.done[name] ?? 0,
            nothing(name),
            refused(name),
            share(refused(name), sum.asked[name] ?? 0),
          ]),
          ["all", asked, done, asked - done - allRefused, allRefused, share(allRefused, asked)],
        ],
      },
      {
        head: ["reason of a refusal", "times"],
        rows: sorted(reasons).filter(([reason]) => reason !== "nothing to do"),
      },
      { head: ["layout of the notes", "notes"], rows: [["all", sum.notes], ...sorted(sum.traits)] },
    ],
    goals: [
      {
        text: `${formatValue(count)} edits were made (${workers || 1} processes)`,
        missed: Math.max(0, count - done),
      },
      {
        text: `0 disagreements: bytes outside of the splice, the body, line endings, the hash after undoing it, and what js-yaml 4 reads (it could read the note in all but ${formatValue(sum.unread)} of ${formatValue(done)} cases; those were compared by their bytes)`,
        missed: sum.disagreements,
        examples: sum.examples,
      },
    ],
  };
}

/** A worker, which gets its share as an argument and reports to the process that started it. */
if (process.send && process.argv[1] === __filename && process.argv[2]) {
  const send = (tally: Tally, ended: boolean) => process.send?.({ tally, ended } satisfies Progress);
  const share = JSON.parse(process.argv[2]) as Share;
  work(
    share,
    (tally) => send(tally, true),
    (tally) => send(tally, false),
  );
  process.disconnect();
}
