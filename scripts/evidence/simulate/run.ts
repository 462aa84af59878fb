import type { CadenceSettings } from "../../../src/cadence/settings";
import { resolveConfig } from "../../../src/config/resolve";
import { addDays, type CivilDate } from "../../../src/time/civilDate";
import { blunder } from "./careless";
import { follow } from "./follower";
import { Life } from "./life";
import { someone } from "./people";
import { Random } from "./random";
import { Diary, type Figures, noFigures } from "./tally";

export interface Terms {
  readonly seed: number;
  readonly people: number;
  readonly days: number;
  readonly start: CivilDate;
}

export interface Outcome {
  /** Those who do to the letter what is proposed. */
  readonly followers: Figures;
  /** A tenth as many who do as they like, to see that the rules bite. */
  readonly careless: Figures;
}

const CARELESS_SHARE = 10;

/** `onPerson` is told how many have lived their year. */
export function simulate(terms: Terms, onPerson: (count: number) => void = () => {}): Outcome {
  const settings = calendars(terms);
  const careless = Math.ceil(terms.people / CARELESS_SHARE);
  return {
    followers: group(terms, terms.people, 0, settings, follow, onPerson),
    careless: group(terms, careless, terms.people, settings, blunder, onPerson),
  };
}

type Doing = (life: Life, today: CivilDate) => void;

/** Contacts do not touch each other, so that each can live the year on their own. */
function group(
  { seed, days, start }: Terms,
  people: number,
  first: number,
  settings: readonly CadenceSettings[],
  doing: Doing,
  onPerson: (count: number) => void,
): Figures {
  const figures = noFigures();
  for (let index = first; index < first + people; index++) {
    const random = new Random(seed * 1_000_003 + index);
    // Notes are begun all through the first half of the time.
    const from = random.int(0, Math.floor(days / 2));
    const life = new Life(someone(random, index, addDays(start, from)), random, random.pick(settings));
    live(life, new Diary(figures, life), doing, addDays(start, from), days - from);
    onPerson(index + 1);
  }
  return figures;
}

function live(life: Life, diary: Diary, doing: Doing, start: CivilDate, days: number): void {
  for (let n = 0; n < days; n++) {
    const today = addDays(start, n);
    life.wishes(today);
    if (life.random.chance(0.7)) life.otherSide(today);
    doing(life, today);
    // Some answers come in the evening, and are seen to before the day is over.
    if (life.otherSide(today)) doing(life, today);
    diary.evening(today);
  }
  diary.end();
}

/** Two calendars to live by: no holidays, and those of a country with many. */
function calendars({ start, days }: Terms): CadenceSettings[] {
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
