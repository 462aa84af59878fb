import { runInNewContext } from "node:vm";
import { setV8Flag } from "./v8Flags";

/** The delay after the reading until memory is released, in milliseconds. By then, the user waits for nothing. */
const DELAY_MS = 1000;
/** A smaller heap, in bytes, is not worth a pause. */
const MIN_HEAP_SIZE = 48 * 1024 * 1024;

let timer: NodeJS.Timeout | undefined;

/**
 * Gives the memory back to the machine that the heap took while thousands of notes were read. V8 would keep it while
 * the server is idle, because only allocations lead to a collection. The pause is that of one collection.
 */
export function releaseMemorySoon(): void {
  clearTimeout(timer);
  timer = setTimeout(releaseMemory, DELAY_MS);
  timer.unref();
}

/** Collects the garbage now, unless the heap is small. */
function releaseMemory(): void {
  if (process.memoryUsage().heapTotal < MIN_HEAP_SIZE) return;
  // The documented way to collect needs a flag at the start, which an editor does not pass.
  setV8Flag({ set: "--expose-gc", reset: "--no-expose-gc" });
  const collect = runInNewContext("gc") as (options: { type: string; flavor: string }) => void;
  // Without this flavor V8 keeps empty pages for some time, in case it needs them again.
  collect({ type: "major", flavor: "last-resort" });
}
