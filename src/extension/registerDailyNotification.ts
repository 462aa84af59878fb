import { commands, Disposable, type Memento, window, workspace } from "vscode";
import { SECTION } from "../config/section";
import { type NotificationContext, notifyIfDue } from "./dailyNotification";
import type { FollowUps } from "./followUps";
import { SHOW_FOLLOW_UPS } from "./manifest";
import { notify } from "./notify";
import { say } from "./words/say";

/** Notifies once a day how many follow-ups are due, if the setting is on. `memory` is the global state. */
export function registerDailyNotification(followUps: FollowUps, memory: Memento): Disposable {
  const context: NotificationContext = {
    memory,
    isEnabled: () => workspace.getConfiguration(SECTION).get("dailyNotification") === true,
    isFocused: () => window.state.focused,
    notify: showNotification,
  };
  const notify = () => notifyIfDue(followUps.current, context);
  return Disposable.from(
    followUps.onDidChange(notify),
    window.onDidChangeWindowState(notify),
    workspace.onDidChangeConfiguration(notify),
  );
}

async function showNotification(count: number): Promise<void> {
  const showButton = say("notice.show");
  const text = count === 1 ? say("notice.one") : say("notice.many", { count });
  const chosen = await notify("info", text, showButton, say("notice.not-today"));
  if (chosen === showButton) await commands.executeCommand(SHOW_FOLLOW_UPS);
}
