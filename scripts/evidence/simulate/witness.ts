import type { CivilDate } from "../../../src/time/civilDate";

/** What must not happen, as somebody who watches sees it: told without asking the engine that is on trial. */
export interface Breaches {
  callsPastTheLimit: number;
  beforeAPromise: number;
  afterStop: number;
}

/**
 * Counts for one person what the other side would mind. It hears what is said and done, and knows nothing of how
 * the engine reads a log, so that it cannot repeat a mistake of the engine.
 */
export class Witness {
  readonly breaches: Breaches = { callsPastTheLimit: 0, beforeAPromise: 0, afterStop: 0 };
  answers = 0;
  private unanswered = 0;
  private promised: CivilDate | undefined;
  stopped = false;

  constructor(private readonly limited: string) {}

  /** They were heard: the count starts over. A small word before the day that they named leaves it open. */
  answered(today: CivilDate, promise: CivilDate | undefined, settles: boolean): void {
    this.answers++;
    this.unanswered = 0;
    if (promise) this.promised = promise;
    else if (settles || (this.promised && today >= this.promised)) this.promised = undefined;
  }

  saidStop(): void {
    this.stopped = true;
  }

  /** Something was sent or tried. `limit` is the number of calls that are enough, where there is one. */
  reachedOut(): void {
    if (this.stopped) this.breaches.afterStop++;
  }

  /** An attempt that nobody has answered yet; `agreed` when its day had been agreed on. */
  tried(channel: string, today: CivilDate, limit: number | undefined, agreed: boolean): void {
    if (this.promised && today < this.promised && !agreed) this.breaches.beforeAPromise++;
    if (channel !== this.limited) return;
    this.unanswered++;
    if (limit !== undefined && this.unanswered > limit) this.breaches.callsPastTheLimit++;
  }
}
