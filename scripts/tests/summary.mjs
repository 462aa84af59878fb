/** How many tests passed, as told by reporter.cjs through a file. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {Record<string, Counts>} [failures] those of each file in which something failed
 * @property {string[]} [again] the files that count by a second run
 */

/**
 * @param {(env: Record<string, string>) => Promise<number>} run runs tests with this in their
 *   environment, and gives their exit code
 * @returns {Promise<Counts>}
 */
export async function counted(run) {
  const folder = mkdtempSync(path.join(tmpdir(), "touchbase-counts-"));
  const file = path.join(folder, "counts.json");
  try {
    const code = await run({ TOUCHBASE_TEST_COUNTS: file });
    /** @type {Counts} */
    const counts = existsSync(file)
      ? JSON.parse(readFileSync(file, "utf8"))
      : { passed: 0, failed: 0, skipped: 0 };
    // Tests that never came to their end, or a process that broke after them, count as a failure.
    if (code !== 0 && !counts.failed) counts.failed = 1;
    return counts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {Counts} counts */
export function tell({ passed, failed, skipped, again }) {
  const parts = [`${passed} passed`, `${failed} failed`];
  if (skipped) parts.push(`${skipped} skipped`);
  if (again) parts.push(`at the second try: ${again.join(", ")}`);
  return parts.join(", ");
}

/**
 * @param {Counts} one
 * @param {Counts} other
 * @returns {Counts}
 */
export function plus(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/**
 * @param {Counts} one
 * @param {Counts} [other]
 * @returns {Counts}
 */
export function minus(one, other = { passed: 0, failed: 0, skipped: 0 }) {
  return plus(one, { passed: -other.passed, failed: -other.failed, skipped: -other.skipped });
}
