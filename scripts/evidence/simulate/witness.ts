import type { CivilDate } from "../../../src/time/civilDate";

/** Breaches that an observer sees, without the engine that is tested. */
export interface Breaches {
  callsPastTheLimit: number;
  beforeAPromise: number;
  afterStop: number;
}

/**
 * Counts for one contact what the other side would object to. It gets each statement and action, and shares no code
 * with the engine, so that it cannot repeat a mistake of the engine.
 */
export class Witness {
  readonly breaches: Breaches = { callsPastTheLimit: 0, beforeAPromise: 0, afterStop: 0 };
  answers = 0;
  private unanswered = 0;
  private promised: CivilDate | undefined;
  stopped = false;

  constructor(private readonly limited: string) {}

  /**
   * Records a response, which resets the count. A short message before the day that they named leaves the promise open.
   */
  answered(today: CivilDate, promise: CivilDate | undefined, settles: boolean): void {
    this.answers++;
    this.unanswered = 0;
    if (promise) this.promised = promise;
    else if (settles || (this.promised && today >= this.promised)) this.promised = undefined;
  }

  saidStop(): void {
    this.stopped = true;
  }

  /** Records something that was sent or tried. */
  reachedOut(): void {
    if (this.stopped) this.breaches.afterStop++;
  }

  /**
   * Records an attempt without an answer. `agreed` is true if its day was agreed on, and `limit` is the maximum number
   * of calls, if there is one.
   */
  tried(channel: string, today: CivilDate, limit: number | undefined, agreed: boolean): void {
    if (this.promised && today < this.promised && !agreed) this.breaches.beforeAPromise++;
    if (channel !== this.limited) return;
    this.unanswered++;
    if (limit !== undefined && this.unanswered > limit) this.breaches.callsPastTheLimit++;
  }
}
