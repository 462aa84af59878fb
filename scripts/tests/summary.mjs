/** The text that closes `npm test`. */

/**
 * @typedef {import("./journal.mjs").Result} Result
 *
 * @typedef {object} StageResult
 * @property {string} title of the stage
 * @property {number} seconds
 * @property {Result} result
 */

/**
 * Returns a line for each stage, every failed and every skipped test by name, and the sum as the last line.
 *
 * @param {readonly StageResult[]} stages
 */
export function summarize(stages) {
  const lines = stages.flatMap(({ title, seconds, result }) => [
    `  ${title}: ${describeCounts(result)} (${seconds.toFixed(1)} s)`,
    ...(result.notes ? [`    ${result.notes}`] : []),
  ]);
  const failed = stages.flatMap(({ title, result }) =>
    result.failures.flatMap((failure) => [
      `  ${title} › ${failure.title}`,
      ...firstLines(failure.message).map((line) => `      ${line}`),
    ]),
  );
  const skipped = stages.flatMap(({ title, result }) =>
    result.skips.map((skip) => `  ${title} › ${skip.title}: ${skip.reason}`),
  );
  return [
    "",
    ...lines,
    ...(failed.length ? ["", "Failed:", ...failed] : []),
    ...(skipped.length ? ["", "Skipped:", ...skipped] : []),
    "",
    describeCounts(sumOf(stages.map(({ result }) => result))),
  ].join("\n");
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

/** @param {readonly { passed: number, failed: number, skipped: number }[]} counts */
export function sumOf(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

/** The maximum number of lines of a message. The first four of an assertion only say that two values differ. */
const MOST_LINES = 16;

/** The rest of a long message is in the output of the stage. @param {string} message */
function firstLines(message) {
  const lines = message.trim().split("\n");
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), "…"] : lines;
}
