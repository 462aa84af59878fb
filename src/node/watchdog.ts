import { Worker } from "node:worker_threads";

/** How often the main thread signals that it runs, and how often the watchdog checks that, in milliseconds. */
const INTERVAL_MS = 1000;
/** After this many checks without a signal, the main thread counts as stuck. */
const MAX_SILENT_LOOKS = 5;

/**
 * Ends this process when its parent is gone and the main thread computes without end. A main thread that is free
 * notices the end of its input itself. A worker watches, because it has an event loop of its own. It needs no file, so
 * it runs from any bundle. Calls `onStarted` when the worker has loaded its modules, or when it cannot.
 */
export function startWatchdog(onStarted: () => void): void {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(WATCH, {
    eval: true,
    execArgv: [],
    workerData: { beats, parent: process.ppid, interval: INTERVAL_MS, maxSilentLooks: MAX_SILENT_LOOKS },
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
  worker.once("online", onStarted);
  // The server also works without a watchdog.
  worker.on("error", onStarted);
  worker.unref();
  setInterval(() => Atomics.add(beats, 0, 1), INTERVAL_MS).unref();
}

/**
 * The code of the worker. On Windows the id of the parent does not change, so the watchdog checks whether it still
 * exists.
 */
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
