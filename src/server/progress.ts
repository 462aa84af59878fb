import type { Connection } from "vscode-languageserver";
import type { Timers } from "../time/timers";
import { language } from "../words/language";
import { type Message, message } from "../words/message";
import { render } from "../words/render";

/** How long work runs before its progress is shown, in milliseconds. Shorter work would only flicker. */
export const SHOW_AFTER_MS = 500;

/** How often the progress is reported, in milliseconds. */
export const REPORT_EVERY_MS = 250;

/** How much of the work is done. `all` is undefined until the items have been counted. */
export interface ProgressCount {
  readonly done: number;
  readonly all: number | undefined;
}

/** Work that may take long enough to show its progress. */
export interface LongWork {
  readonly title: Message;
  /** Does the work. The signal is aborted when the user cancels. */
  run(signal: AbortSignal): Promise<void>;
  count(): ProgressCount;
}

/**
 * Does work and shows its progress in the client if it takes longer than a moment. When the user cancels, this resolves
 * at once, even if the work has not ended yet.
 * @param canShow whether the client supports progress; otherwise the work is only done
 */
export async function withProgress(
  connection: Connection,
  timers: Timers,
  canShow: boolean,
  work: LongWork,
): Promise<void> {
  const controller = new AbortController();
  const canceled = new Promise<void>((resolve) => {
    controller.signal.addEventListener("abort", () => resolve());
  });
  let isOver = false;
  let end: () => void = () => undefined;
  const show = async () => {
    const progress = await connection.window.createWorkDoneProgress();
    // `begin` is called even after the work, because `done` without it is an error.
    progress.begin(render(work.title), percentOf(work.count()), textOf(work.count()), true);
    const reporter = timers.every(REPORT_EVERY_MS, () => {
      const count = work.count();
      const percent = percentOf(count);
      const text = textOf(count) ?? "";
      if (percent === undefined) progress.report(text);
      else progress.report(percent, text);
    });
    end = () => {
      reporter.dispose();
      progress.done();
    };
    progress.token.onCancellationRequested(() => controller.abort());
    if (isOver) end();
  };
  // A client that refuses the progress gets none.
  const showTimer = canShow
    ? timers.after(SHOW_AFTER_MS, () => void show().catch(() => undefined))
    : undefined;
  try {
    await Promise.race([work.run(controller.signal), canceled]);
  } finally {
    isOver = true;
    showTimer?.dispose();
    end();
  }
}

function percentOf({ done, all }: ProgressCount): number | undefined {
  return all === undefined ? undefined : all === 0 ? 100 : Math.min(100, Math.floor((100 * done) / all));
}

function textOf({ done, all }: ProgressCount): string | undefined {
  if (all === undefined) return undefined;
  const { format } = new Intl.NumberFormat(language().tag);
  return render(message("progress.count", { done: format(Math.min(done, all)), all: format(all) }));
}

/** Adds up the counts of several pieces of work. */
export function sumCounts(counts: readonly ProgressCount[]): ProgressCount {
  const isCounted = counts.every((count) => count.all !== undefined);
  const sum = (of: (count: ProgressCount) => number) => counts.reduce((total, count) => total + of(count), 0);
  return { done: sum(({ done }) => done), all: isCounted ? sum(({ all = 0 }) => all) : undefined };
}
