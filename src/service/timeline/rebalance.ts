import { type CivilDate, daysBetween } from "../../time/civilDate";
import { message } from "../../words/message";
import { render } from "../../words/render";
import { DayScheduler, type MovableItem, type MoveTest } from "./dayScheduler";
import type { Move, SpreadDay, SpreadPreview } from "./model";
import { isValidMove, type MoveWindow, moveWindowOf } from "./moveWindow";
import { type DatedEntry, dayOf, daysShown } from "./weeks";

export interface RebalanceOptions {
  readonly today: CivilDate;
  /** The number of weeks, beginning with the current one. */
  readonly weeks: number;
  /** The maximum number of follow-ups that a day should have; at least 1. */
  readonly limit: number;
  /** Determines the working days that are shown; each follow-up only goes to working days of its own calendar. */
  isWorkingDay(date: CivilDate): boolean;
}

/** A follow-up to postpone, with its contact. */
export interface PlannedMove extends Move {
  readonly contact: DatedEntry;
}

export interface RebalancePlan {
  readonly days: readonly SpreadDay[];
  readonly moves: readonly PlannedMove[];
  /** Why a day stays above the limit. */
  readonly kept: readonly string[];
}

/** The maximum number of plans that are computed. A move that the engine rejects is excluded before the next one. */
const MAX_ROUNDS = 8;

/**
 * Evens out the days with more follow-ups than `limit`: some are postponed, within their window if possible, else
 * before they go cold. As few as possible are moved, lower priorities first. Nothing is moved to an earlier day or out
 * of the given weeks. A day stays above the limit only if none of its follow-ups has a day to go to.
 */
export function planRebalance(contacts: readonly DatedEntry[], options: RebalanceOptions): RebalancePlan {
  const { today, weeks, limit } = options;
  const dates = daysShown(today, weeks).filter((date) => date >= today);
  const index = new Map(dates.map((date, at) => [date, at]));
  const fixed = dates.map(() => 0);
  const movable: { contact: DatedEntry; window: MoveWindow; at: number }[] = [];
  for (const contact of [...contacts].sort(compareByName)) {
    const day = contact.day ?? dayOf(contact.analysis);
    const at = day && index.get(day);
    if (at === undefined || contact.analysis.standing?.step?.moveOn) continue;
    const window = moveWindowOf(contact.analysis, contact.cadence, day);
    if (window) movable.push({ contact, window, at });
    else fixed[at] = (fixed[at] ?? 0) + 1;
  }
  const before = [...fixed];
  for (const { at } of movable) before[at] = (before[at] ?? 0) + 1;
  // The common case, which needs no plan.
  if (before.every((count) => count <= limit)) return { days: daysOf(before, before), moves: [], kept: [] };

  const items = movable.map(({ contact, window, at }, i) => toMovableItem(i, contact, window, at, dates));
  let scheduler = new DayScheduler(items, fixed, limit);
  for (let round = 0; ; round++) {
    scheduler.rebalance();
    const invalidMoves = scheduler.moved().filter(({ job, to }) => {
      const { contact } = movable[job.index] ?? {};
      return !contact || !isValidMove(contact.analysis, dates[to] as CivilDate, contact.cadence);
    });
    if (invalidMoves.length === 0) break;
    for (const { job, to } of invalidMoves) {
      if (round < MAX_ROUNDS) job.moveTests[to] = "no";
      else job.moveTests.fill("no");
    }
    scheduler = new DayScheduler(items, fixed, limit);
  }

  const moves = scheduler.moved().map(({ job, to }): PlannedMove => {
    const { contact, window } = movable[job.index] as (typeof movable)[number];
    const date = dates[to] as CivilDate;
    const late = daysBetween(window.windowEnd, date);
    const reason =
      late > 0
        ? message("spread.later", { days: late })
        : message("spread.in-window", { end: window.windowEnd });
    const { name } = contact.analysis.contact;
    return {
      uri: contact.uri,
      name,
      from: window.day,
      to: date,
      reason: render(reason, { today }),
      contact,
    };
  });
  return {
    days: daysOf(before, scheduler.loads()),
    moves,
    kept: scheduler.overloadedDays().map(({ day, load, free: left }) => {
      const args = {
        date: dates[day] ?? today,
        count: message("count.follow-up", { count: load }),
        fixed: load - left,
      };
      const key = left === 0 ? "spread.above-fixed" : left === load ? "spread.above-full" : "spread.above";
      return render(message(key, args), { today });
    }),
  };

  function daysOf(now: readonly number[], then: readonly number[]): SpreadDay[] {
    return dates.map((date, at) => ({
      date,
      worked: options.isWorkingDay(date),
      before: now[at] ?? 0,
      after: then[at] ?? 0,
    }));
  }
}

/** Formats the plan for display. */
export function previewOf(
  { days, moves, kept }: RebalancePlan,
  { today, limit }: RebalanceOptions,
): SpreadPreview {
  return {
    today,
    limit,
    days,
    moves: moves.map(({ uri, name, from, to, reason }) => ({ uri, name, from, to, reason })),
    kept,
    summary:
      moves.length > 0
        ? ""
        : render(message(kept.length > 0 ? "spread.stuck" : "spread.none", { limit }), { today }),
  };
}

function toMovableItem(
  index: number,
  { analysis, cadence }: DatedEntry,
  { windowEnd, lastDay }: MoveWindow,
  day: number,
  dates: readonly CivilDate[],
): MovableItem {
  const moveTests = dates.map((date, at): MoveTest => {
    if (at <= day || date > lastDay || !cadence.days.isWorkingDay(date)) return "no";
    return date <= windowEnd ? "window" : "late";
  });
  const { standing } = analysis;
  // Overdue items stay if possible, then those with a limited number of attempts.
  const priority = (standing?.state === "overdue" ? 2 : 0) + (standing?.step?.count ? 1 : 0);
  return {
    index,
    day,
    moveTests: moveTests,
    priority: priority,
    slack: daysBetween(dates[day] as CivilDate, lastDay),
  };
}

function compareByName(a: DatedEntry, b: DatedEntry): number {
  const [left, right] = [a.analysis.contact.name, b.analysis.contact.name];
  if (left !== right) return left < right ? -1 : 1;
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}
