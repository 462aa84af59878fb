import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { resolveConfig } from "../../../src/config/resolve";
import { rewriteNote } from "../../../src/node/writeNotes";
import { planLog } from "../../../src/service/logTouch/planLog";
import { addDays, parseCivilDate } from "../../../src/time/civilDate";
import { BUNDLED_CLI, ensureBuilt } from "../../freshBuild";
import { standing } from "./noteKinds";
import type { Report } from "./report";

export interface WriterOptions {
  readonly processes: number;
  /** The number of touches that each process logs. */
  readonly touches: number;
  /** The last part, in which every touch is a process of its own. */
  readonly spawned: { readonly processes: number; readonly touches: number };
}

const TODAY = parseCivilDate("2026-11-25") as NonNullable<ReturnType<typeof parseCivilDate>>;
/** The argument of a process that logs. */
const WRITER = "writer";
/** The message of a process that has logged its touches. */
const DONE = "done";
const BODY = "\n# Dana\n\nThe last line.\n";
const HEAD = "---\nname: Dana Whitfield\ntouches:\n";
const FIRST = "  - 2020-01-01 email intro";

/** Lets processes log touches to one note at the same time, while others read it continuously. */
export async function writers(options: WriterOptions, tell: (text: string) => void): Promise<Report> {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), "touchbase-writer-"));
  try {
    return await report(options, await bundleWriter(folder), tell);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bundles this file once for all processes, because each takes five times as long to start from the sources. */
async function bundleWriter(folder: string): Promise<string> {
  const { build } = await import("esbuild");
  const outfile = join(folder, "writer.cjs");
  await build({
    entryPoints: [__filename],
    outfile,
    bundle: true,
    platform: "node",
    external: ["esbuild"],
    logLevel: "error",
  });
  return outfile;
}

async function report(
  options: WriterOptions,
  program: string,
  tell: (text: string) => void,
): Promise<Report> {
  const began = performance.now();
  const { processes, touches, spawned } = options;
  const children = Array.from({ length: processes }, () => fork(program, [WRITER], { execArgv: [] }));
  const part = (title: string, manner: Manner, terms: { processes: number; touches: number }) =>
    run(title, manner, { ...terms, children }, tell);
  const runs = [
    await part("each process writes its touches", "note", { processes, touches }),
    await part("the same, under two names and a link", "names", {
      processes,
      touches: Math.ceil(touches / 10),
    }),
    await part("a process for each touch", "spawned", spawned),
  ];
  for (const child of children) if (child.connected) child.disconnect();
  const sum = (of: (run: Run) => number) => runs.reduce((total, it) => total + of(it), 0);
  const goal = (text: string, of: (run: Run) => number) => ({ text, missed: sum(of) });
  return {
    name: "writers",
    title: `${options.processes} processes log touches to one note at the same time`,
    command: `npm run reliability -- writers --count ${options.touches}`,
    seconds: (performance.now() - began) / 1000,
    tables: [
      {
        head: ["", "touches", "seconds", "lost", "twice", "out of order", "reads", "reads of half a note"],
        rows: runs.map((it) => [
          it.title,
          it.wanted,
          it.seconds,
          it.lost,
          it.twice,
          it.unordered,
          it.reads,
          it.halves,
        ]),
      },
    ],
    goals: [
      goal("No touch is lost", (it) => it.lost),
      goal("No touch is there twice", (it) => it.twice),
      goal("The touches are in the order of their dates", (it) => it.unordered),
      goal("Nobody read an empty note or half of one", (it) => it.halves),
      goal("Every process logged all of its touches", (it) => it.failed),
      { text: "The rest of the note, its mode and its links are as before", missed: sum((it) => it.changed) },
      goal("No lock or temporary file is left", (it) => it.left),
    ],
  };
}

interface Run {
  readonly title: string;
  readonly wanted: number;
  readonly seconds: number;
  readonly lost: number;
  readonly twice: number;
  readonly unordered: number;
  readonly reads: number;
  readonly halves: number;
  readonly failed: number;
  readonly changed: number;
  readonly left: number;
}

type Manner = "note" | "names" | "spawned";

async function run(
  title: string,
  manner: Manner,
  { processes, touches, children }: { processes: number; touches: number; children: ChildProcess[] },
  tell: (text: string) => void,
): Promise<Run> {
  const began = performance.now();
  const root = mkdtempSync(join(tmpdir(), "touchbase-writers-"));
  try {
    const note = join(root, "Dana.md");
    writeFileSync(note, `${HEAD}${FIRST}\n---\n${BODY}`);
    chmodSync(note, 0o640);
    symlinkSync("Dana.md", join(root, "link.md"));
    if (manner === "names") {
      mkdirSync(join(root, "other"));
      linkSync(note, join(root, "other", "Whitfield.md"));
    }
    const names =
      manner === "names" ? ["Dana.md", "link.md", join("other", "Whitfield.md")] : ["Dana.md", "link.md"];
    const paths = names.map((name) => join(root, name));
    const pathOf = (writer: number) => paths[writer % paths.length] as string;
    const before = paths.map(standing);
    const files = filesIn(root);
    const reader = new Reader(note, manner !== "names");
    let done = 0;
    const one = () => tell(`${title}: ${++done} of ${processes * touches}`);
    const failed = await Promise.all(
      Array.from({ length: processes }, (_, writer) =>
        manner === "spawned"
          ? inCommands({ note: pathOf(writer), writer, touches }, one)
          : inProcess(children[writer] as ChildProcess, { note: pathOf(writer), writer, touches }, one),
      ),
    );
    const { reads, halves } = await reader.end();
    const lines = linesOf(readFileSync(note, "utf8"));
    const wanted = Array.from({ length: processes }, (_, w) =>
      Array.from({ length: touches }, (_, n) => markOf(w, n)),
    ).flat();
    const marks = lines.flatMap((line) => / - (w\d+n\d+)$/.exec(line)?.[1] ?? []);
    const dates = lines.map((line) => line.trim().slice(2, 12));
    const text = readFileSync(note, "utf8");
    const isWhole = text.startsWith(`${HEAD}${FIRST}\n`) && text.endsWith(`\n---\n${BODY}`);
    const isAsBefore = paths.every((path, at) => standing(path) === before[at]);
    return {
      title,
      wanted: wanted.length,
      seconds: Math.round((performance.now() - began) / 100) / 10,
      lost: wanted.length - new Set(marks).size,
      twice: marks.length - new Set(marks).size,
      unordered: dates.filter((date, at) => at > 0 && date < (dates[at - 1] ?? "")).length,
      reads,
      halves,
      failed: failed.reduce((sum, n) => sum + n, 0),
      changed: Number(!isWhole || lines.length !== marks.length + 1) + Number(!isAsBefore),
      left: filesIn(root).filter((file) => !files.includes(file)).length,
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" });
}

function linesOf(text: string): string[] {
  const lines = text.split("\n");
  return lines.slice(3, lines.indexOf("---", 1));
}

function markOf(writer: number, n: number): string {
  return `w${writer}n${n}`;
}

/** Returns the touch of a writer. Dates alternate, so that touches belong between others. */
function touchOf(writer: number, n: number): string {
  return `${addDays(TODAY, -((n * 37 + writer * 11) % 900))} call voicemail - ${markOf(writer, n)}`;
}

/** Reads a note continuously, and counts how often it was empty or incomplete. */
class Reader {
  private reads = 0;
  private halves = 0;
  private ended = false;
  private readonly reading: Promise<void>;

  constructor(
    private readonly note: string,
    /** A note with two names is written in place, so that a reader may see it half written, as with any editor. */
    private readonly counts: boolean,
  ) {
    this.reading = this.readOn();
  }

  async end(): Promise<{ reads: number; halves: number }> {
    this.ended = true;
    await this.reading;
    return { reads: this.reads, halves: this.halves };
  }

  private async readOn(): Promise<void> {
    while (!this.ended) {
      const text = readFileSync(this.note, "utf8");
      this.reads++;
      if (this.counts && !(text.startsWith(HEAD) && text.endsWith(`\n---\n${BODY}`))) this.halves++;
      await sleep(2);
    }
  }
}

/** What a writer logs. */
interface Job {
  readonly note: string;
  readonly writer: number;
  readonly touches: number;
}

/** Lets a process log its touches one after the other. Returns how many it could not log. */
async function inProcess(child: ChildProcess, job: Job, one: () => void): Promise<number> {
  if (!child.connected) return job.touches;
  let logged = 0;
  const hasEnded = new Promise<void>((resolve) => {
    const end = () => {
      child.off("message", hear).off("exit", end);
      resolve();
    };
    const hear = (message: unknown) => {
      if (message === DONE) return end();
      logged++;
      one();
    };
    child.on("message", hear).on("exit", end);
  });
  child.send(job, () => undefined);
  await hasEnded;
  return job.touches - logged;
}

/** Runs the command line once for each touch. */
async function inCommands({ note, writer, touches }: Job, one: () => void): Promise<number> {
  let failed = 0;
  for (let n = 0; n < touches; n++) {
    const args = [BUNDLED_CLI, "log", note, touchOf(writer, n), "--today", TODAY];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (data: string) => {
      errors += data;
    });
    const [code] = await once(child, "close");
    process.stderr.write(errors);
    if (code !== 0 || errors !== "") failed++;
    one();
  }
  return failed;
}

/** Does what `touchbase log` does with a note, repeatedly. */
async function logAll({ note, writer, touches }: Job): Promise<void> {
  const config = resolveConfig([]);
  for (let n = 0; n < touches; n++) {
    const input = touchOf(writer, n);
    const written = await rewriteNote(note, (text) => {
      const plan = planLog(text, { fileName: "Dana", input, today: TODAY, config });
      return plan.ok ? { write: true, text: plan.newText, result: true } : { write: false, result: false };
    });
    if (written) process.send?.(n);
    // A pause gives the other processes a turn, like starting a process for each touch.
    await sleep(Math.random() * 60);
  }
  process.send?.(DONE);
}

if (process.send && process.argv[1] === __filename && process.argv[2] === WRITER)
  process.on("message", (job: Job) => {
    logAll(job).catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
