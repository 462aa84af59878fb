import type { YieldToEventLoop } from "../files/files";

/** Time slice in milliseconds, short enough not to delay a keystroke. */
const SLICE_MS = 2;
/** Turns of the event loop per yield: a message is read in one, parsed in the next and answered in a third. */
const TURNS = 4;

/** Creates a function that yields to the event loop when a time slice is over, so that requests are answered. */
export function yieldToEventLoop(): YieldToEventLoop {
  let until = performance.now() + SLICE_MS;
  return (isDue = false) => (!isDue && performance.now() < until ? undefined : nextSlice());

  async function nextSlice(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
    until = performance.now() + SLICE_MS;
  }
}
