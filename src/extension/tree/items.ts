import {
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from "vscode";
import type { Channel } from "../../note/vocabulary";
import type { Advice, FollowUpItem } from "../../server/protocol";
import type { DueGroup } from "../../service/followUps/followUps";
import { isDue } from "../../service/followUps/followUps";
import type { GroupNode, Node, Unreadable } from "../followUpTree";
import { ITEM, OPEN_CONTACT } from "../manifest";
import { say } from "../words/say";

interface Drawing {
  readonly icon: string;
  readonly color?: string;
}

/** The icon of each group, in theme colors with that meaning. */
const GROUPS: Readonly<Record<DueGroup | "unreadable", Drawing & { readonly open: boolean }>> = {
  overdue: { icon: "warning", color: "list.warningForeground", open: true },
  today: { icon: "bell-dot", color: "charts.blue", open: true },
  week: { icon: "calendar", open: true },
  later: { icon: "clock", open: false },
  waiting: { icon: "watch", open: true },
  moveOn: { icon: "archive", open: true },
  unreadable: { icon: "error", color: "list.errorForeground", open: true },
};

const CHANNEL_ICONS: Readonly<Record<Channel, string>> = {
  call: "device-mobile",
  email: "mail",
  letter: "file-text",
  card: "note",
  text: "comment",
  social: "globe",
  video: "device-camera-video",
  meeting: "coffee",
  interview: "comment-discussion",
  event: "organization",
};

const AWAY: Readonly<Partial<Record<FollowUpItem["state"], Drawing>>> = {
  waiting: { icon: "watch" },
  // By default this icon has the color of the debugger.
  held: { icon: "debug-pause", color: "icon.foreground" },
  snoozed: { icon: "bell-slash" },
};

export function treeItem(node: Node): TreeItem {
  if (node.kind === "group") return groupItem(node);
  if (node.kind === "unreadable") return unreadableItem(node.note);
  if (node.kind === "advice") return adviceItem(node.id, node.advice);
  return contactItem(node);
}

function groupItem({ id, group, title, children }: GroupNode): TreeItem {
  const drawing = group ? GROUPS[group] : undefined;
  const open = drawing?.open ?? true;
  const item = new TreeItem(
    title,
    open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  item.description = String(children.length);
  if (drawing) item.iconPath = icon(drawing);
  item.contextValue = ITEM.group;
  item.accessibilityInformation = { label: say("tree.group-label", { title, count: children.length }) };
  return item;
}

function contactItem(node: Node & { readonly kind: "item" }): TreeItem {
  const { item: shown } = node;
  const item = new TreeItem(shown.name, TreeItemCollapsibleState.None);
  item.id = node.id;
  // The rest is in the tooltip, which is requested from the server on hover, and in the label for screen readers.
  item.description = shown.brief;
  item.iconPath = icon(drawingOf(shown));
  item.contextValue = `${ITEM.contact}.${shown.state}`;
  item.command = { command: OPEN_CONTACT, title: say("tree.open"), arguments: [node] };
  const label = say("tree.item-label", {
    name: shown.name,
    line: shown.line,
    organization: shown.organization ?? "",
  });
  item.accessibilityInformation = { label: label.replace(/[,\s]+$/, "") };
  if (isDue(shown)) {
    const tooltip = say(shown.moveOn ? "tree.check-move-on" : "tree.check", { name: shown.name });
    item.checkboxState = {
      state: TreeItemCheckboxState.Unchecked,
      tooltip,
      accessibilityInformation: { label: tooltip },
    };
  }
  return item;
}

/** The icon shows the channel and the color shows the urgency. A contact that is away has the icon of its state. */
function drawingOf({ state, channels, moveOn }: FollowUpItem): Drawing {
  const away = AWAY[state];
  if (away) return away;
  const [channel] = channels;
  const what = moveOn || !channel ? "archive" : CHANNEL_ICONS[channel];
  if (state === "overdue") return { icon: what, color: "list.warningForeground" };
  return state === "due" ? { icon: what, color: "charts.blue" } : { icon: what };
}

function unreadableItem({ uri, name, path }: Unreadable): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.id = uri;
  item.description = path;
  item.tooltip = say("tree.unreadable");
  item.iconPath = icon({ icon: "error", color: "list.errorForeground" });
  item.command = { command: "vscode.open", title: say("tree.open"), arguments: [Uri.parse(uri)] };
  item.accessibilityInformation = { label: `${name}: ${say("tree.unreadable")}` };
  return item;
}

/**
 * Creates the item for advice about all contacts of a folder. The line is the message, after the folder's name if
 * there are several. The tooltip also names the articles.
 */
function adviceItem(id: string, { severity, message, tooltip, uri }: Advice): TreeItem {
  const several = (workspace.workspaceFolders?.length ?? 0) > 1;
  const folder = several ? workspace.getWorkspaceFolder(Uri.parse(uri))?.name : undefined;
  const label = folder ? say("tree.advice-of", { folder, advice: message }) : message;
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = id;
  item.iconPath = new ThemeIcon(severity === "error" || severity === "warning" ? "warning" : "lightbulb");
  item.tooltip = new MarkdownString(tooltip);
  item.accessibilityInformation = { label };
  return item;
}

function icon({ icon: id, color }: Drawing): ThemeIcon {
  return new ThemeIcon(id, color === undefined ? undefined : new ThemeColor(color));
}
