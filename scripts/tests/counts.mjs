/** How many tests passed, as told by reporter.cjs through a file. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

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
export function tell({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}
