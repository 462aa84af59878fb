import type { YieldToEventLoop } from "../files/files";

/** The options for pausing and stopping work on many notes. */
export interface PauseOptions {
  readonly signal?: AbortSignal;
  /** Called after each note. */
  readonly yieldIfDue?: YieldToEventLoop;
}

/** Pauses if it is time. Throws the reason of the signal if it is aborted. */
export async function pause({ signal, yieldIfDue }: PauseOptions): Promise<void> {
  const pausing = yieldIfDue?.();
  if (pausing) await pausing;
  signal?.throwIfAborted();
}
