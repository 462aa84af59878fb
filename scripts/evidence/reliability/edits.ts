import { fork } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ACTS } from "./edits/acts";
import { addTo, editNote, noTally, sumOf, type Tally } from "./edits/run";
import { type Report, shown } from "./report";

export interface EditTerms {
  readonly seed: number;
  /** How many edits are to be made; those refused do not count. */
  readonly count: number;
  /** 0 stays in this process. */
  readonly workers: number;
  /** Where it is written down how far each worker has come, to go on from there; undefined for small runs. */
  readonly folder: string | undefined;
}

/** Makes random edits of random notes and has each judged by the second parser. */
export async function edits(terms: EditTerms, tell: (text: string) => void): Promise<Report> {
  const began = performance.now();
  const sum = noTally();
  if (terms.workers === 0) work({ ...terms, worker: 0, of: 1 }, (tally) => addTo(sum, tally));
  else for (const tally of await inWorkers(terms, tell)) addTo(sum, tally);
  return reportOf(terms, sum, (performance.now() - began) / 1000);
}

interface Share extends EditTerms {
  readonly worker: number;
  readonly of: number;
}

interface Progress {
  readonly tally: Tally;
  readonly ended: boolean;
}

const NOTES_AT_A_TIME = 200;

/** Does one worker's share: every so-many-th note, until its part of the edits is made. Goes on where it was. */
function work(share: Share, ended: (tally: Tally) => void, tell: (tally: Tally) => void = () => {}): void {
  const { seed, count, worker, of, folder } = share;
  const file = folder && join(folder, `edits-${seed}-${count}-${worker + 1}-of-${of}.json`);
  const tally = (file && kept(file)) || noTally();
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

function kept(file: string): Tally | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Tally;
  } catch {
    return undefined;
  }
}

async function inWorkers(terms: EditTerms, tell: (text: string) => void): Promise<Tally[]> {
  const began = performance.now();
  const tallies: Tally[] = [];
  let first: number | undefined;
  const telling = () => {
    const done = tallies.reduce((sum, tally) => sum + sumOf(tally.done), 0);
    // What an earlier run did says nothing of how fast this one is.
    first ??= done;
    const seconds = (performance.now() - began) / 1000;
    const rate = (done - first) / seconds;
    const left = rate > 0 ? `, ${Math.ceil((terms.count - done) / rate / 60)} min to go` : "";
    const wrong = tallies.reduce((sum, { disagreements }) => sum + disagreements, 0);
    tell(`${shown(done)} of ${shown(terms.count)} edits, ${wrong} disagreements${left}`);
  };
  const one = (worker: number) =>
    new Promise<Tally>((settle, reject) => {
      const share: Share = { ...terms, worker, of: terms.workers };
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
  return Promise.all(Array.from({ length: terms.workers }, (_, worker) => one(worker)));
}

function reportOf({ seed, count, workers }: EditTerms, sum: Tally, seconds: number): Report {
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
        text: `${shown(count)} edits were made (${workers || 1} processes)`,
        missed: Math.max(0, count - done),
      },
      {
        text: `0 disagreements: bytes outside of the splice, the body, line endings, the hash after undoing it, and what js-yaml 4 reads (it could read the note in all but ${shown(sum.unread)} of ${shown(done)} cases; those were compared by their bytes)`,
        missed: sum.disagreements,
        examples: sum.examples,
      },
    ],
  };
}

/** A worker: is told its share as an argument, and reports to the process that started it. */
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
