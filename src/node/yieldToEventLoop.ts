import type { YieldToEventLoop } from "../files/files";

/** How long work goes on at a stretch, in milliseconds: with what a note takes, nobody who types notices that. */
const SLICE = 2;
/** How many turns the others have then: a message is read in one, understood in the next, and answered in a third. */
const TURNS = 4;

/** Lets other work in between, such as the questions of an editor, whenever a slice is over. */
export function yieldToEventLoop(): YieldToEventLoop {
  let until = performance.now() + SLICE;
  return () => (performance.now() < until ? undefined : rested());

  async function rested(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
    until = performance.now() + SLICE;
  }
}
