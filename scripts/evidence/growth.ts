/**
 * Measures the processor time of every request about a note, on hostile and ordinary shapes: whether any takes longer
 * than the limit, and how the time grows with the size.
 *   npm run growth
 *   npm run growth -- "prose log"     the shapes with this in their name
 *   npm run growth -- --limits        the longest notes that are read, whose requests are answered or refused in time
 */
import { parseArgs } from "node:util";
import { MAX_FRONTMATTER_LENGTH } from "../../src/note/frontmatter";
import { MAX_NOTE_LENGTH } from "../../src/note/noteBounds";

import { growthOf, MAX_GROWTH, processorTime, shortestTime } from "./growth/measure";
import { REQUESTS } from "./growth/requests";
import { BODY, FRONT, type Shape } from "./growth/shapes";

/**
 * In milliseconds of processor time, for a note with 64 KB of frontmatter or 1 MB of body, and for any note that is
 * read.
 */
const LIMIT = 300;
/** The time below which a measurement is not repeated, in milliseconds. */
const GOOD = 0.8 * LIMIT;
/** The time below which growth cannot be measured, in milliseconds. */
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

const {
  positionals: [only],
  values: { limits },
} = parseArgs({ allowPositionals: true, options: { limits: { type: "boolean", default: false } } });
/** Leaves room for the text of each shape around its repeated part. */
const upTo = (length: number) => length - 1024;
const [frontSize, bodySize] = limits
  ? [upTo(MAX_FRONTMATTER_LENGTH), upTo(MAX_NOTE_LENGTH)]
  : [64 * 1024, 1024 * 1024];
const wanted = (shapes: readonly Shape[]) => shapes.filter(([name]) => !only || name.includes(only));
const misses: string[] = [];
console.log(
  "Requests that take more than half of the limit; in brackets, how the time grows when the note does fourfold.\n",
);
const front = measure(wanted(FRONT), frontSize, misses);
const body = measure(wanted(BODY), bodySize, misses);
printTable(`${Math.round(frontSize / 1024)} KB of frontmatter, processor time`, front);
printTable(`${Math.round(bodySize / 1024)} KB of body, processor time`, body);
console.log(`\nOver ${LIMIT} ms, or more than linear: ${misses.length === 0 ? "none" : misses.join("; ")}`);
process.exitCode = misses.length === 0 ? 0 : 1;
