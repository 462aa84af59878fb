/** Runs tests in Node, by Mocha, from their TypeScript sources. */
import { calibrate } from "./calibrate.mjs";
import { describeLimits, LIMITS, scaleLimits } from "./limits.mjs";
import { runWatched } from "./watch.mjs";

/**
 * More room for new objects, in MB, because many tests make objects that are soon gone: the garbage collector otherwise
 * takes a third of the time. The same numbers are in .mocharc.json.
 */
const ROOM = ["--min-semi-space-size=64", "--max-semi-space-size=128"];

/**
 * @typedef {object} Options
 * @property {string} folder
 * @property {readonly string[]} [files] the files of tests in it that are wanted, without their ending; otherwise all
 * @property {"spec" | "dot"} report every test by name, or only a dot
 * @property {keyof typeof LIMITS} limits
 * @property {(text: string) => void} [print] gets the output
 */

/**
 * @param {Options} options
 * @returns {Promise<import("./journal.mjs").Result>}
 */
export async function runInNode({ folder, files = ["**/*"], report, limits, print = writeOut }) {
  const slowness = calibrate();
  const { test, quiet } = scaleLimits(LIMITS[limits], slowness);
  print(`    ${describeLimits(slowness, { test, quiet })}\n`);
  // `_mocha` stays one process, which the launcher can end; `mocha.js` would start another because of --import.
  const args = [
    ...ROOM,
    "--import=tsx",
    "node_modules/mocha/bin/_mocha",
    "--require=scripts/tests/prepareNode.cjs",
  ];
  args.push("--reporter=scripts/tests/reporter.cjs", `--timeout=${LIMITS[limits].test * 1000}`);
  // .mocharc.json names the unit tests, which Mocha would run in every stage.
  args.push("--no-config");
  // The run does not wait for a browser or an editor that is still closing.
  if (limits === "workbench") args.push("--exit");
  const env = { TOUCHBASE_TEST_REPORT: report, TOUCHBASE_TEST_SLOWNESS: String(slowness) };
  const patterns = files.map((file) => `${folder}/${file}.test.ts`);
  return runWatched({ args: [...args, ...patterns], env, quiet, print });
}

/** @param {string} text */
function writeOut(text) {
  process.stdout.write(text);
}
