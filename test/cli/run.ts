import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const bundle = join(root, "dist/cli.js");

/** How Node is told to run the command line: the bundle, or the sources where there is none as new as they are. */
export const CLI: readonly string[] = isFresh()
  ? [bundle]
  : ["--import", join(root, "node_modules/tsx/dist/loader.mjs"), join(root, "src/cli/bin.ts")];

function isFresh(): boolean {
  if (!existsSync(bundle)) return false;
  const built = statSync(bundle).mtimeMs;
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  return sources.every((path) => statSync(join(root, "src", path)).mtimeMs <= built);
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

export function finished(child: ChildProcess): Promise<Ran> {
  let out = "";
  let err = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  return new Promise((settle, reject) => {
    child.on("error", reject);
    child.on("close", (code) => settle({ code, out, err }));
  });
}
