/** Stops the extension hosts and pages of the tests for moments, as `npm run flakes -- --pauses` asks. */
import { setTimeout } from "node:timers/promises";
import { allProcesses, descendantsOf } from "./processes.mjs";

/** The share of the processes that stop each time. */
const SHARE = 0.35;
/** How long they stop, and then how long they run until the next time: least and most, in milliseconds. */
const STOPPED = [50, 340];
const RUNNING = [20, 130];

/**
 * Stops random extension hosts and pages among the processes that this one has started, again and again. Messages then
 * arrive at moments at which they otherwise arrive only once in hundreds of runs. Servers are left alone, because tests
 * stop them themselves.
 *
 * @param {AbortSignal} signal ends the pauses
 */
export async function pauseWindows(signal) {
  while (!signal.aborted) {
    const windows = descendantsOf(allProcesses(), process.pid).filter(({ args }) =>
      /--type=(?:extensionHost|renderer)/.test(args),
    );
    const stopped = windows.filter(() => Math.random() < SHARE);
    for (const { pid } of stopped) send(pid, "SIGSTOP");
    await within(STOPPED);
    for (const { pid } of stopped) send(pid, "SIGCONT");
    await within(RUNNING);
  }
}

/** @param {readonly number[]} range */
function within([least = 0, most = 0]) {
  return setTimeout(least + Math.random() * (most - least));
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // The process has just ended.
  }
}
