import { DayScheduler, type MovableItem, type MoveTest } from "../service/timeline/dayScheduler";
import { addDays, type CivilDate, earlier, later } from "../time/civilDate";
import { employerKey } from "./identity";
import type { Steps } from "./steps";

/** A contact that needs a day. */
export interface DayRequest {
  readonly organizations: readonly string[];
  /** The first day that it may get. */
  readonly from: CivilDate;
}

/** A follow-up that has its day. */
export interface FixedDay {
  readonly organizations: readonly string[];
  readonly date: CivilDate;
}

/** A request with the keys of its organizations. */
interface KeyedRequest {
  readonly keys: readonly string[];
  readonly from: CivilDate;
}

/** The number of requests that the scheduler gets at a time. Its cost grows with their square. */
const BATCH_SIZE = 40;

/**
 * Plans the days of new contacts so that no day has more than `perDay` follow-ups, all are working days, and no
 * organization is contacted twice on one. Returns a day for each request. *Spread* decides who goes where: the requests
 * of a batch begin on an overloaded day, and the scheduler relieves it.
 */
export class DayPlanner {
  private readonly loads = new Map<CivilDate, number>();
  private readonly organizationDays = new Map<string, Set<CivilDate>>();
  /** No day before has room. */
  private firstFree: CivilDate;
  /**
   * The day after the last one that an organization got, so that thousands of requests for one do not take quadratic
   * time.
   */
  private readonly nextDays = new Map<string, CivilDate>();
  private readonly workingDays = new Map<CivilDate, boolean>();

  constructor(
    from: CivilDate,
    private readonly perDay: number,
    private readonly isWorkingDay: (date: CivilDate) => boolean,
  ) {
    this.firstFree = from;
  }

  /** Adds a follow-up that stays where it is. */
  add({ organizations, date }: FixedDay): void {
    this.addByKeys(keysOf(organizations), date);
  }

  private addByKeys(keys: readonly string[], date: CivilDate): void {
    this.loads.set(date, (this.loads.get(date) ?? 0) + 1);
    for (const key of keys) {
      const days = this.organizationDays.get(key) ?? new Set();
      this.organizationDays.set(key, days.add(date));
    }
  }

  /** Whether another follow-up of an organization has room on a day. */
  hasRoom({ organizations, date }: FixedDay): boolean {
    return this.isFree(date) && this.allows({ keys: keysOf(organizations), from: date }, date);
  }

  /** Returns a day for each request, and adds it. */
  *lay(dayRequests: readonly DayRequest[]): Steps<CivilDate[]> {
    const requests = dayRequests.map(({ organizations, from }) => ({ keys: keysOf(organizations), from }));
    const days: CivilDate[] = [];
    for (const wave of wavesOf(requests)) {
      for (let start = 0; start < wave.length; start += BATCH_SIZE) {
        const batch = wave.slice(start, start + BATCH_SIZE);
        for (const [at, date] of this.layBatch(
          batch.map((index) => requests[index] as KeyedRequest),
        ).entries()) {
          days[batch[at] as number] = date;
        }
        yield;
      }
    }
    return days;
  }

  /** Plans the days of requests of which no two share an organization. */
  private layBatch(requests: readonly KeyedRequest[]): CivilDate[] {
    while (!this.isFree(this.firstFree)) this.firstFree = addDays(this.firstFree, 1);
    const horizon = this.horizonOf(requests);
    const items = requests.map((request, index): MovableItem => {
      const tests = horizon.map((date): MoveTest => (this.allows(request, date) ? "window" : "no"));
      return { index, day: 0, moveTests: ["no", ...tests], priority: 0, slack: -index };
    });
    const fixed = [this.perDay, ...horizon.map((date) => this.loads.get(date) ?? 0)];
    const scheduler = new DayScheduler(items, fixed, this.perDay);
    scheduler.rebalance();
    const days: CivilDate[] = [];
    for (const { job, to } of scheduler.moved()) days[job.index] = horizon[to - 1] as CivilDate;
    for (const [index, request] of requests.entries()) {
      const date = days[index] as CivilDate;
      this.addByKeys(request.keys, date);
      for (const key of request.keys) this.nextDays.set(key, addDays(date, 1));
    }
    return days;
  }

  /** Returns enough free days that each request may get as many of them as there are requests, so that all find one. */
  private horizonOf(requests: readonly KeyedRequest[]): CivilDate[] {
    const missing = requests.map(() => requests.length);
    const horizon: CivilDate[] = [];
    let [date, open] = [requests.map((request) => this.startOf(request)).reduce(earlier), requests.length];
    for (; open > 0; date = addDays(date, 1)) {
      if (!this.isFree(date)) continue;
      horizon.push(date);
      for (const [index, request] of requests.entries()) {
        if (missing[index] === 0 || !this.allows(request, date)) continue;
        missing[index] = (missing[index] ?? 0) - 1;
        if (missing[index] === 0) open--;
      }
    }
    return horizon;
  }

  private startOf({ keys, from }: KeyedRequest): CivilDate {
    const next = keys.map((key) => this.nextDays.get(key) ?? from);
    return [this.firstFree, from, ...next].reduce(later);
  }

  private allows({ keys, from }: KeyedRequest, date: CivilDate): boolean {
    return date >= from && keys.every((key) => !this.organizationDays.get(key)?.has(date));
  }

  private isFree(date: CivilDate): boolean {
    if ((this.loads.get(date) ?? 0) >= this.perDay) return false;
    const cached = this.workingDays.get(date);
    if (cached !== undefined) return cached;
    const isWorked = this.isWorkingDay(date);
    this.workingDays.set(date, isWorked);
    return isWorked;
  }
}

/**
 * Groups the indexes of requests so that no two of a group share an organization, the first of each in the first group.
 */
function wavesOf(requests: readonly KeyedRequest[]): number[][] {
  const turns = new Map<string, number>();
  const waves: number[][] = [];
  for (const [index, { keys }] of requests.entries()) {
    const turn = Math.max(0, ...keys.map((key) => turns.get(key) ?? 0));
    for (const key of keys) turns.set(key, turn + 1);
    const wave = waves[turn] ?? [];
    waves[turn] = wave;
    wave.push(index);
  }
  return waves;
}

function keysOf(organizations: readonly string[]): string[] {
  return [...new Set(organizations.map(employerKey))];
}
