import type { YieldToEventLoop } from "../files/files";

/** Long work in short steps. Between two of them it can be paused, or left for good. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once. */
export function doSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export interface StepOptions {
  /** Ends the work: it rejects with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each step. */
  readonly yieldIfDue?: YieldToEventLoop | undefined;
}

/** Does steps with pauses in between, in which the user can cancel. */
export async function doStepsWithPauses<T>(steps: Steps<T>, { signal, yieldIfDue }: StepOptions): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = steps.next();
    if (done) return value;
    const pause = yieldIfDue?.();
    if (pause) await pause;
  }
}
