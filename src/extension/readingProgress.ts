import { type Disposable, window } from "vscode";
import type { FollowUps } from "./followUps";
import { FOLLOW_UPS_VIEW } from "./manifest";

/** Shows in the view that notes are being read, until all of them have been. The editor shows no bar for a moment's work. */
export function showReading(followUps: FollowUps): Disposable {
  let done: (() => void) | undefined;
  const finish = () => {
    done?.();
    done = undefined;
  };
  const look = () => {
    if (followUps.current?.complete) finish();
    else if (!done) {
      const reading = new Promise<void>((resolve) => {
        done = resolve;
      });
      void window.withProgress({ location: { viewId: FOLLOW_UPS_VIEW } }, () => reading);
    }
  };
  look();
  const listening = followUps.onDidChange(look);
  return {
    dispose() {
      listening.dispose();
      finish();
    },
  };
}
