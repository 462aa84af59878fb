/**
 * Simulates a year of contacts with a user who does exactly what is proposed, and prints the result.
 *
 *   npm run simulate [-- --seed N --people N --days N --today YYYY-MM-DD]
 *
 * Exits with 1 if a promise is broken: a finding against a user who follows the plan, a call past the limit, a message
 * before a promised day or after a stop, or a forgotten contact.
 */
import { parseArgs } from "node:util";
import { parseCivilDate } from "../../src/time/civilDate";
import { brokenPromises, report } from "./simulate/report";
import { type SimulationOptions, simulate } from "./simulate/run";

const USAGE = "Usage: npm run simulate [-- --seed N --people N --days N --today YYYY-MM-DD]";

function main(): number {
  const options = parseOptions();
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  const began = performance.now();
  const outcome = simulate(options, tellProgress);
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  console.log(report(options, outcome, (performance.now() - began) / 1000).join("\n"));
  const broken = brokenPromises(outcome);
  if (broken.length === 0) return 0;
  console.error(`\nBroken: ${broken.join("; ")}. The first of each:\n`);
  console.error([...outcome.followers.examples.values()].join("\n"));
  return 1;
}

/** Shows progress, because a year takes a minute or two. */
function tellProgress(count: number): void {
  if (process.stderr.isTTY && count % 10 === 0) process.stderr.write(`\r${count} people …`);
}

function parseOptions(): SimulationOptions | undefined {
  const string = { type: "string" } as const;
  try {
    const { values } = parseArgs({ options: { seed: string, people: string, days: string, today: string } });
    const [seed, people, days] = [values.seed ?? "1", values.people ?? "1000", values.days ?? "365"].map(
      Number,
    );
    const start = parseCivilDate(values.today ?? "2026-01-01");
    const whole = (n: number | undefined): n is number => Number.isSafeInteger(n) && (n as number) > 0;
    if (!whole(seed) || !whole(people) || !whole(days) || !start) return undefined;
    return { seed, people, days, start };
  } catch {
    return undefined;
  }
}

process.exitCode = main();
