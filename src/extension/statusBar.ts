import { Disposable, StatusBarAlignment, window } from "vscode";
import { isDue } from "../service/followUps";
import type { FollowUps } from "./followUps";
import { SHOW_FOLLOW_UPS } from "./manifest";

/** How many names the tooltip gives before it counts the rest. */
const NAMED = 5;

/** The number of follow-ups that are due, in the status bar; nothing is shown when there is none. */
export function createStatusBar(followUps: FollowUps): Disposable {
  const item = window.createStatusBarItem("touchbase.due", StatusBarAlignment.Left, 0);
  item.name = "Touchbase: follow-ups due";
  item.command = SHOW_FOLLOW_UPS;
  const refresh = () => {
    const due = followUps.items.filter(isDue);
    if (due.length === 0) {
      item.hide();
      return;
    }
    const more = due.length > NAMED ? [`and ${due.length - NAMED} more`] : [];
    const counted = due.length === 1 ? "1 follow-up is due" : `${due.length} follow-ups are due`;
    item.text = `$(bell) ${due.length} due`;
    item.tooltip = [
      counted,
      ...due.slice(0, NAMED).map(({ name, line }) => `${name}: ${line}`),
      ...more,
    ].join("\n");
    item.accessibilityInformation = { label: counted };
    item.show();
  };
  return Disposable.from(item, followUps.onDidChange(refresh));
}
