/** Runs tests in Node, by Mocha, from their TypeScript sources. */
import path from "node:path";
import { root, runNode, step } from "../setup.mjs";
import { counted, minus, plus } from "./counts.mjs";

/**
 * @typedef {object} Options
 * @property {string} folder
 * @property {string} [file] the one file of tests in it, without its ending; otherwise all
 * @property {"spec" | "dot"} report every test by name, or only a dot
 * @property {number} timeout for one test, in milliseconds
 * @property {number} [minutes] for all of them
 * @property {number} [again] the minutes within which the files with failures are run once more, to count by that. For
 *   tests of a whole window, whose other half is a browser and an editor under whatever load there is; it is always told.
 */

/**
 * @param {Options} options
 * @returns {Promise<import("./counts.mjs").Counts>}
 */
export async function runInNode({ folder, file = "*", again, ...how }) {
  const counts = await mocha([`${folder}/**/${file}.test.ts`], { ...how, again });
  const files = Object.keys(counts.failures ?? {});
  if (!again || !files.length) return counts;
  const names = files.map((name) => path.relative(root, name));
  step(`Once more, in case it was the machine: ${names.join(", ")}`);
  const second = await mocha(files, { ...how, minutes: again, again });
  const others = files.reduce((rest, name) => minus(rest, counts.failures?.[name]), counts);
  return { ...plus(others, second), again: names };
}

/**
 * @param {string[]} files
 * @param {Pick<Options, "report" | "timeout" | "minutes"> & { again: number | undefined }} how
 */
function mocha(files, { report, timeout, minutes, again }) {
  return counted((env) =>
    runNode(
      [
        ...["node_modules/mocha/bin/mocha.js", "--import=tsx", "--reporter=scripts/tests/reporter.cjs"],
        // .mocharc.json names the unit tests, and Mocha would run those in every stage. What a browser or an editor
        // may leave running keeps nobody waiting.
        ...["--no-config", `--timeout=${timeout}`, ...(again ? ["--exit"] : []), ...files],
      ],
      { ...env, TOUCHBASE_TEST_REPORT: report },
      minutes,
    ),
  );
}
