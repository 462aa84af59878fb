import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { BUNDLED_CLI, ensureBuilt } from "../../freshBuild";
import { bytesOf, NOBODY, NOTE_KINDS, type NoteKind, standing } from "./noteKinds";
import type { Report } from "./report";

export interface CrashOptions {
  readonly kinds: readonly string[];
  readonly faults: readonly string[];
  /** 1 for every step, n for every nth step. */
  readonly every: number;
  /** The kinds on which a second run is hit as well, which finds the leftovers of the first one. */
  readonly twice: readonly string[];
  /** The number of trials at a time. */
  readonly atOnce: number;
  /**
   * Runs the command line in this process, for the runs without a fault. Otherwise each is a process of its own, which
   * takes ten times as long.
   */
  readonly runHere?: RunHere;
}

type RunHere = (
  cwd: string,
  args: readonly string[],
) => Promise<{ readonly code: number | undefined; readonly err: string }>;

export const ALL_FAULTS = [
  ...["kill before", "kill halfway", "kill after", "short"],
  ...["ENOSPC", "ENOSPC halfway", "EIO", "EIO halfway", "EACCES"],
];

export const ALL_KINDS = NOTE_KINDS.map(({ name }) => name);

/** A note that is replaced, and one that is written in place. */
export const HIT_TWICE = ["plain", "two names (hard link)"];

/** The faults of the second run. */
const AGAIN = ["kill before", "kill halfway", "EIO"];

const ROOT = resolve(__dirname, "../../..");
const FAULTS = join(ROOT, "scripts/evidence/reliability/faults.cjs");
const TODAY = ["--today", "2026-11-25"];
const FIRST = ["log", "2026-11-11 call voicemail, next call 2026-11-16 - asked where they stand"] as const;
const SECOND = ["log", "2026-11-12 email in - decision slipped a week"] as const;

/** A call to the file system, as faults.cjs has recorded it. */
interface Step {
  readonly step: string;
  readonly file: string;
  readonly halves: boolean;
}

interface RunResult {
  readonly code: number | null;
  readonly killed: boolean;
  readonly err: string;
}

/** The possible texts of a note: the original, and those with the touches of the runs that wrote. */
interface Texts {
  readonly old: Buffer;
  readonly first: Buffer;
  readonly second: Buffer;
  readonly both: Buffer;
  /**
   * The text if a first run has written before it was killed, and the next run writes the same again; and the text
   * after a third run. Undefined for a kind that is hit once.
   */
  readonly again: Buffer | undefined;
  readonly all: Buffer | undefined;
}

interface Tally {
  readonly kind: string;
  steps: number;
  runs: number;
  wasOld: number;
  wasNew: number;
  /** Notes written in place that were cut off halfway, until the next run restored them. */
  cutOff: number;
  readonly misses: Map<GoalKey, string[]>;
}

const GOALS = {
  torn: "After the fault the note is the old or the new text to the byte (with two names: after the next run)",
  told: "What the run said is true: exit 0 has written, anything else has not",
  next: "The next run succeeds and finds the old or the new text",
  left: "No lock, temporary file or journal is left after the next run",
  standing: "Mode, owner, links and names are as before",
  crash: "No failure is told as a stack trace",
} as const;
type GoalKey = keyof typeof GOALS;

/** Kills the command line, or makes the disk fail, at each step of writing a note. Then runs it again. */
export async function crashes(options: CrashOptions, tell: (text: string) => void): Promise<Report> {
  const began = performance.now();
  await ensureBuilt();
  const tallies: Tally[] = [];
  for (const name of options.kinds) {
    const kind = NOTE_KINDS.find((known) => known.name === name);
    if (!kind) throw new Error(`There is no kind of note “${name}”.`);
    tallies.push(await onKind(kind, options, tell));
  }
  return {
    name: "crashes",
    title: "Killed and failed at every step of writing",
    command: `npm run reliability -- crashes${options.every === 1 ? "" : ` --every ${options.every}`}`,
    seconds: (performance.now() - began) / 1000,
    tables: [
      {
        head: ["note", "steps", "runs", "then old", "then new", "cut off, restored"],
        rows: tallies.map((it) => [it.kind, it.steps, it.runs, it.wasOld, it.wasNew, it.cutOff]),
      },
      { head: ["faults", ""], rows: options.faults.map((fault) => [fault, meaning(fault)]) },
    ],
    goals: Object.entries(GOALS).map(([key, text]) => {
      const examples = tallies.flatMap(({ kind, misses }) =>
        (misses.get(key as GoalKey) ?? []).map((miss) => `${kind}: ${miss}`),
      );
      return { text, missed: examples.length, examples };
    }),
  };
}

function meaning(fault: string): string {
  if (fault.startsWith("kill"))
    return `SIGKILL ${fault.slice(5)}${/half/.test(fault) ? " a write" : " the call"}`;
  if (fault === "short") return "a write that writes half and says so";
  return `the call fails${/half/.test(fault) ? " after half was written" : ""}`;
}

async function onKind(kind: NoteKind, options: CrashOptions, tell: (text: string) => void): Promise<Tally> {
  const tally: Tally = {
    kind: kind.name,
    steps: 0,
    runs: 0,
    wasOld: 0,
    wasNew: 0,
    cutOff: 0,
    misses: new Map(),
  };
  const prepared = () => tell(`${kind.name}: run without a fault`);
  const texts = await textsOf(kind, options, prepared);
  const steps = await stepsOf(kind, []);
  prepared();
  tally.steps = steps.length;
  let trials = trialsOf(steps, options, []);
  if (options.twice.includes(kind.name)) {
    // If a first run was killed while it had the lock, each step of the second run is hit in turn.
    const fewer = { ...options, faults: options.faults.filter((fault) => AGAIN.includes(fault)) };
    for (const before of priors(steps))
      trials = [...trials, ...trialsOf(await stepsOf(kind, [before]), fewer, [before])];
  }
  let done = 0;
  const next = trials[Symbol.iterator]();
  const work = async () => {
    for (const trial of { [Symbol.iterator]: () => next }) {
      await attempt(kind, trial, texts, tally, options);
      tell(`${kind.name}: ${++done} of ${trials.length}`);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, work));
  return tally;
}

interface Hit {
  readonly at: number;
  readonly fault: string;
  readonly step: Step;
}

function trialsOf(steps: readonly Step[], options: CrashOptions, before: readonly Hit[]): Hit[][] {
  return steps.flatMap((step, index) =>
    index % options.every !== 0
      ? []
      : options.faults
          .filter((fault) => step.halves || !/halfway|short/.test(fault))
          .map((fault) => [...before, { at: index + 1, fault, step }]),
  );
}

/**
 * Returns the hits that leave files: an empty lock, half a temporary file, half a note, or all but the
 * unlocking.
 */
function priors(steps: readonly Step[]): Hit[] {
  const find = (name: string, which: RegExp, fault: string) => {
    const at = steps.findLastIndex(({ step, file }) => step === name && which.test(file));
    const step = steps[at];
    return step ? [{ at: at + 1, fault, step }] : [];
  };
  return [
    ...find("file.writeFile", /touchbase-lock$/, "kill before"),
    ...find("file.writeFile", /\.tmp$/, "kill halfway"),
    ...find("file.write", /\.md$/, "kill halfway"),
    ...find("unlink", /touchbase-lock$/, "kill before"),
  ];
}

/** The folder for temporary files, which a run in this process sets to another one. */
const TEMP = tmpdir();

/** The last run in this process. The next one waits for it, because they set the same variable. */
let lastHere: Promise<unknown> = Promise.resolve();

/** A folder with a note of a kind, and one for temporary files of the system. */
class Place {
  readonly root = mkdtempSync(join(TEMP, "touchbase-crash-"));
  readonly folder = join(this.root, "notes");
  readonly aside = join(this.root, "aside");
  readonly note: string;
  readonly names: readonly string[];

  constructor(
    private readonly kind: NoteKind,
    bytes: Buffer,
  ) {
    chmodSync(this.root, 0o777);
    for (const path of [this.folder, this.aside]) {
      mkdirSync(path);
      chmodSync(path, 0o777);
    }
    this.note = kind.make(this.folder, bytes);
    this.names = this.all();
  }

  all(): string[] {
    return (
      readdirSync(this.root, { recursive: true, encoding: "utf8" })
        // The private folder for the locks of inodes stays; a lock in it would be listed.
        .filter((name) => name !== "steps" && !/^aside.touchbase-[^/\\]+$/.test(name))
        .sort()
    );
  }

  open(): void {
    this.kind.open?.(this.folder);
  }

  steps(): Step[] {
    const file = join(this.root, "steps");
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Step);
  }

  remove(): void {
    this.open();
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Runs the command line without a fault. */
  async runSound([command, text]: readonly [string, string], runHere?: RunHere): Promise<RunResult> {
    if (!runHere || this.kind.asNobody) return this.run([command, text]);
    const run = async () => {
      const before = process.env.TMPDIR;
      process.env.TMPDIR = this.aside;
      try {
        const { code, err } = await runHere(this.root, [command, this.note, text, ...TODAY]);
        return { code: code ?? null, killed: false, err };
      } finally {
        if (before === undefined) delete process.env.TMPDIR;
        else process.env.TMPDIR = before;
      }
    };
    const running = lastHere.then(run);
    lastHere = running.catch(() => undefined);
    return running;
  }

  run(
    [command, text]: readonly [string, string],
    hit?: Pick<Hit, "at" | "fault">,
    record = false,
  ): Promise<RunResult> {
    const env = {
      ...process.env,
      TMPDIR: this.aside,
      NO_COLOR: "1",
      TOUCHBASE_FAULT_FOLDERS: [this.folder, this.aside].join(delimiter),
      TOUCHBASE_FAULT_STEPS: record ? join(this.root, "steps") : "",
      TOUCHBASE_FAULT_AT: String(hit?.at ?? 0),
      TOUCHBASE_FAULT: hit?.fault ?? "",
    };
    const user = this.kind.asNobody && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const args = ["--require", FAULTS, BUNDLED_CLI, command, this.note, text, ...TODAY];
    return new Promise((settle, reject) => {
      const child = spawn(process.execPath, args, {
        cwd: this.root,
        env,
        stdio: ["ignore", "ignore", "pipe"],
        ...user,
      });
      let err = "";
      child.stderr.setEncoding("utf8").on("data", (data: string) => {
        err += data;
      });
      child.on("error", reject);
      child.on("close", (code, signal) => settle({ code, killed: signal === "SIGKILL", err }));
    });
  }
}

/** Returns the texts after runs without a fault. */
async function textsOf(
  kind: NoteKind,
  { runHere, twice }: CrashOptions,
  progress: () => void,
): Promise<Texts> {
  const after = async (bytes: Buffer, run: readonly [string, string]) => {
    const place = new Place(kind, bytes);
    try {
      place.open();
      const { code, err } = await place.runSound(run, runHere);
      progress();
      if (code !== 0) throw new Error(`${kind.name}: a run without a fault failed: ${err}`);
      return bytesOf(place.note);
    } finally {
      place.remove();
    }
  };
  const first = await after(kind.bytes, FIRST);
  const again = twice.includes(kind.name) ? await after(first, FIRST) : undefined;
  return {
    old: kind.bytes,
    first,
    second: await after(kind.bytes, SECOND),
    both: await after(first, SECOND),
    again,
    all: again && (await after(again, SECOND)),
  };
}

/** Returns the steps of a run after the earlier hits. */
async function stepsOf(kind: NoteKind, before: readonly Hit[]): Promise<Step[]> {
  const place = new Place(kind, kind.bytes);
  try {
    for (const hit of before) await place.run(FIRST, hit);
    await place.run(FIRST, undefined, true);
    return place.steps();
  } finally {
    place.remove();
  }
}

async function attempt(
  kind: NoteKind,
  hits: readonly Hit[],
  texts: Texts,
  tally: Tally,
  { runHere }: CrashOptions,
): Promise<void> {
  const place = new Place(kind, texts.old);
  const label = hits
    .map(({ at, fault, step }) => `${fault} at ${at}, ${step.step} of ${shortName(step.file)}`)
    .join("; then ");
  const miss = (goal: GoalKey, text: string) => {
    const known = tally.misses.get(goal) ?? [];
    tally.misses.set(goal, [...known, `${label}: ${text}`]);
  };
  try {
    const stood = standing(place.note);
    let ran: RunResult | undefined;
    for (const hit of hits) ran = await place.run(FIRST, hit);
    tally.runs++;
    const found = bytesOf(place.note);
    const [isOld, isNew] = [found.equals(texts.old), found.equals(texts.first)];
    // The touch is logged twice if the first run had written before it was killed.
    const isAgain = hits.length > 1 && texts.again !== undefined && found.equals(texts.again);
    if (isOld) tally.wasOld++;
    else if (isNew || isAgain) tally.wasNew++;
    else if (isWrittenInPlace(kind)) tally.cutOff++;
    else miss("torn", `${found.length} bytes`);
    // A first run that was killed may still have written.
    const mayBeNew = hits.length > 1;
    if (ran && !ran.killed && !mayBeNew && (ran.code === 0 ? !isNew : !isOld && !isWrittenInPlace(kind)))
      miss("told", `exit ${ran.code}, ${isNew ? "new" : "old"}: ${ran.err}`);
    if (ran && /internal error, please report it/.test(ran.err)) miss("crash", ran.err);
    place.open();
    const again = await place.runSound(SECOND, runHere);
    if (again.code !== 0) miss("next", `exit ${again.code}: ${again.err}`);
    else {
      const then = bytesOf(place.note);
      const wanted = isAgain ? texts.all : isNew ? texts.both : isOld ? texts.second : undefined;
      if (!(wanted ? then.equals(wanted) : isEither(then, texts)))
        miss(wanted ? "next" : "torn", `${then.length} bytes after the next run`);
    }
    if (standing(place.note) !== stood) miss("standing", `${stood}, then ${standing(place.note)}`);
    const left = place.all().filter((name) => !place.names.includes(name));
    if (left.length > 0) miss("left", left.join(", "));
  } finally {
    place.remove();
  }
}

function isEither(found: Buffer, { both, second }: Texts): boolean {
  return found.equals(both) || found.equals(second);
}

function isWrittenInPlace({ name }: NoteKind): boolean {
  return name === "two names (hard link)" || name === "somebody else's note";
}

/** Returns the name of a file without the parts that differ from run to run. */
function shortName(file: string): string {
  return file
    .replace(/^.*touchbase-crash-[^/\\]*./, "")
    .replace(/[0-9a-f]{12}/g, "…")
    .replace(/n{20,}/, "n…n");
}
