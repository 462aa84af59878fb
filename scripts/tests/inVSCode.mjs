/** Runs the extension's tests in a VS Code, by a process of its own (vscodeRun.mjs). */
import { filesNotFor } from "../../test/extension/hosts.mjs";
import { LIMITS, SLOWEST, scaleLimits } from "./limits.mjs";
import { runWatched } from "./watch.mjs";

/**
 * The process fails by itself after a time without progress. This longer limit is for a process that hangs.
 */
const { quiet } = scaleLimits(LIMITS.extension, SLOWEST + 1);

/**
 * @typedef {object} Options
 * @property {boolean} [web] in the web extension host, a worker, instead of the one with Node
 * @property {string} [only] the one file of tests that is wanted
 * @property {(text: string) => void} [print] gets the output
 */

/**
 * @param {string} version newest or oldest
 * @param {Options} [options]
 * @returns {Promise<import("./journal.mjs").Result>}
 */
export async function runInVSCode(version, { web = false, only, print = writeOut } = {}) {
  const kind = web ? "web" : "node";
  const args = ["scripts/tests/vscodeRun.mjs", version, kind, ...(only ? [only] : [])];
  const result = await runWatched({ args, env: {}, quiet, print });
  const others = only ? [] : filesNotFor(kind, version);
  if (others.length === 0) return result;
  return { ...result, notes: `not in this host (test/extension/hosts.mjs): ${others.join(", ")}` };
}

/** @param {string} text */
function writeOut(text) {
  process.stdout.write(text);
}
