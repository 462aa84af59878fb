/**
 * The common start of all scripts: the repository's path, progress messages, and installed dependencies. It runs on a
 * fresh clone, so it and its imports use only Node itself.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { countPackages, npm } from "./packages.mjs";
import { Problem } from "./problem.mjs";
import { showProgress } from "./progress.mjs";

export { npmCommand } from "./packages.mjs";
export { Problem };

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * @param {string} text the current work, in a few plain words
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
 * @param {number} [minutes] the time after which it gets SIGTERM, and soon SIGKILL
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

/** Installs the dependencies when they are missing or older than package-lock.json. */
export async function ensureInstalled() {
  const modules = path.join(root, "node_modules");
  const stamp = path.join(modules, ".touchbase-lock-hash");
  const hash = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;

  const reason = existsSync(modules) ? "Dependencies have changed: running" : "Installing dependencies:";
  await showProgress(`${reason} npm ci, without install scripts`, async (setActivity) => {
    setActivity(countPackages(root, "package-lock.json", { dev: true }));
    await npm(["ci"], root);
  });
  writeFileSync(stamp, hash);
}

/** Builds the bundles in dist/. */
export async function build() {
  const code = await showProgress("Building", (setActivity) => {
    setActivity("bundling the extension, the server and the command line");
    return runNode(["esbuild.js"]);
  });
  if (code !== 0) throw new Problem("The build failed; its message is above.");
}
