/** Runs the process of a stage, and ends it if it makes no progress for too long. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../setup.mjs";
import { countRun, describeLast, readJournal } from "./journal.mjs";
import { zoneFarFromMidnight } from "./timeZone.mjs";

/** Time for a process to end after SIGTERM, in milliseconds: it ends browsers and servers first. */
const GRACE = 15_000;

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
process.on("exit", () => {
  for (const child of running) child.kill("SIGTERM");
});
for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"]))
  process.once(signal, () => process.exit(143));

/**
 * @typedef {object} Watched
 * @property {string[]} args of this very Node
 * @property {Record<string, string>} env added to the environment
 * @property {number} quiet the maximum time without progress, in seconds
 * @property {(text: string) => void} print gets the output of the process
 */

/**
 * @param {Watched} watched
 * @returns {Promise<import("./journal.mjs").Result>}
 */
export async function runWatched({ args, env, quiet, print }) {
  const folder = mkdtempSync(path.join(tmpdir(), "touchbase-journal-"));
  const journal = path.join(folder, "journal.jsonl");
  try {
    const TZ = zoneFarFromMidnight(new Date());
    const variables = { ...env, TZ, TOUCHBASE_TEST_JOURNAL: journal };
    const code = await watch(args, variables, { quiet, print, journal });
    return countRun(readJournal(journal), code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {{ quiet: number, print: (text: string) => void, journal: string }} how
 * @returns {Promise<number>} the exit code
 */
function watch(args, env, { quiet, print, journal }) {
  return new Promise((resolve, reject) => {
    const colors = process.stdout.isTTY ? { MOCHA_COLORS: "1" } : {};
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...colors, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let lastProgress = Date.now();
    let lastSize = 0;
    let lastLine = "";
    const hear = (/** @type {string} */ text) => {
      lastProgress = Date.now();
      lastLine = text.trim().split("\n").at(-1) || lastLine;
      print(text);
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    const ticker = setInterval(() => {
      const size = existsSync(journal) ? statSync(journal).size : 0;
      if (size !== lastSize) lastProgress = Date.now();
      lastSize = size;
      if (Date.now() - lastProgress < quiet * 1000) return;
      clearInterval(ticker);
      const printed = lastLine ? ` Last printed: ${lastLine}` : "";
      print(`\n✗ No progress for ${quiet} s: ended. ${describeLast(readJournal(journal))}${printed}\n`);
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), GRACE).unref();
    }, 1000);
    const end = () => {
      clearInterval(ticker);
      running.delete(child);
    };
    child.on("error", (error) => {
      end();
      reject(error);
    });
    child.on("exit", (code) => {
      end();
      // A process that it left running may keep the output open.
      const flushed = setTimeout(() => resolve(code ?? 1), 2000);
      child.on("close", () => {
        clearTimeout(flushed);
        resolve(code ?? 1);
      });
    });
  });
}
