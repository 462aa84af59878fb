import { commands, Disposable, window } from "vscode";
import type { Client } from "./client";
import { CONTEXT } from "./contextKeys";
import type { FollowUps } from "./followUps";
import { FOLLOW_UPS_VIEW, STOP_READING } from "./manifest";
import { notify } from "./notify";
import type { ReadingProgress } from "./readingProgress";
import { registerCommand } from "./registerCommand";
import { say } from "./words/say";

/** The LSP notification that cancels work of the server. */
const CANCEL = "window/workDoneProgress/cancel";

/**
 * Shows a progress bar in the view until all notes are read, and registers the command that stops it. The client
 * library shows the percentage in the status bar. VS Code shows no bar for work that takes only a moment.
 *
 * VS Code shows a bar only in a view that exists when the work begins. For a view that is opened later, the work begins
 * again. The tree must have been created.
 */
export function showReading(client: Client, followUps: FollowUps, reading: ReadingProgress): Disposable {
  let finishProgress: (() => void) | undefined;
  const finish = () => {
    finishProgress?.();
    finishProgress = undefined;
  };
  const update = () => {
    void commands.executeCommand("setContext", CONTEXT.isReading, reading.isShown);
    const { current } = followUps;
    const isIncomplete = current === undefined || !(current.complete || current.stopped);
    if (!isIncomplete && !reading.isShown) finish();
    else if (!finishProgress) {
      const untilFinished = new Promise<void>((resolve) => {
        finishProgress = resolve;
      });
      void window.withProgress({ location: { viewId: FOLLOW_UPS_VIEW } }, () => untilFinished);
    }
  };
  const beginAgain = () => {
    if (!finishProgress) return;
    finish();
    update();
  };
  update();
  reading.onDidChange(update);
  const stop = async () => {
    if (!reading.isShown) void notify("info", say("reading.none"));
    await Promise.all(reading.tokens.map((token) => client.sendNotification(CANCEL, { token })));
  };
  return Disposable.from(
    followUps.onDidChange(update),
    followUps.tree.onDidAppear(beginAgain),
    registerCommand(STOP_READING, stop),
    { dispose: finish },
    { dispose: () => reading.onDidChange(() => undefined) },
  );
}
