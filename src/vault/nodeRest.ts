import type { Rest } from "./files";

/** How long work goes on at a stretch, in milliseconds: nobody who types notices that. */
const SLICE = 8;

/** Lets other work in between, such as the questions of an editor, whenever a slice is over. */
export function nodeRest(): Rest {
  let until = performance.now() + SLICE;
  return () => {
    if (performance.now() < until) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        until = performance.now() + SLICE;
        resolve();
      });
    });
  };
}

/** For a program that nobody waits for beside: it goes on. */
export const NO_REST: Rest = () => undefined;
