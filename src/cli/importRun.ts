import type { YieldToEventLoop } from "../files/files";
import { yieldToEventLoop } from "../node/yieldToEventLoop";
import type { Message } from "../words/message";
import type { Terminal } from "./output";
import { StatusLine } from "./statusLine";

/** A call of `import` that runs. */
export interface ImportRun {
  readonly terminal: Terminal;
  /** Aborted when the user interrupts it. */
  readonly signal: AbortSignal;
}

/** Does work that pauses, with a status line in a terminal. In the pauses, an interruption arrives. */
export async function withStatus<T>(
  { terminal }: ImportRun,
  text: () => number | Message,
  work: (yieldIfDue: YieldToEventLoop) => Promise<T>,
): Promise<T> {
  const status = terminal.status && new StatusLine(terminal.status, text);
  const pause = yieldToEventLoop();
  try {
    return await work(() => {
      void status?.tick();
      return pause();
    });
  } finally {
    status?.end();
  }
}
