/** Runs tests in Node, by Mocha, from their TypeScript sources. */
import { runNode } from "../setup.mjs";
import { counted } from "./counts.mjs";

/**
 * @param {object} options
 * @param {string} options.folder
 * @param {string} [options.file] the one file of tests in it, without its ending; otherwise all
 * @param {"spec" | "dot"} options.report every test by name, or only a dot
 * @param {number} options.timeout for one test, in milliseconds
 */
export function runInNode({ folder, file = "*", report, timeout }) {
  return counted((env) =>
    runNode(
      [
        ...["node_modules/mocha/bin/mocha.js", "--import=tsx", "--reporter=scripts/tests/reporter.cjs"],
        // .mocharc.json names the unit tests, and Mocha would run those in every stage.
        ...["--no-config", `--timeout=${timeout}`, `${folder}/**/${file}.test.ts`],
      ],
      { ...env, TOUCHBASE_TEST_REPORT: report },
    ),
  );
}
