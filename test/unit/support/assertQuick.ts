import assert from "node:assert/strict";
import { shortestTime } from "../../../scripts/evidence/growth/measure";

/**
 * Fails if even the quickest run of the work takes more than `limit` milliseconds of processor time. Work is
 * repeated if it is slow at first, or while the machine is busy.
 */
export function assertQuick(limit: number, work: () => unknown, what = "the work"): void {
  const time = shortestTime(work, limit);
  assert.ok(time <= limit, `${what} took ${time.toFixed(1)} ms of processor time, not ${limit}`);
}
