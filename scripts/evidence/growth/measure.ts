import type { Shape } from "./shapes";

/** The work of one request about a note with this text. */
export type Request = (text: string) => () => unknown;

/** Four times the text takes four times the time; quadratic work takes sixteen times. */
export const MAX_GROWTH = 9;
/**
 * A time that exceeds its goal is measured at least this often, and until the measurements add up to this many
 * milliseconds. Some of them include work of other threads, which compile the code or collect the garbage of earlier
 * work. On a busy machine, those threads are at it for longer.
 */
const MIN_REPEATS = 4;
const ENOUGH_MS = 2000;
const isEnough = (repeats: number, total: number) => repeats >= MIN_REPEATS && total >= ENOUGH_MS;

/** Returns the milliseconds that all threads of this process have the processor while a function runs. */
export function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Returns the shortest processor time of several runs, or the first that is not above the goal, in milliseconds. */
export function shortestTime(run: () => unknown, goal: number): number {
  let [shortest, total] = [Number.POSITIVE_INFINITY, 0];
  for (let repeats = 0; shortest > goal && !isEnough(repeats, total); repeats++) {
    const time = processorTime(run);
    shortest = Math.min(shortest, time);
    total += time;
  }
  return shortest;
}

/**
 * Returns how many times longer the large run takes than the small one, or 0 if the large one takes less than `floor`
 * milliseconds, because growth cannot be measured then.
 */
export function growthOf(small: () => unknown, large: () => unknown, floor: number): number {
  let [ofSmall, ofLarge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [growth, total] = [Number.POSITIVE_INFINITY, 0];
  for (let repeats = 0; growth > MAX_GROWTH && !isEnough(repeats, total); repeats++) {
    const time = processorTime(large);
    ofLarge = Math.min(ofLarge, time);
    if (ofLarge < floor) return 0;
    ofSmall = Math.min(ofSmall, processorTime(small));
    growth = ofLarge / ofSmall;
    total += time;
  }
  return growth;
}

/** Returns the requests whose time grows more than linearly with a note of this shape, up to `size` characters. */
export function growingRequests(
  [, textOf]: Shape,
  size: number,
  requests: Readonly<Record<string, Request>>,
  floor: number,
): string[] {
  const [small, large] = [textOf(size / 4), textOf(size)];
  const growing = Object.entries(requests).filter(
    ([, make]) => growthOf(make(small), make(large), floor) > MAX_GROWTH,
  );
  return growing.map(([name]) => name);
}
