/**
 * What every script starts with: where the repository is, how progress is told, and that the
 * dependencies are there. Runs on a fresh clone, so it imports nothing but Node itself.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** An error that the person at the terminal can act on: it is printed without a stack. */
export class Problem extends Error {}

/**
 * @param {string} text what is happening now, in a few plain words
 */
export function step(text) {
  console.log(`• ${text}`);
}

/**
 * Runs `main`, and ends the process with a readable message when it fails.
 *
 * @param {() => Promise<number | void>} main its number, if any, becomes the exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Problem ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}

/**
 * Runs a command in the repository with the terminal as its own.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @param {number} [minutes] how long it may take; then it is asked to end, and soon made to
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, env, minutes) {
  return new Promise((resolve, reject) => {
    const options = { cwd: root, env: { ...process.env, ...env }, stdio: /** @type {const} */ ("inherit") };
    const child = spawn(command, args, options);
    const limit = minutes && setTimeout(tooLong, minutes * 60_000);
    function tooLong() {
      console.error(`\n✗ Not done within ${minutes} minutes: ended.`);
      child.kill("SIGINT");
      setTimeout(() => child.kill("SIGKILL"), 30_000).unref();
    }
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(limit);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a script of the repository with this very Node.
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {number} [minutes]
 */
export function runNode(args, env, minutes) {
  return run(process.execPath, args, env, minutes);
}

/**
 * How to call npm so that it works on every system: on Windows `npm` is a batch file, which
 * Node will not spawn without a shell; npm tells its own scripts where its JavaScript is.
 *
 * @param {string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(args) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) {
    return { command: process.execPath, args: [script, ...args], shell: false };
  }
  return { command: "npm", args, shell: process.platform === "win32" };
}

/** Installs the dependencies when they are missing or older than package-lock.json. */
export async function ensureInstalled() {
  const modules = path.join(root, "node_modules");
  const stamp = path.join(modules, ".touchbase-lock-hash");
  const hash = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;

  step(existsSync(modules) ? "Dependencies have changed: running npm ci" : "Installing dependencies: npm ci");
  const npm = npmCommand(["ci", "--no-audit", "--no-fund"]);
  const code = await new Promise((resolve, reject) => {
    const child = spawn(npm.command, npm.args, { cwd: root, stdio: "inherit", shell: npm.shell });
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new Problem("npm ci failed; its own message is above. Mend that, then try again.");
  writeFileSync(stamp, hash);
}

/** Builds the bundles in dist/. */
export async function build() {
  step("Building");
  if ((await runNode(["esbuild.js"])) !== 0) throw new Problem("The build failed; its message is above.");
}
