import { Worker } from "node:worker_threads";

/** How often the main thread shows that it lives, and how often the watchdog looks, in milliseconds. */
const INTERVAL_MS = 1000;
/** After so many looks without a sign of life the main thread counts as stuck. */
const MAX_SILENT_LOOKS = 5;

/**
 * Ends this process when its parent is gone and the main thread computes without end. A main thread that is free notices
 * the end of its input itself. A worker watches, because it has an event loop of its own; it needs no file, so that it
 * runs from any bundle.
 */
export function startWatchdog(): void {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(WATCH, {
    eval: true,
    execArgv: [],
    workerData: { beats, parent: process.ppid, interval: INTERVAL_MS, maxSilentLooks: MAX_SILENT_LOOKS },
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
  // Without a watchdog the server works as well.
  worker.on("error", () => undefined);
  worker.unref();
  setInterval(() => Atomics.add(beats, 0, 1), INTERVAL_MS).unref();
}

/** On Windows the number of the parent stays, so that the watchdog asks whether it still exists. */
const WATCH = `
const { workerData: { beats, parent, interval, maxSilentLooks } } = require("node:worker_threads");
const isParentGone = () => {
  if (process.ppid !== parent) return true;
  try { process.kill(parent, 0); return false; } catch (error) { return error.code === "ESRCH"; }
};
let [last, silentLooks] = [-1, 0];
setInterval(() => {
  const beat = Atomics.load(beats, 0);
  silentLooks = beat === last ? silentLooks + 1 : 0;
  last = beat;
  if (silentLooks >= maxSilentLooks && isParentGone()) process.kill(process.pid, "SIGKILL");
}, interval);
`;
