/** The result of one run: milliseconds, and the peak memory of the process, if it is known. */
export interface Sample {
  readonly ms: number;
  readonly mb?: number | undefined;
}

/** A program or function that is measured. */
export interface Contender {
  readonly name: string;
  run(): Promise<Sample> | Sample;
}

/** The samples of each contender by its name, in the order of the rounds. */
export type Samples = ReadonlyMap<string, readonly Sample[]>;

/**
 * Runs all contenders in turn for some rounds. Each round begins with another one if they are `turning`, so that a busy
 * machine slows all of them. A round before them, which fills the caches of the machine, is not counted.
 */
export async function race(
  contenders: readonly Contender[],
  rounds: number,
  tell: (text: string) => void,
  turning = true,
): Promise<Samples> {
  const samples = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (let i = 0; i < contenders.length; i++) {
      const contender = contenders[(i + (turning ? Math.max(0, round) : 0)) % contenders.length];
      if (!contender) continue;
      tell(`${contender.name}, round ${round + 1} of ${rounds}`);
      const sample = await contender.run();
      if (round >= 0) samples.get(contender.name)?.push(sample);
    }
  }
  return samples;
}

/** Returns the number that a share of the numbers is smaller than: 0.5 for the median. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** Returns the median of the ratios of a figure to the reference in each round, so that slow rounds cancel out. */
export function timesOf(samples: Samples, name: string, reference: string): number {
  return median(ratiosOf(samples, name, reference, ({ ms }) => ms));
}

/** Like {@link timesOf}, for memory. */
export function memoryTimesOf(samples: Samples, name: string, reference: string): number {
  return median(ratiosOf(samples, name, reference, ({ mb }) => mb ?? Number.NaN));
}

function ratiosOf(
  samples: Samples,
  name: string,
  reference: string,
  of: (sample: Sample) => number,
): number[] {
  const [own, others] = [samples.get(name) ?? [], samples.get(reference) ?? []];
  return own.flatMap((sample, round) => {
    const other = others[round];
    return other ? [of(sample) / of(other)] : [];
  });
}

/** Formats a time: "0.27 s", "3.2 ms". */
export function shownTime(ms: number): string {
  if (Number.isNaN(ms)) return "–";
  if (ms >= 100) return `${(ms / 1000).toFixed(2)} s`;
  return `${ms.toFixed(ms >= 10 ? 0 : 1)} ms`;
}

/** Formats the smallest and the largest time: "0.25–0.31 s". */
export function shownSpread(samples: readonly Sample[]): string {
  const times = samples.map(({ ms }) => ms);
  return times.length === 0 ? "–" : `${shownTime(Math.min(...times))} to ${shownTime(Math.max(...times))}`;
}

export function shownTimes(times: number): string {
  return Number.isNaN(times) ? "–" : `${times.toFixed(2)} ×`;
}

function shownMemory(samples: readonly Sample[]): string {
  const sizes = samples.flatMap(({ mb }) => (mb === undefined ? [] : [mb]));
  return sizes.length === 0 ? "–" : `${Math.round(median(sizes))} MB`;
}

/**
 * Returns the rows of a table: each contender with its median, its spread, its ratios to the references, and memory.
 */
export function rowsOf(samples: Samples, references: readonly string[]): string[][] {
  return [...samples].map(([name, own]) => [
    name,
    shownTime(median(own.map(({ ms }) => ms))),
    shownSpread(own),
    ...references.map((reference) =>
      reference === name || !samples.has(reference) ? "" : shownTimes(timesOf(samples, name, reference)),
    ),
    shownMemory(own),
  ]);
}
