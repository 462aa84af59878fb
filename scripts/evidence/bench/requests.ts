import { processorTime, shortestTime } from "../growth/measure";
import { REQUESTS } from "../growth/requests";
import { BODY, FRONT, type Shape } from "../growth/shapes";
import { shownTime } from "./figures";
import { atMost, type BenchOptions, type Figures } from "./part";

/** In milliseconds of processor time. */
const MOST = 300;
/** The time below which a measurement is not repeated, in milliseconds. */
const GOOD = 0.8 * MOST;
/** The number of the slowest requests that are shown. */
const SHOWN = 10;

interface Cost {
  readonly request: string;
  readonly shape: string;
  readonly ms: number;
}

/**
 * Every request about a note, on notes that are hostile to a reader; `npm run growth` also shows how the times grow.
 */
export async function requests(options: BenchOptions): Promise<Figures> {
  const [front, body] = options.small ? [4 * 1024, 64 * 1024] : [64 * 1024, 1024 * 1024];
  const costs = [...costsOf(FRONT, front, options), ...costsOf(BODY, body, options)].sort(
    (a, b) => b.ms - a.ms,
  );
  return {
    title: "Every request, on hostile notes",
    tables: [
      {
        head: ["the slowest requests", "note", "processor time"],
        rows: costs.slice(0, SHOWN).map(({ request, shape, ms }) => [request, shape, shownTime(ms)]),
      },
    ],
    goals: [
      atMost(
        "the slowest request about a note, hostile ones included",
        costs[0]?.ms ?? 0,
        MOST,
        shownTime,
        5,
      ),
    ],
  };
}

function costsOf(shapes: readonly Shape[], size: number, { tell }: BenchOptions): Cost[] {
  return shapes.flatMap(([shape, textOf]) => {
    tell(`requests about ${shape}`);
    const [small, large] = [textOf(size / 64), textOf(size)];
    return Object.entries(REQUESTS).map(([request, make]) => {
      // The first run also compiles the code.
      processorTime(make(small));
      return { request, shape, ms: shortestTime(make(large), GOOD) };
    });
  });
}
