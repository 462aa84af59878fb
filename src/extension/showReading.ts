import { commands, Disposable, window } from "vscode";
import type { Client } from "./client";
import type { FollowUps } from "./followUps";
import { CONTEXT, FOLLOW_UPS_VIEW, STOP_READING } from "./manifest";
import type { Reading } from "./reading";
import { say } from "./words/say";

/** The notification of the protocol by which a person's wish to stop something comes to the server. */
const CANCEL = "window/workDoneProgress/cancel";

/**
 * Shows in the view that notes are being read, until all of them have been, and lets it be stopped. How far it is stands in
 * the status bar, where the client's library puts it. The editor shows no bar for a moment's work.
 */
export function showReading(client: Client, followUps: FollowUps, reading: Reading): Disposable {
  let done: (() => void) | undefined;
  const finish = () => {
    done?.();
    done = undefined;
  };
  const look = () => {
    void commands.executeCommand("setContext", CONTEXT.isReading, reading.isShown);
    const { current } = followUps;
    const isBegun = current === undefined || !(current.complete || current.stopped);
    if (!isBegun && !reading.isShown) finish();
    else if (!done) {
      const shown = new Promise<void>((resolve) => {
        done = resolve;
      });
      void window.withProgress({ location: { viewId: FOLLOW_UPS_VIEW } }, () => shown);
    }
  };
  look();
  reading.onDidChange(look);
  const stop = async () => {
    if (!reading.isShown) void window.showInformationMessage(say("reading.none"));
    await Promise.all(reading.tokens.map((token) => client.sendNotification(CANCEL, { token })));
  };
  return Disposable.from(
    followUps.onDidChange(look),
    commands.registerCommand(STOP_READING, stop),
    { dispose: finish },
    { dispose: () => reading.onDidChange(() => undefined) },
  );
}
