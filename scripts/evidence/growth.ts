/**
 * Measures how the time of every request about a note grows with its size, on hostile shapes.
 *   npm run growth
 */

import { OPERATIONS } from "./growth/operations";
import { BODY, FRONT, type Shape } from "./growth/shapes";

function bestOf(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 2; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
    if (best > 2000) break;
  }
  return best;
}

function measure(shapes: readonly Shape[], size: number): void {
  for (const [name, textOf] of shapes) {
    const texts = [textOf(size / 2), textOf(size)];
    const slow: string[] = [];
    for (const [operation, make] of Object.entries(OPERATIONS)) {
      const [half = 0, whole = 0] = texts.map((text) => bestOf(make(text)));
      if (whole > 100) slow.push(`${operation} ${half.toFixed(0)} → ${whole.toFixed(0)} ms`);
    }
    console.log(`${name}: ${slow.length === 0 ? "every request under 100 ms" : slow.join(", ")}`);
  }
}

const [only] = process.argv.slice(2);
const wanted = (shapes: readonly Shape[]) => shapes.filter(([name]) => !only || name.includes(only));
measure(wanted(FRONT), 64 * 1024);
measure(wanted(BODY), 1024 * 1024);
