/** Reads the journal of a run, which recordRun.cjs writes: what passed, failed and was skipped. */
import { existsSync, readFileSync } from "node:fs";

/**
 * @typedef {object} Failure
 * @property {string} title the path of titles to the test
 * @property {string} message
 *
 * @typedef {object} Skip
 * @property {string} title
 * @property {string} reason
 *
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {Failure[]} failures
 * @property {Skip[]} skips
 * @property {string} [notes] further lines for the summary
 *
 * @typedef {{ event: "begin", title: string } | { event: "pass", title: string, ms?: number }
 *   | { event: "fail", title: string, message: string } | { event: "skip", title: string, reason: string }
 *   | { event: "end" }} JournalEvent
 */

/**
 * @param {string} file
 * @returns {JournalEvent[]}
 */
export function readJournal(file) {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  // The part after the last line break is still being written.
  return lines.slice(0, -1).map((line) => JSON.parse(line));
}

/**
 * Counts a run. One that broke off, or whose process failed without a failed test, has one failure more.
 *
 * @param {readonly JournalEvent[]} events
 * @param {number} exitCode of the process
 * @returns {Result}
 */
export function countRun(events, exitCode) {
  const failures = events.flatMap((event) => (event.event === "fail" ? [event] : []));
  const skips = events.flatMap((event) => (event.event === "skip" ? [event] : []));
  const hasEnded = events.some(({ event }) => event === "end");
  const all = failures.map(({ title, message }) => ({ title, message }));
  if (!hasEnded) {
    all.push({ title: "(the run)", message: `ended before its last test. ${describeLast(events)}` });
  } else if (exitCode !== 0 && failures.length === 0) {
    all.push({ title: "(the run)", message: `ended with code ${exitCode} after all tests had passed.` });
  }
  return {
    passed: events.filter(({ event }) => event === "pass").length,
    failed: all.length,
    skipped: skips.length,
    failures: all,
    skips: skips.map(({ title, reason }) => ({ title, reason })),
  };
}

/**
 * Returns the progress of a run: the last test that finished, and the running one.
 *
 * @param {readonly JournalEvent[]} events
 */
export function describeLast(events) {
  const finished = events.findLast(({ event }) => event === "pass" || event === "fail" || event === "skip");
  const running = events.at(-1);
  const parts = [];
  if (running?.event === "begin") parts.push(`Running: ${running.title}.`);
  if (finished && "title" in finished) parts.push(`Last finished: ${finished.title}.`);
  return parts.join(" ") || "No test had begun.";
}
