import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CLI } from "../../cli/run";
import { skipBecause } from "../../unit/support/skipBecause";
import { TODAY } from "../client";

/** How long an editor may run without ending, in milliseconds. */
const MAX_SILENCE_MS = 180_000;

/** A home folder with a folder of notes, in which `touchbase` is a program as after an installation. */
export interface Desk {
  readonly home: string;
  readonly notes: string;
  write(path: string, text: string): string;
  read(path: string): string;
  /** Runs an editor in the folder of notes until it ends, and returns what it printed. */
  run(program: string, args: readonly string[], input?: string): Promise<string>;
  readonly env: NodeJS.ProcessEnv;
  /** Removes the folders after each server that an editor started has ended. */
  remove(): Promise<void>;
}

/** Makes a home folder without any settings of the user. `notes` are the files in the folder of notes. */
export function deskWith(notes: Readonly<Record<string, string>>): Desk {
  const home = mkdtempSync(join(tmpdir(), "touchbase-editor-"));
  const write = (path: string, text: string) => {
    const file = join(home, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  for (const [path, text] of Object.entries(notes)) write(`notes/${path}`, text);
  const quoted = [process.execPath, ...CLI].map((part) => `'${part}'`).join(" ");
  const started = write("started", "");
  // The page names no date, so the program that it calls sets one.
  const script = `#!/bin/sh\necho $$ >>'${started}'\nexec ${quoted} "$@" --today ${TODAY}\n`;
  chmodSync(write("bin/touchbase", script), 0o755);
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, ".config"),
    XDG_DATA_HOME: join(home, ".local/share"),
    XDG_STATE_HOME: join(home, ".local/state"),
    XDG_CACHE_HOME: join(home, ".cache"),
    PATH: `${join(home, "bin")}${delimiter}${process.env.PATH}`,
  };
  return {
    home,
    notes: join(home, "notes"),
    write,
    read: (path) => readFileSync(join(home, path), "utf8"),
    env,
    run: (program, args, input = "") => finish(program, args, { cwd: join(home, "notes"), env }, input),
    async remove() {
      await haveEnded(pidsIn(started));
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function pidsIn(file: string): number[] {
  return readFileSync(file, "utf8").split("\n").filter(Boolean).map(Number);
}

/** Waits until the processes have ended, which still write their cache after the editor has ended. */
async function haveEnded(pids: readonly number[]): Promise<void> {
  const limit = performance.now() + MAX_SILENCE_MS;
  for (const pid of pids) {
    while (isAlive(pid)) {
      if (performance.now() > limit) throw new Error(`The server ${pid} did not end with its editor.`);
      await sleep(20);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function finish(
  program: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
  input: string,
): Promise<string> {
  const child = spawn(program, args, { ...options, stdio: "pipe" });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  child.stdin.end(input);
  const patience = setTimeout(() => child.kill("SIGKILL"), MAX_SILENCE_MS);
  const [code] = await once(child, "close");
  clearTimeout(patience);
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${output}`);
  return output;
}

/** Returns the version of an editor as numbers, or skips the test with the reason. */
export function installedVersion(
  context: Mocha.Context,
  name: string,
  program: string,
): readonly [major: number, minor: number] {
  if (process.platform === "win32")
    skipBecause(context, "the test makes `touchbase` a script of a POSIX shell");
  const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  const [, major, minor] = /(\d+)\.(\d+)/.exec(stdout ?? "") ?? [];
  if (major === undefined || minor === undefined) skipBecause(context, `${name} is not installed`);
  return [Number(major), Number(minor)];
}
