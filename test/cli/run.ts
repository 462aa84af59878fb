import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { BUNDLED_CLI, isBuilt } from "../../scripts/freshBuild";

const root = resolve(__dirname, "../..");

/** How Node is told to run the command line: the bundle, or the sources where there is none as new as they are. */
export const CLI: readonly string[] = isBuilt()
  ? [BUNDLED_CLI]
  : ["--import", join(root, "node_modules/tsx/dist/loader.mjs"), join(root, "src/cli/bin.ts")];

/** How long a process, or a test of many processes, may make no progress, in milliseconds. */
const LONGEST_SILENCE = 180_000;

// A test of several processes has no limit of its own, because each process has one.
beforeEach(function () {
  this.currentTest?.timeout(0);
});

/** Lets a test fail when what this gives has not been called for three minutes. */
export function failsWithoutProgress(test: Mocha.Context): () => void {
  const progress = () => void test.timeout(LONGEST_SILENCE);
  progress();
  return progress;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a folder, as a process of its own. */
export async function touchbase(cwd: string, ...args: string[]): Promise<Ran> {
  return finished(start(cwd, args));
}

export function start(cwd: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [...CLI, ...args], { cwd, env: { ...process.env, ...env } });
}

/** What a process has said and how it ended; it is killed when it does neither for three minutes. */
export function finished(child: ChildProcess): Promise<Ran> {
  let out = "";
  let err = "";
  const patience = setTimeout(() => child.kill("SIGKILL"), LONGEST_SILENCE);
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    patience.refresh();
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    err += text;
    patience.refresh();
  });
  return new Promise((settle, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(patience);
      settle({ code, out, err });
    });
  });
}
