import { Disposable, MarkdownString, StatusBarAlignment, window } from "vscode";
import type { FollowUps } from "./followUps";
import { isIndicated, onDidChangeIndicators } from "./indicators";
import { SHOW_FOLLOW_UPS } from "./manifest";
import { DIGEST_COMMANDS, type StatusSummary, statusSummary } from "./statusSummary";
import { say } from "./words/say";

const ICONS: Readonly<Record<StatusSummary["urgency"], string>> = {
  overdue: "$(comment-unresolved)",
  due: "$(comment)",
  none: "$(check)",
};

/**
 * Creates the status bar item: a few words, with a short list in the tooltip. It is hidden if there are no contacts.
 */
export function createStatusBar(followUps: FollowUps): Disposable {
  const item = window.createStatusBarItem("touchbase.due", StatusBarAlignment.Left, 0);
  item.name = say("status-bar.name");
  item.command = SHOW_FOLLOW_UPS;
  const refresh = () => {
    const summary =
      followUps.current && isIndicated("statusBar") ? statusSummary(followUps.current, say) : undefined;
    if (!summary) {
      item.hide();
      return;
    }
    const { text, urgency, tooltip } = summary;
    item.text = `${ICONS[urgency]} ${text}`;
    const list = new MarkdownString(tooltip);
    list.isTrusted = { enabledCommands: DIGEST_COMMANDS };
    item.tooltip = list;
    item.accessibilityInformation = { label: say("status-bar.label", { text }) };
    item.show();
  };
  return Disposable.from(item, followUps.onDidChange(refresh), onDidChangeIndicators(refresh));
}
