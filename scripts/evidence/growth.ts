/**
 * Measures the processor time of every request about a note, on hostile and ordinary shapes: whether any takes longer than
 * the limit, and how the time grows with the size.
 *   npm run growth
 *   npm run growth -- "prose log"     the shapes with this in their name
 */

import { growthOf, MAX_GROWTH, processorTime, shortestTime } from "./growth/measure";
import { REQUESTS } from "./growth/requests";
import { BODY, FRONT, type Shape } from "./growth/shapes";

/** In milliseconds of processor time, for a note with 64 KB of frontmatter or 1 MB of body. */
const LIMIT = 300;
/** A time under this, in milliseconds, is not measured again. */
const GOOD = 0.8 * LIMIT;
/** Less time than this, in milliseconds, says nothing about growth. */
const FLOOR_MS = 30;

interface Worst {
  shape: string;
  time: number;
}

/** Prints a line for each shape and returns the worst shape of each request. */
function measure(shapes: readonly Shape[], size: number, misses: string[]): Map<string, Worst> {
  const worst = new Map<string, Worst>();
  for (const [shape, textOf] of shapes) {
    const [small, large] = [textOf(size / 4), textOf(size)];
    const slow: string[] = [];
    for (const [request, make] of Object.entries(REQUESTS)) {
      // The first run also compiles the code.
      const smallTime = Math.min(processorTime(make(small)), processorTime(make(small)));
      const time = shortestTime(make(large), GOOD);
      if (time >= (worst.get(request)?.time ?? -1)) worst.set(request, { shape, time });
      let growth = time < FLOOR_MS ? 0 : time / smallTime;
      if (growth > MAX_GROWTH) growth = growthOf(make(small), make(large), FLOOR_MS);
      const isMissed = time > LIMIT || growth > MAX_GROWTH;
      if (isMissed) misses.push(`${request}, ${shape}`);
      if (isMissed || time > LIMIT / 2) slow.push(`${request} ${time.toFixed(0)} ms (x${growth.toFixed(1)})`);
    }
    console.log(`${shape}: ${slow.length === 0 ? `all under ${LIMIT / 2} ms` : slow.join(", ")}`);
  }
  return worst;
}

function printTable(title: string, worst: ReadonlyMap<string, Worst>): void {
  console.log(`\n${title}\n\n| request | slowest shape | ms | of the limit |\n| --- | --- | ---: | ---: |`);
  for (const [request, { shape, time }] of worst)
    console.log(`| ${request} | ${shape} | ${time.toFixed(0)} | ${Math.round((100 * time) / LIMIT)} % |`);
}

const [only] = process.argv.slice(2);
const wanted = (shapes: readonly Shape[]) => shapes.filter(([name]) => !only || name.includes(only));
const misses: string[] = [];
console.log(
  "Requests that take more than half of the limit; in brackets, how the time grows when the note does fourfold.\n",
);
const front = measure(wanted(FRONT), 64 * 1024, misses);
const body = measure(wanted(BODY), 1024 * 1024, misses);
printTable("64 KB of frontmatter, processor time", front);
printTable("1 MB of body, processor time", body);
console.log(`\nOver ${LIMIT} ms, or more than linear: ${misses.length === 0 ? "none" : misses.join("; ")}`);
process.exitCode = misses.length === 0 ? 0 : 1;
