import type { CivilDate } from "../time/civilDate";
import { daysBetween, later } from "../time/civilDate";
import type { Message } from "../words/message";
import type { Analysis } from "./analyze";
import { AWAY, type Days } from "./days";
import type { StepDay } from "./vaultFacts";

/** The rows that propose thanks or an answer, which ask for nothing. */
const NO_TRIES: ReadonlySet<string> = new Set(["row 3", "row 4", "row 12"]);

/**
 * The rows whose step stays on its day: thanks, which can be written on any day, and a date agreed on, announced or
 * pinned.
 */
const FIXED: ReadonlySet<string> = new Set(["row 3", "row 5", "row 12"]);

export function stepDayOf({ standingWithoutCount, today }: Analysis): StepDay | undefined {
  const step = standingWithoutCount?.step;
  if (!step) return undefined;
  const [how] = step.how;
  const from = how && rolledOverAbsence(how);
  const day = later(step.on, today);
  return {
    day,
    ...(step.from !== day && { dueFrom: step.from }),
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

/** The number of days after the return over which the waiting steps are spread. After that, they are overdue. */
const CATCHING_UP_DAYS = 14;

/** A step that an absence moves, and its new day. */
export interface Placement<Key> {
  readonly key: Key;
  readonly day: CivilDate;
  /** The day on which it would have been without the absence, and without other steps. */
  readonly from: CivilDate;
}

/**
 * Spreads the steps that wait for the user's return over the first working days after it, so that no day holds more
 * than
 * `limit`: the longest waiting first. While the user catches up, the days count from today.
 */
export function placeAfterAbsence<Key>(
  steps: Iterable<readonly [Key, StepDay]>,
  today: CivilDate,
  days: Days,
  limit: number,
): Placement<Key>[] {
  const load = new Map<CivilDate, number>();
  const waiting: { key: Key; step: StepDay; from: CivilDate; since: CivilDate; first: CivilDate }[] = [];
  for (const [key, step] of steps) {
    const { day, putOff, dueFrom = day } = step;
    // The day to act on an overdue call is already the first working day.
    const from = putOff?.from ?? later(dueFrom, today);
    const since = putOff?.from ?? dueFrom;
    const absence = step.fixed ? undefined : days.absenceOn(later(dueFrom, today));
    if (absence) {
      waiting.push({ key, step, from, since, first: days.workingDayAfter(absence.to).date });
    } else if (putOff && !step.fixed && daysBetween(putOff.to, today) <= CATCHING_UP_DAYS) {
      waiting.push({ key, step, from, since, first: days.rolled(day).date });
    } else if (!step.light) load.set(day, (load.get(day) ?? 0) + 1);
  }
  waiting.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
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
