import { type CivilDate, daysBetween } from "../../time/civilDate";
import { message } from "../../words/message";
import { render } from "../../words/render";
import { DayScheduler, type MovableItem, type MoveTest } from "./dayScheduler";
import type { Move, SpreadDay, SpreadPreview } from "./model";
import { isValidMove, type MoveWindow, moveWindowOf } from "./moveWindow";
import { type DatedEntry, dayOf, daysShown } from "./weeks";

export interface RebalanceOptions {
  readonly today: CivilDate;
  /** How many weeks are looked at, the one with today in it first. */
  readonly weeks: number;
  /** The most follow-ups that a day is to have; 1 at least. */
  readonly limit: number;
  /** The days worked, to be shown; where a follow-up may go, its own calendar says. */
  isWorkingDay(date: CivilDate): boolean;
}

/** A follow-up to be put off, with the contact that it is of. */
export interface PlannedMove extends Move {
  readonly contact: DatedEntry;
}

export interface Spread {
  readonly days: readonly SpreadDay[];
  readonly moves: readonly PlannedMove[];
  /** Why a day stays above the limit. */
  readonly kept: readonly string[];
}

/** A move that the engine does not find right is barred, and all is planned anew; so often at most. */
const ROUNDS = 8;

/**
 * Evens out the days with more follow-ups than `limit`: some are put off to a later day, within their window where that
 * goes, and else as long as they have not gone cold. As few as need be, the least pressing first. Nothing is moved
 * earlier or out of the weeks that are looked at. A day stays above the limit only where none of its follow-ups has a
 * day to go to.
 */
export function planSpread(contacts: readonly DatedEntry[], terms: RebalanceOptions): Spread {
  const { today, weeks, limit } = terms;
  const dates = daysShown(today, weeks).filter((date) => date >= today);
  const index = new Map(dates.map((date, at) => [date, at]));
  const fixed = dates.map(() => 0);
  const free: { contact: DatedEntry; freedom: MoveWindow; at: number }[] = [];
  for (const contact of [...contacts].sort(byName)) {
    const at = index.get(dayOf(contact.analysis) ?? ("" as CivilDate));
    if (at === undefined || contact.analysis.standing?.step?.moveOn) continue;
    const freedom = moveWindowOf(contact.analysis, contact.cadence);
    if (freedom) free.push({ contact, freedom, at });
    else fixed[at] = (fixed[at] ?? 0) + 1;
  }
  const before = [...fixed];
  for (const { at } of free) before[at] = (before[at] ?? 0) + 1;
  // The common case, and the one in which nothing needs to be weighed.
  if (before.every((count) => count <= limit)) return { days: daysOf(before, before), moves: [], kept: [] };

  const jobs = free.map(({ contact, freedom, at }, i) => jobOf(i, contact, freedom, at, dates));
  let board = new DayScheduler(jobs, fixed, limit);
  for (let round = 0; ; round++) {
    board.spread();
    const wrong = board.moved().filter(({ job, to }) => {
      const { contact } = free[job.index] ?? {};
      return !contact || !isValidMove(contact.analysis, dates[to] as CivilDate, contact.cadence);
    });
    if (wrong.length === 0) break;
    for (const { job, to } of wrong) {
      if (round < ROUNDS) job.may[to] = "no";
      else job.may.fill("no");
    }
    board = new DayScheduler(jobs, fixed, limit);
  }

  const moves = board.moved().map(({ job, to }): PlannedMove => {
    const { contact, freedom } = free[job.index] as (typeof free)[number];
    const date = dates[to] as CivilDate;
    const late = daysBetween(freedom.window, date);
    const reason =
      late > 0
        ? message("spread.later", { days: late })
        : message("spread.in-window", { end: freedom.window });
    const { name } = contact.analysis.contact;
    return {
      uri: contact.uri,
      name,
      from: freedom.day,
      to: date,
      reason: render(reason, { today }),
      contact,
    };
  });
  return {
    days: daysOf(before, board.loads()),
    moves,
    kept: board.above().map(({ day, load, free: left }) => {
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
      worked: terms.isWorkingDay(date),
      before: now[at] ?? 0,
      after: then[at] ?? 0,
    }));
  }
}

/** The spread as it is shown. */
export function previewOf({ days, moves, kept }: Spread, { today, limit }: RebalanceOptions): SpreadPreview {
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

function jobOf(
  index: number,
  { analysis, cadence }: DatedEntry,
  { window, last }: MoveWindow,
  day: number,
  dates: readonly CivilDate[],
): MovableItem {
  const may = dates.map((date, at): MoveTest => {
    if (at <= day || date > last || !cadence.days.isWorkingDay(date)) return "no";
    return date <= window ? "window" : "late";
  });
  const { standing } = analysis;
  // What is overdue stays where it is if it can, and then what is one of a limited number of tries.
  const pressing = (standing?.state === "overdue" ? 2 : 0) + (standing?.step?.count ? 1 : 0);
  return { index, day, may, pressing, slack: daysBetween(dates[day] as CivilDate, last) };
}

function byName(a: DatedEntry, b: DatedEntry): number {
  const [left, right] = [a.analysis.contact.name, b.analysis.contact.name];
  if (left !== right) return left < right ? -1 : 1;
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}
