import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "..");
const SOURCES = ["src", "esbuild.js", "package.json", "package-lock.json"];
const BUNDLES = ["dist/cli.js", "dist/program.js", "dist/server.js"];

/** The folder of the bundles. */
export const DIST = join(ROOT, "dist");

/** The file that starts the bundle of the command line. */
export const BUNDLED_CLI = join(DIST, "cli.js");

/** Whether the bundles are as new as their sources. */
export function isBuilt(): boolean {
  const built = Math.min(...BUNDLES.map(changedAt));
  return SOURCES.every((source) => filesIn(source).every((file) => changedAt(file) <= built));
}

let building: Promise<void> | undefined;

/** Builds the bundles if they are missing or older than their sources. */
export function ensureBuilt(): Promise<void> {
  building ??= isBuilt() ? Promise.resolve() : build();
  return building;
}

async function build(): Promise<void> {
  const child = spawn(process.execPath, ["esbuild.js"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error("The build failed; its message is above.");
}

function filesIn(source: string): string[] {
  if (!statSync(join(ROOT, source)).isDirectory()) return [source];
  const files = readdirSync(join(ROOT, source), { recursive: true, encoding: "utf8" });
  return files.map((file) => join(source, file));
}

/** Returns the time of a file in milliseconds. A missing file is older than all others. */
function changedAt(file: string): number {
  return statSync(join(ROOT, file), { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;
}
