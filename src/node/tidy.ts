import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** In ms: until what has just ended has let go of what it had in hand. */
const SOON = 500;

/**
 * Gives back, soon, memory that is no longer needed. An engine lets go of it when it needs more, and a server that has read
 * thousands of notes and waits for somebody to type never does.
 */
export function tidy(): void {
  setTimeout(() => {
    setFlagsFromString("--expose-gc");
    const collect: unknown = runInNewContext("gc");
    setFlagsFromString("--no-expose-gc");
    if (typeof collect === "function") collect();
  }, SOON).unref();
}
