/** Waits for a state. A wait fails if nothing changes for some time, which is longer on a busy machine. */
import { availableParallelism, loadavg } from "node:os";
import { setTimeout } from "node:timers/promises";

/** How long the visible state may stay the same before a wait fails, in milliseconds on an idle machine. */
export const PATIENCE = 20_000;

/** How long a step may take before it is tried again, in milliseconds on an idle machine. */
export const STEP = 3000;

/** The time between two attempts, in milliseconds. */
const PAUSE = 50;

/** Changes of the visible state extend a wait at most this many times, because some never end. */
const MOST_EXTENSIONS = 4;

/**
 * The maximum factor by which a machine counts as slower than the reference machine. Beyond it, something else is
 * wrong.
 */
const SLOWEST = 4;

/** The factor by which this machine was slower than the reference machine when the tests began. */
const SLOWNESS = Number(process.env.TOUCHBASE_TEST_SLOWNESS || 1);

/** Converts a time on an idle machine to one on this machine, by how many processes share a core now. */
export function onThisMachine(milliseconds: number): number {
  const [load = 0] = loadavg();
  return milliseconds * Math.min(SLOWEST, Math.max(1, SLOWNESS, load / availableParallelism()));
}

/** The limit of a step that `eventually` repeats, for Playwright. */
export const brief = () => ({ timeout: onThisMachine(STEP) });

/**
 * Tries until `attempt` no longer throws, and returns its result. Fails when the error has stayed the same for long.
 */
export async function eventually<T>(attempt: () => Promise<T>, patience = PATIENCE): Promise<T> {
  const start = performance.now();
  let seen = "";
  for (let since = start; ; ) {
    try {
      return await attempt();
    } catch (error) {
      const now = performance.now();
      const text = String(error);
      if (text !== seen && now - start < onThisMachine(patience) * MOST_EXTENSIONS) {
        seen = text;
        since = now;
      }
      if (now - since > onThisMachine(patience)) throw error;
      await setTimeout(PAUSE);
    }
  }
}
