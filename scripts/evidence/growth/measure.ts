import type { Shape } from "./shapes";

/** The work of one request about a note with this text. */
export type Request = (text: string) => () => unknown;

/** Four times the text takes four times the time; quadratic work takes sixteen times. */
export const MAX_GROWTH = 9;
/** How often a time is measured that exceeds the goal. The first measurements include compiling the code. */
const MAX_REPEATS = 4;

/** Returns the milliseconds of processor time of a function, which other processes barely affect. */
export function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Returns the shortest processor time of several runs, or the first that is below the goal. */
export function shortestTime(run: () => unknown, goal: number): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < MAX_REPEATS && shortest > goal; i++) shortest = Math.min(shortest, processorTime(run));
  return shortest;
}

/**
 * Returns how many times longer the large run takes than the small one, or 0 if the large one takes less than `floor`
 * milliseconds, because growth cannot be measured then.
 */
export function growthOf(small: () => unknown, large: () => unknown, floor: number): number {
  let [shortest, longest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let growth = 0;
  for (let i = 0; i < MAX_REPEATS; i++) {
    longest = Math.min(longest, processorTime(large));
    if (longest < floor) return 0;
    shortest = Math.min(shortest, processorTime(small));
    growth = longest / shortest;
    if (growth <= MAX_GROWTH) return growth;
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
