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
  readonly moveTests: MoveTest[];
  /** Items with a higher priority are moved later. */
  readonly priority: number;
  /** The number of days by which it can be postponed. */
  readonly slack: number;
}

/**
 * Distributes follow-ups over days. An overloaded day is relieved along the shortest chain of moves that ends on a day
 * with room: mostly one move, more if the days nearby are full of items that can go further. If no chain is left, no
 * other plan would relieve more (it is a matching without an augmenting path).
 */
export class DayScheduler {
  private readonly itemsByDay: MovableItem[][];
  private readonly currentDays: number[];

  /** `jobs` are the movable items, each with its index in the list; `fixed` counts the others per day. */
  constructor(
    private readonly jobs: readonly MovableItem[],
    private readonly fixed: readonly number[],
    private readonly limit: number,
  ) {
    this.itemsByDay = fixed.map(() => []);
    this.currentDays = jobs.map(({ day }) => day);
    for (const job of jobs) this.itemsByDay[job.day]?.push(job);
  }

  /** Relieves every day if possible, within the windows first. */
  rebalance(): void {
    for (const late of [false, true]) {
      for (let day = 0; day < this.fixed.length; day++) {
        while (this.load(day) > this.limit && this.offload(day, late));
      }
    }
  }

  loads(): number[] {
    return this.fixed.map((_, day) => this.load(day));
  }

  /** Returns the items that were moved, by their original day. */
  moved(): { readonly job: MovableItem; readonly to: number }[] {
    return this.jobs
      .map((job) => ({ job, to: this.currentDays[job.index] ?? job.day }))
      .filter(({ job, to }) => to !== job.day)
      .sort((a, b) => a.job.day - b.job.day || a.to - b.to || a.job.index - b.job.index);
  }

  /** Returns the days above the limit, with the number of their movable items. */
  overloadedDays(): { readonly day: number; readonly load: number; readonly free: number }[] {
    return this.fixed
      .map((_, day) => ({ day, load: this.load(day), free: this.itemsByDay[day]?.length ?? 0 }))
      .filter(({ load }) => load > this.limit);
  }

  private load(day: number): number {
    return (this.fixed[day] ?? 0) + (this.itemsByDay[day]?.length ?? 0);
  }

  /** Moves one item off a day; returns false if that is not possible. */
  private offload(start: number, allowLate: boolean): boolean {
    const previousDays = new Map<number, number>([[start, start]]);
    for (const day of previousDays.keys()) {
      for (let to = 0; to < this.fixed.length; to++) {
        if (previousDays.has(to) || !this.itemsByDay[day]?.some((job) => canMove(job, to, allowLate)))
          continue;
        previousDays.set(to, day);
        if (this.load(to) >= this.limit) continue;
        for (let end = to; end !== start; ) {
          const from = previousDays.get(end) ?? start;
          this.move(from, end, allowLate);
          end = from;
        }
        return true;
      }
    }
    return false;
  }

  private move(from: number, to: number, allowLate: boolean): void {
    const items = this.itemsByDay[from] ?? [];
    const movable = items.filter((job) => canMove(job, to, allowLate));
    const best = movable.reduce((one, other) => (comesBefore(other, one, to) ? other : one));
    items.splice(items.indexOf(best), 1);
    this.itemsByDay[to]?.push(best);
    this.currentDays[best.index] = to;
  }
}

function canMove({ day, moveTests }: MovableItem, to: number, allowLate: boolean): boolean {
  return to === day || moveTests[to] === "window" || (allowLate && moveTests[to] === "late");
}

/**
 * Returns which of two items to move first: the one with the lower priority, then within its window, then with more
 * slack.
 */
function comesBefore(a: MovableItem, b: MovableItem, to: number): boolean {
  const key = (job: MovableItem) => [
    job.priority,
    job.moveTests[to] === "late" ? 1 : 0,
    -job.slack,
    job.index,
  ];
  const [left, right] = [key(a), key(b)];
  const index = left.findIndex((value, i) => value !== right[i]);
  return index >= 0 && (left[index] ?? 0) < (right[index] ?? 0);
}
