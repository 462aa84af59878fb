/**
 * Reads random frontmatter with both parsers and compares the results.
 *
 *   npm run differential [-- --seed N --count N]
 *
 * Prints how often and why the fast parser stopped, and exits with 1 if the two disagree.
 */
import { inspect, parseArgs } from "node:util";
import { compare } from "./differential/compare";
import { Frontmatters } from "./differential/frontmatters";
import { Random } from "./simulate/random";

const USAGE = "Usage: npm run differential [-- --seed N --count N]";
const MOST_SHOWN = 5;

function main(): number {
  const options = parseOptions();
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  const frontmatters = new Frontmatters(new Random(options.seed));
  const reasons = new Map<string, number>();
  let [same, left, differing] = [0, 0, 0];
  for (let i = 0; i < options.count; i++) {
    const source = frontmatters.next();
    const found = compare(source);
    if (found.kind === "same") same++;
    else if (found.kind === "left") {
      left++;
      const reason = JSON.stringify(source.slice(found.at, found.at + 1));
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    } else if (++differing <= MOST_SHOWN) {
      console.error(`${JSON.stringify(source)}\nplain: ${inspect(found.plain, false, 9)}`);
      console.error(`exact: ${inspect(found.exact, false, 9)}\n`);
    }
    if (process.stderr.isTTY && i % 1000 === 0) process.stderr.write(`\r${i} …`);
  }
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  console.log(`${options.count} frontmatters from seed ${options.seed}:`);
  console.log(
    `${same} read by the fast parser and alike, ${left} left to the full parser, ${differing} differ`,
  );
  const sorted = [...reasons].sort(([, a], [, b]) => b - a);
  console.log(`Stopped at: ${sorted.map(([sign, count]) => `${sign} ${count}`).join(", ")}`);
  return differing > 0 ? 1 : 0;
}

function parseOptions(): { seed: number; count: number } | undefined {
  const string = { type: "string" } as const;
  try {
    const { values } = parseArgs({ options: { seed: string, count: string } });
    const [seed, count] = [Number(values.seed ?? "1"), Number(values.count ?? "100000")];
    return Number.isSafeInteger(seed) && Number.isSafeInteger(count) && count > 0
      ? { seed, count }
      : undefined;
  } catch {
    return undefined;
  }
}

process.exitCode = main();
