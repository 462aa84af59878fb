import type { Connection } from "vscode-languageserver";
import { language } from "../words/language";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import type { Timers } from "./timers";

/** How long work goes on before it is shown, in milliseconds: what is over sooner nobody waits for. */
export const SHOWN_AFTER = 500;

/** How often it is said how far it is, in milliseconds. */
export const TOLD_EVERY = 250;

/** How far work is: `all` is not known before it has been counted. */
export interface ProgressCount {
  readonly done: number;
  readonly all: number | undefined;
}

/** Work that may take long. */
export interface LongWork {
  readonly title: Message;
  /** Does it; `stop` is aborted when a person has enough of it. */
  run(stop: AbortSignal): Promise<void>;
  count(): ProgressCount;
}

/**
 * Does work, and shows it as the progress of the protocol, once it takes longer than a moment. A person can stop it there;
 * then this settles at once, whatever the work still waits for.
 * @param canShow whether the client has such progress; without it the work is only done
 */
export async function withProgress(
  connection: Connection,
  timers: Timers,
  canShow: boolean,
  work: LongWork,
): Promise<void> {
  const stop = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    stop.signal.addEventListener("abort", () => resolve());
  });
  let isOver = false;
  let end: () => void = () => undefined;
  const show = async () => {
    const progress = await connection.window.createWorkDoneProgress();
    // Only what was begun can be ended.
    progress.begin(render(work.title), percentOf(work.count()), textOf(work.count()), true);
    const telling = timers.every(TOLD_EVERY, () => {
      const count = work.count();
      const percent = percentOf(count);
      const text = textOf(count) ?? "";
      if (percent === undefined) progress.report(text);
      else progress.report(percent, text);
    });
    end = () => {
      telling.dispose();
      progress.done();
    };
    progress.token.onCancellationRequested(() => stop.abort());
    if (isOver) end();
  };
  // A client that refuses goes without.
  const soon = canShow ? timers.after(SHOWN_AFTER, () => void show().catch(() => undefined)) : undefined;
  try {
    await Promise.race([work.run(stop.signal), stopped]);
  } finally {
    isOver = true;
    soon?.dispose();
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

/** The counts of several pieces of work as one. */
export function sumCounts(counts: readonly ProgressCount[]): ProgressCount {
  const all = counts.every((count) => count.all !== undefined);
  const sum = (of: (count: ProgressCount) => number) => counts.reduce((total, count) => total + of(count), 0);
  return { done: sum(({ done }) => done), all: all ? sum(({ all = 0 }) => all) : undefined };
}
