import { commands, Disposable, type Memento, window, workspace } from "vscode";
import { SECTION } from "../config/section";
import {
  hasCome,
  millisecondsUntil,
  type NotificationContext,
  notifyIfDue,
  notifySwitchedOn,
} from "./dailyNotification";
import type { FollowUps } from "./followUps";
import { SHOW_FOLLOW_UPS } from "./manifest";
import { notify } from "./notify";
import { say } from "./words/say";

/** Notifies once a day how many follow-ups are due, if the setting is on. `memory` is the state of the workspace. */
export function registerDailyNotification(followUps: FollowUps, memory: Memento): Disposable {
  const context: NotificationContext = {
    memory,
    isEnabled,
    isTime: () => hasCome(time(), new Date()),
    isFocused: () => window.state.focused,
    notify: (count) => void showNotification(count),
  };
  let wasEnabled = isEnabled();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const notifyDue = () => notifyIfDue(followUps.current, context);
  const startTimer = () => {
    clearTimeout(timer);
    if (!isEnabled() || time() === "") return;
    timer = setTimeout(
      () => {
        notifyDue();
        startTimer();
      },
      millisecondsUntil(time(), new Date()),
    );
  };
  startTimer();
  return Disposable.from(
    followUps.onDidChange(notifyDue),
    window.onDidChangeWindowState(notifyDue),
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration(SECTION)) return;
      if (isEnabled() && !wasEnabled) notifySwitchedOn(followUps.current, context);
      else notifyDue();
      wasEnabled = isEnabled();
      startTimer();
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

function isEnabled(): boolean {
  return workspace.getConfiguration(SECTION).get("dailyNotification") === true;
}

function time(): string {
  return workspace.getConfiguration(SECTION).get("dailyNotificationTime") ?? "";
}

async function showNotification(count: number): Promise<void> {
  const showButton = say("notice.show");
  const chosen = await notify("info", noticeText(count), showButton, say("notice.not-today"));
  if (chosen === showButton) await commands.executeCommand(SHOW_FOLLOW_UPS);
}

function noticeText(count: number): string {
  if (count === 0) return say("notice.none");
  return count === 1 ? say("notice.one") : say("notice.many", { count });
}
