/** Less time than this, in milliseconds, says nothing about growth. */
const FLOOR_MS = 20;
/** How often a time is measured that exceeds the goal. The first measurements include compiling the code. */
const MAX_REPEATS = 4;

/** Returns the milliseconds that the processor needs for this, which other processes do not make longer. */
function once(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Returns the shortest processor time of several runs, or the first that is under the goal by far. */
export function processorTime(run: () => unknown, goal: number): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < MAX_REPEATS && shortest > goal / 2; i++) shortest = Math.min(shortest, once(run));
  return shortest;
}

/** Returns how many times longer the large run takes than the small one; 0 if the large one is too short to tell. */
export function growthOf(small: () => unknown, large: () => unknown, largeTime: number): number {
  let [shortest, longest] = [Number.POSITIVE_INFINITY, largeTime];
  let growth = 0;
  for (let i = 0; i < MAX_REPEATS; i++) {
    if (longest < FLOOR_MS) return 0;
    shortest = Math.min(shortest, once(small));
    growth = longest / shortest;
    if (growth < 6) return growth;
    longest = Math.min(longest, once(large));
  }
  return growth;
}
