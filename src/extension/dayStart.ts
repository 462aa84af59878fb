import { commands, Disposable, type Memento, window, workspace } from "vscode";
import { SECTION } from "../config/section";
import { type NotificationContext, notifyIfDue } from "./dailyNotification";
import type { FollowUps } from "./followUps";
import { SHOW_FOLLOW_UPS } from "./manifest";
import { say } from "./words/say";

/** Notifies once a day how many follow-ups are due, if the setting is on. `memory` is the global state. */
export function onNewDay(followUps: FollowUps, memory: Memento): Disposable {
  const terms: NotificationContext = {
    memory,
    isWanted: () => workspace.getConfiguration(SECTION).get("dailyNotification") === true,
    isSeen: () => window.state.focused,
    tell,
  };
  const consider = () => notifyIfDue(followUps.current, terms);
  return Disposable.from(
    followUps.onDidChange(consider),
    window.onDidChangeWindowState(consider),
    workspace.onDidChangeConfiguration(consider),
  );
}

async function tell(count: number): Promise<void> {
  const show = say("notice.show");
  const text = count === 1 ? say("notice.one") : say("notice.many", { count });
  const chosen = await window.showInformationMessage(text, show, say("notice.not-today"));
  if (chosen === show) await commands.executeCommand(SHOW_FOLLOW_UPS);
}
