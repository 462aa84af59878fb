/** Formats the report of `npm run flakes` about many runs. */
import { sumOf } from "./summary.mjs";

/**
 * @typedef {object} FlakesRun
 * @property {number} load the number of busy processes
 * @property {readonly import("./summary.mjs").StageResult[]} stages
 */

/**
 * Returns a table with a line for each run, and each failed test with its number of failures.
 *
 * @param {readonly FlakesRun[]} runs
 */
export function describeRuns(runs) {
  const rows = runs.map(({ load, stages }, index) => {
    const { passed, failed } = sumOf(stages.map(({ result }) => result));
    const seconds = stages.reduce((sum, stage) => sum + stage.seconds, 0);
    return [index + 1, load, Math.round(seconds), passed, failed].map(String);
  });
  const table = formatTable([["run", "load", "seconds", "passed", "failed"], ...rows]);
  const failed = countFailures(runs).map(([title, count]) => `  ${count} of ${runs.length}  ${title}`);
  return [...table, "", ...(failed.length ? ["Failed at least once:", ...failed] : ["No test failed."])].join(
    "\n",
  );
}

/**
 * @param {readonly FlakesRun[]} runs
 * @returns {[string, number][]} the most frequent first
 */
function countFailures(runs) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { stages } of runs) {
    const titles = stages.flatMap(({ title, result }) =>
      result.failures.map((failure) => `${title} › ${failure.title}`),
    );
    // A test and its hook can fail in the same run.
    for (const title of new Set(titles)) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** @param {readonly (readonly string[])[]} rows */
function formatTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  "));
}
