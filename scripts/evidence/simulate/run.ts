import type { CadenceSettings } from "../../../src/cadence/settings";
import { resolveConfig } from "../../../src/config/resolve";
import { addDays, type CivilDate } from "../../../src/time/civilDate";
import { blunder } from "./careless";
import { follow } from "./follower";
import { Life } from "./life";
import { someone } from "./people";
import { Random } from "./random";
import { Diary, type Figures, noFigures } from "./tally";

export interface SimulationOptions {
  readonly seed: number;
  readonly people: number;
  readonly days: number;
  readonly start: CivilDate;
}

export interface Outcome {
  /** The users who do exactly what is proposed. */
  readonly followers: Figures;
  /** A tenth as many careless users, to show that the rules report them. */
  readonly careless: Figures;
}

const CARELESS_SHARE = 10;

/** Calls `onPerson` with the number of contacts whose year is complete. */
export function simulate(options: SimulationOptions, onPerson: (count: number) => void = () => {}): Outcome {
  const settings = calendars(options);
  const careless = Math.ceil(options.people / CARELESS_SHARE);
  return {
    followers: group(options, options.people, 0, settings, follow, onPerson),
    careless: group(options, careless, options.people, settings, blunder, onPerson),
  };
}

type LifeDay = (life: Life, today: CivilDate) => void;

/** Contacts are independent, so that the year of each is simulated alone. */
function group(
  { seed, days, start }: SimulationOptions,
  people: number,
  first: number,
  settings: readonly CadenceSettings[],
  doing: LifeDay,
  onPerson: (count: number) => void,
): Figures {
  const figures = noFigures();
  for (let index = first; index < first + people; index++) {
    const random = new Random(seed * 1_000_003 + index);
    // Notes begin throughout the first half of the time.
    const from = random.int(0, Math.floor(days / 2));
    const life = new Life(someone(random, index, addDays(start, from)), random, random.pick(settings));
    live(life, new Diary(figures, life), doing, addDays(start, from), days - from);
    onPerson(index + 1);
  }
  return figures;
}

function live(life: Life, diary: Diary, doing: LifeDay, start: CivilDate, days: number): void {
  for (let n = 0; n < days; n++) {
    const today = addDays(start, n);
    life.wishes(today);
    if (life.random.chance(0.7)) life.otherSide(today);
    doing(life, today);
    // Some answers arrive in the evening, and the user reacts on the same day.
    if (life.otherSide(today)) doing(life, today);
    diary.evening(today);
  }
  diary.end();
}

/** Returns two calendars: without holidays, and with those of a country with many. */
function calendars({ start, days }: SimulationOptions): CadenceSettings[] {
  const first = Number(start.slice(0, 4));
  const last = Number(addDays(start, days).slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const free = [
    "01-01",
    "01-06",
    "04-03",
    "04-06",
    "05-01",
    "05-14",
    "05-25",
    "10-03",
    "12-24",
    "12-25",
    "12-26",
    "12-31",
  ];
  const holidays = years.flatMap((year) => free.map((day) => `${year}-${day}`));
  return [{}, { holidays }].map((values) => resolveConfig([{ origin: "simulation", values }]).cadence);
}
