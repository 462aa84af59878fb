import type { CivilDate } from "../time/civilDate";
import { daysBetween, later } from "../time/civilDate";
import type { Message } from "../words/message";
import type { Analysis } from "./analyse";
import { AWAY, type Days } from "./days";

/** The day of a step, as plain data that is small enough for every contact. */
export interface StepDay {
  /** The day to act. */
  readonly day: CivilDate;
  /** Others count on the day, or it is about thanks: it stays where it is. */
  readonly fixed?: true;
  /** Moving on asks for no contact, so that it makes no day heavy. */
  readonly light?: true;
  /** It asks them for something, which thanks and answers do not. */
  readonly isTry?: true;
  /** The user's absence put it off, from this day to its present one. */
  readonly putOff?: { readonly from: CivilDate; readonly to: CivilDate };
}

/** Thanks and answers. */
const NO_TRIES: ReadonlySet<string> = new Set(["row 3", "row 4", "row 12"]);

/** Thanks, which can be written on any day, and a date agreed on, announced or pinned. */
const FIXED: ReadonlySet<string> = new Set(["row 3", "row 5", "row 12"]);

export function stepDayOf({ standing, today }: Analysis): StepDay | undefined {
  const step = standing?.step;
  if (!step) return undefined;
  const [how] = step.how;
  const from = how && rolledOverAbsence(how);
  return {
    day: later(step.on, today),
    ...(FIXED.has(step.step) && { fixed: true }),
    ...(step.moveOn ? { light: true } : !NO_TRIES.has(step.step) && { isTry: true }),
    ...(from && { putOff: { from, to: step.from } }),
  };
}

/** The date from which a derived date was rolled over days of absence. */
function rolledOverAbsence({ key, args }: Message): CivilDate | undefined {
  const { off, date, how } = args;
  if (Array.isArray(off) && off.includes(AWAY)) return date as CivilDate;
  return key.startsWith("days.") && typeof how === "object" && "key" in how
    ? rolledOverAbsence(how)
    : undefined;
}

/** For how many days after the return what waited is spread; after that it is overdue like anything else. */
const CATCHING_UP_DAYS = 14;

/** A step that an absence moves, and where to. */
export interface Placement<Key> {
  readonly key: Key;
  readonly day: CivilDate;
  /** The day on which it would have been without the absence, and without other steps. */
  readonly from: CivilDate;
}

/**
 * Spreads the steps that wait for the user's return over the first working days after it, so that no day holds more than
 * `limit`: the longest waiting first. While the user catches up, the days count from today.
 */
export function placeAfterAbsence<Key>(
  steps: Iterable<readonly [Key, StepDay]>,
  today: CivilDate,
  days: Days,
  limit: number,
): Placement<Key>[] {
  const load = new Map<CivilDate, number>();
  const waiting: { key: Key; step: StepDay; from: CivilDate; first: CivilDate }[] = [];
  for (const [key, step] of steps) {
    const { day, putOff } = step;
    const absence = step.fixed ? undefined : days.absenceOn(day);
    if (absence) {
      waiting.push({ key, step, from: putOff?.from ?? day, first: days.workingDayAfter(absence.to).date });
    } else if (putOff && !step.fixed && daysBetween(putOff.to, today) <= CATCHING_UP_DAYS) {
      waiting.push({ key, step, from: putOff.from, first: days.rolled(day).date });
    } else if (!step.light) load.set(day, (load.get(day) ?? 0) + 1);
  }
  waiting.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return waiting.map(({ key, step, from, first }) => {
    let day = first;
    if (!step.light) {
      for (let next = day; (load.get(day) ?? 0) >= limit; day = next) {
        next = days.workingDayAfter(day).date;
        // The calendar ends with the year 9999.
        if (next === day) break;
      }
      load.set(day, (load.get(day) ?? 0) + 1);
    }
    return { key, day, from };
  });
}
