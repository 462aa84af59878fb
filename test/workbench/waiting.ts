/** Waiting for a state. A wait fails when nothing has changed for some time, and a busy machine gets more of that. */
import { availableParallelism, loadavg } from "node:os";
import { setTimeout } from "node:timers/promises";

/** How long what is seen may stay the same before a wait fails, in milliseconds on an idle machine. */
export const PATIENCE = 20_000;

/** How long a step may take before it is tried again, in milliseconds on an idle machine. */
export const STEP = 3000;

/** The time between two looks, in milliseconds. */
const PAUSE = 50;

/** Changes of what is seen extend a wait up to this many times, because some never end. */
const MOST_EXTENSIONS = 4;

/** The most times as slow as the reference machine that a machine counts: beyond that, something else is wrong. */
const SLOWEST = 4;

/** How many times as slow as the reference machine this one was when the tests began. */
const SLOWNESS = Number(process.env.TOUCHBASE_TEST_SLOWNESS || 1);

/** Converts a time on an idle machine to one on this machine, by how many processes share a core now. */
export function onThisMachine(milliseconds: number): number {
  const [load = 0] = loadavg();
  return milliseconds * Math.min(SLOWEST, Math.max(1, SLOWNESS, load / availableParallelism()));
}

/** The limit of a step that `eventually` repeats, for Playwright. */
export const brief = () => ({ timeout: onThisMachine(STEP) });

/** Tries until `attempt` no longer throws, and returns its result. Fails when the error has stayed the same for long. */
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
