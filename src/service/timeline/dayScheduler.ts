/**
 * Whether an item may go to a day: within its window, late but before it goes cold, or not at all. Meaningless for its
 * own day.
 */
export type MoveTest = "window" | "late" | "no";

/** A follow-up in the schedule; days are counted from today, which is 0. */
export interface MovableItem {
  /** Its index in the list of items. */
  readonly index: number;
  /** The day on which it falls. */
  readonly day: number;
  readonly may: MoveTest[];
  /** Items with a higher priority are moved later. */
  readonly pressing: number;
  /** The number of days by which it can be postponed. */
  readonly slack: number;
}

/**
 * Distributes follow-ups over days. An overloaded day is relieved along the shortest chain of moves that ends on a day
 * with room: mostly one move, more if the days nearby are full of items that can go further. If no chain is left, no
 * other plan would relieve more (it is a matching without an augmenting path).
 */
export class DayScheduler {
  private readonly on: MovableItem[][];
  private readonly place: number[];

  /** `jobs` are the movable items, each with its index in the list; `fixed` counts the others per day. */
  constructor(
    private readonly jobs: readonly MovableItem[],
    private readonly fixed: readonly number[],
    private readonly limit: number,
  ) {
    this.on = fixed.map(() => []);
    this.place = jobs.map(({ day }) => day);
    for (const job of jobs) this.on[job.day]?.push(job);
  }

  /** Relieves every day if possible, within the windows first. */
  spread(): void {
    for (const late of [false, true]) {
      for (let day = 0; day < this.fixed.length; day++) {
        while (this.load(day) > this.limit && this.relieve(day, late));
      }
    }
  }

  loads(): number[] {
    return this.fixed.map((_, day) => this.load(day));
  }

  /** Returns the items that were moved, by their original day. */
  moved(): { readonly job: MovableItem; readonly to: number }[] {
    return this.jobs
      .map((job) => ({ job, to: this.place[job.index] ?? job.day }))
      .filter(({ job, to }) => to !== job.day)
      .sort((a, b) => a.job.day - b.job.day || a.to - b.to || a.job.index - b.job.index);
  }

  /** Returns the days above the limit, with the number of their movable items. */
  above(): { readonly day: number; readonly load: number; readonly free: number }[] {
    return this.fixed
      .map((_, day) => ({ day, load: this.load(day), free: this.on[day]?.length ?? 0 }))
      .filter(({ load }) => load > this.limit);
  }

  private load(day: number): number {
    return (this.fixed[day] ?? 0) + (this.on[day]?.length ?? 0);
  }

  /** Moves one item off a day; returns false if that is not possible. */
  private relieve(start: number, late: boolean): boolean {
    const came = new Map<number, number>([[start, start]]);
    for (const day of came.keys()) {
      for (let to = 0; to < this.fixed.length; to++) {
        if (came.has(to) || !this.on[day]?.some((job) => mayGo(job, to, late))) continue;
        came.set(to, day);
        if (this.load(to) >= this.limit) continue;
        for (let end = to; end !== start; ) {
          const from = came.get(end) ?? start;
          this.move(from, end, late);
          end = from;
        }
        return true;
      }
    }
    return false;
  }

  private move(from: number, to: number, late: boolean): void {
    const here = this.on[from] ?? [];
    const able = here.filter((job) => mayGo(job, to, late));
    const best = able.reduce((one, other) => (comesBefore(other, one, to) ? other : one));
    here.splice(here.indexOf(best), 1);
    this.on[to]?.push(best);
    this.place[best.index] = to;
  }
}

function mayGo({ day, may }: MovableItem, to: number, late: boolean): boolean {
  return to === day || may[to] === "window" || (late && may[to] === "late");
}

/**
 * Returns which of two items to move first: the one with the lower priority, then within its window, then with more
 * slack.
 */
function comesBefore(a: MovableItem, b: MovableItem, to: number): boolean {
  const key = (job: MovableItem) => [job.pressing, job.may[to] === "late" ? 1 : 0, -job.slack, job.index];
  const [left, right] = [key(a), key(b)];
  const at = left.findIndex((value, i) => value !== right[i]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
}
