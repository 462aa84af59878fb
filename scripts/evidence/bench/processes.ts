import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Sample } from "./figures";

/** Loaded before a Node program that is measured. It reports the peak memory of the process. */
const PEAK = join(process.cwd(), "scripts/evidence/bench/references/peak.cjs");

/** Runs a program to its end. Rejects when it fails with an exit code of more than `mostCode`. */
export function timed(
  program: string,
  args: readonly string[],
  { env = {}, cwd, mostCode = 0 }: { env?: NodeJS.ProcessEnv; cwd?: string; mostCode?: number } = {},
): Promise<Sample & { readonly output: string }> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, args, {
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      env: { ...process.env, ...env },
      ...(cwd && { cwd }),
    });
    let [ms, output, faults, peak] = [0, "", "", ""];
    // The time ends with the process, not with its streams.
    child.on("exit", () => {
      ms = performance.now() - began;
    });
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      faults += chunk;
    });
    child.stdio[3]?.on("data", (chunk) => {
      peak += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === null || code > mostCode) reject(new Error(`${program} ended with ${code}: ${faults}`));
      else resolve({ ms, mb: peak === "" ? undefined : Number(peak) / 1024, output });
    });
  });
}

/** Like {@link timed}, for a script that Node runs. */
export function timedNode(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return timed(process.execPath, ["--require", PEAK, script, ...args], { env, mostCode: 1 });
}

/**
 * Returns the path of ripgrep: on the path, named by TOUCHBASE_RG, or in the VS Code of the tests; undefined if there
 * is none.
 */
export function findRipgrep(): string | undefined {
  const named = process.env.TOUCHBASE_RG;
  if (named) return named;
  const name = process.platform === "win32" ? "rg.exe" : "rg";
  const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));
  return [...onPath, ...inEditors(name)].find((file) => existsSync(file));
}

function inEditors(name: string): string[] {
  const hosts = ".vscode-test";
  if (!existsSync(hosts)) return [];
  return readdirSync(hosts).flatMap((host) => {
    const modules = join(process.cwd(), hosts, host, "lib/vscode/node_modules/@vscode");
    const bin = join(modules, "ripgrep-universal/bin", `${process.platform}-${process.arch}`, name);
    return [bin, join(modules, "ripgrep/bin", name)];
  });
}
