import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { BUNDLED_CLI, isBuilt } from "../../scripts/freshBuild";
import { runCli, type TerminalOutput } from "../unit/cli/terminal";

const root = resolve(__dirname, "../..");

/** The arguments of Node to run the command line: the bundle, or the sources if they are newer. */
export const CLI: readonly string[] = isBuilt()
  ? [BUNDLED_CLI]
  : ["--import", join(root, "node_modules/tsx/dist/loader.mjs"), join(root, "src/cli/bin.ts")];

/** How long a process, or a test of many processes, may run without progress, in milliseconds. */
const MAX_SILENCE_MS = 180_000;

// A test of several processes has no limit of its own, because each process has one.
beforeEach(function () {
  this.currentTest?.timeout(0);
});

/** Fails a test when it does not call the returned function for three minutes. */
export function failsWithoutProgress(test: Mocha.Context): () => void {
  const progress = () => void test.timeout(MAX_SILENCE_MS);
  progress();
  return progress;
}

export interface RunResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a folder, in a new process. */
export async function touchbase(cwd: string, ...args: string[]): Promise<RunResult> {
  return finished(start(cwd, args));
}

/**
 * Runs the command line in a folder, in this process, for tests of its output and files. A process takes twenty times
 * as long, and shows more only about how a program starts, ends and is interrupted.
 */
export function touchbaseHere(cwd: string, ...args: string[]): Promise<TerminalOutput> {
  return runCli(cwd, args);
}

/** Starts the command line in a folder, in a new process. A preload is a module that Node loads before it. */
export function start(
  cwd: string,
  args: readonly string[],
  env: Record<string, string> = {},
  preload?: string,
): ChildProcess {
  const before = preload === undefined ? [] : ["--require", preload];
  return spawn(process.execPath, [...before, ...CLI, ...args], { cwd, env: { ...process.env, ...env } });
}

/** Returns the output and the exit code of a process. Kills it after three minutes without output. */
export function finished(child: ChildProcess): Promise<RunResult> {
  let out = "";
  let err = "";
  const timer = setTimeout(() => child.kill("SIGKILL"), MAX_SILENCE_MS);
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    timer.refresh();
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    err += text;
    timer.refresh();
  });
  return new Promise((settle, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      settle({ code, out, err });
    });
  });
}
