/** Where a job may go: within its window, late but in time, or not at all. Of its own day it says nothing. */
export type MoveTest = "window" | "late" | "no";

/** A follow-up as the board sees it; days are counted from today, which is 0. */
export interface MovableItem {
  /** Which one it is, for whoever laid it on the board. */
  readonly index: number;
  /** The day on which it falls. */
  readonly day: number;
  readonly may: MoveTest[];
  /** The more pressing, the later it is moved. */
  readonly pressing: number;
  /** For how many days it can be put off. */
  readonly slack: number;
}

/**
 * Days with so many follow-ups each, some of which can be moved. An overfull day is relieved along the shortest chain of
 * moves that ends on a day with room: mostly one move, more where the days near it are full of follow-ups that can go
 * further. When no chain is left, no other plan would relieve more (it is a matching without an augmenting path).
 */
export class DayScheduler {
  private readonly on: MovableItem[][];
  private readonly place: number[];

  /** `jobs` are those that can be moved, each with its place in the list as its index; `fixed` counts the others by day. */
  constructor(
    private readonly jobs: readonly MovableItem[],
    private readonly fixed: readonly number[],
    private readonly limit: number,
  ) {
    this.on = fixed.map(() => []);
    this.place = jobs.map(({ day }) => day);
    for (const job of jobs) this.on[job.day]?.push(job);
  }

  /** Relieves every day that can be relieved: within the windows first. */
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

  /** The jobs that have another day now, by the day that they came from. */
  moved(): { readonly job: MovableItem; readonly to: number }[] {
    return this.jobs
      .map((job) => ({ job, to: this.place[job.index] ?? job.day }))
      .filter(({ job, to }) => to !== job.day)
      .sort((a, b) => a.job.day - b.job.day || a.to - b.to || a.job.index - b.job.index);
  }

  /** The days above the limit, with how many of their follow-ups could be moved if there were a day for them. */
  above(): { readonly day: number; readonly load: number; readonly free: number }[] {
    return this.fixed
      .map((_, day) => ({ day, load: this.load(day), free: this.on[day]?.length ?? 0 }))
      .filter(({ load }) => load > this.limit);
  }

  private load(day: number): number {
    return (this.fixed[day] ?? 0) + (this.on[day]?.length ?? 0);
  }

  /** Takes one job off a day; false when there is no way to. */
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

/** Which of two jobs is rather moved to a day: the less pressing, within its window, with more days to spare. */
function comesBefore(a: MovableItem, b: MovableItem, to: number): boolean {
  const key = (job: MovableItem) => [job.pressing, job.may[to] === "late" ? 1 : 0, -job.slack, job.index];
  const [left, right] = [key(a), key(b)];
  const at = left.findIndex((value, i) => value !== right[i]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
}
