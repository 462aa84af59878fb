import { Disposable, EventEmitter, type FileDecoration, ThemeColor, Uri, window } from "vscode";
import type { FollowUpItem } from "../server/protocol";
import { isDue } from "../service/followUps/followUps";
import { COLOR } from "./colors";
import type { FollowUps } from "./followUps";
import { isIndicated, onDidChangeIndicators } from "./indicators";
import { say } from "./words/say";

/** Marks due contacts in the explorer and on their tabs. */
export function createExplorerBadge(followUps: FollowUps): Disposable {
  const changeEmitter = new EventEmitter<Uri[]>();
  let due = new Map<string, FollowUpItem>();
  const refresh = () => {
    const before = due;
    const items = isIndicated("explorer") ? followUps.contacts.filter(isDue) : [];
    due = new Map(items.map((item) => [keyOf(Uri.parse(item.uri)), item]));
    const changed = [...before, ...due].filter(([key]) => textOf(before.get(key)) !== textOf(due.get(key)));
    const uris = new Set(changed.map(([, { uri }]) => uri));
    if (uris.size > 0) changeEmitter.fire([...uris].map((uri) => Uri.parse(uri)));
  };
  return Disposable.from(
    changeEmitter,
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changeEmitter.event,
      provideFileDecoration: (uri) => {
        const item = due.get(keyOf(uri));
        return item && decorationOf(item);
      },
    }),
    followUps.onDidChange(refresh),
    onDidChangeIndicators(refresh),
  );
}

function textOf(item: FollowUpItem | undefined): string | undefined {
  return item && `${item.state} ${item.line}`;
}

/** The server and VS Code may encode a URI differently. */
function keyOf(uri: Uri): string {
  return uri.toString();
}

function decorationOf({ state, line }: FollowUpItem): FileDecoration {
  const isOverdue = state === "overdue";
  return {
    badge: isOverdue ? "!" : "•",
    color: new ThemeColor(isOverdue ? COLOR.overdue : COLOR.dueToday),
    tooltip: say("explorer.tooltip", { line }),
  };
}
