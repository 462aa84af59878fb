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
import { plainLabel } from "../../words/plainLabel";
import { COLOR } from "../colors";
import { type GroupNode, type Node, openCount, type TreeGroup, type Unreadable } from "../followUpTree";
import { isDone, type TreeRow } from "../heldRows";
import { OPEN_CONTACT } from "../manifest";
import { rowContext } from "../rowContext";
import { ITEM } from "../treeContext";
import { say } from "../words/say";

interface IconStyle {
  readonly icon: string;
  readonly color?: string;
}

/** The icon of each group, in theme colors with that meaning. */
const GROUP_ICONS: Readonly<Record<TreeGroup, IconStyle & { readonly open: boolean }>> = {
  overdue: { icon: "warning", color: COLOR.overdue, open: true },
  today: { icon: "bell-dot", color: COLOR.dueToday, open: true },
  week: { icon: "calendar", open: true },
  later: { icon: "calendar", open: false },
  waiting: { icon: "watch", open: true },
  moveOn: { icon: "archive", open: true },
  unreadable: { icon: "error", color: "list.errorForeground", open: true },
  settled: { icon: "check", open: false },
  closed: { icon: "circle-slash", open: false },
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

const AWAY_ICONS: Readonly<Partial<Record<FollowUpItem["state"], IconStyle>>> = {
  waiting: { icon: "watch" },
  // By default this icon has the color of the debugger.
  held: { icon: "debug-pause", color: "icon.foreground" },
  snoozed: { icon: "bell-slash" },
  paused: { icon: "debug-pause", color: "icon.foreground" },
  settled: { icon: "check" },
  closed: { icon: "circle-slash" },
};

export function toTreeItem(node: Node): TreeItem {
  if (node.kind === "group") return groupItem(node);
  if (node.kind === "unreadable") return unreadableItem(node.note);
  if (node.kind === "advice") return adviceItem(node.id, node.advice);
  if (isDone(node.item)) return doneItem(node);
  return contactItem(node);
}

function groupItem(node: GroupNode): TreeItem {
  const { id, group, title } = node;
  const style = group ? GROUP_ICONS[group] : undefined;
  const open = style?.open ?? true;
  const item = new TreeItem(
    plainLabel(title),
    open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  const count = openCount(node);
  item.description = String(count);
  if (style) item.iconPath = icon(style);
  item.contextValue = ITEM.group;
  item.accessibilityInformation = { label: say("tree.group-label", { title, count }) };
  return item;
}

function contactItem(node: Node & { readonly kind: "item" }): TreeItem {
  const { item: followUp } = node;
  const item = new TreeItem(plainLabel(followUp.name), TreeItemCollapsibleState.None);
  item.id = node.id;
  // The rest is in the tooltip, which is requested from the server on hover, and in the label for screen readers.
  item.description = plainLabel(followUp.brief);
  item.iconPath = icon(iconStyleOf(followUp));
  item.contextValue = rowContext(followUp);
  item.command = { command: OPEN_CONTACT, title: say("tree.open"), arguments: [node] };
  const label = say("tree.item-label", {
    name: followUp.name,
    line: followUp.line,
    organization: followUp.organization ?? "",
  });
  item.accessibilityInformation = { label: label.replace(/[,\s]+$/, "") };
  // All rows with a step have a box, so that their names are aligned.
  if (followUp.moveOn || followUp.channels.length > 0) {
    const tooltip = say(followUp.moveOn ? "tree.check-move-on" : "tree.check", { name: followUp.name });
    item.checkboxState = checkbox(false, tooltip);
  }
  return item;
}

/** The row of a contact whose step was done a moment ago. VS Code cannot strike through a row, so it is grayed out. */
function doneItem(node: Node & { readonly kind: "item" }): TreeItem {
  const { name, mark, uri } = node.item;
  const item = new TreeItem(plainLabel(name), TreeItemCollapsibleState.None);
  item.id = node.id;
  item.resourceUri = Uri.from({ scheme: DONE_SCHEME, path: Uri.parse(uri).path });
  item.description = say("tree.done");
  item.tooltip = say(mark === "undoable" ? "tree.done-undo" : "tree.done-tooltip", { name });
  item.iconPath = icon({ icon: "check", color: "disabledForeground" });
  item.contextValue = rowContext(node.item);
  item.command = { command: OPEN_CONTACT, title: say("tree.open"), arguments: [node] };
  item.accessibilityInformation = { label: say("tree.done-label", { name }) };
  item.checkboxState = checkbox(true, item.tooltip);
  return item;
}

/** The scheme of the URIs of rows that are grayed out. */
export const DONE_SCHEME = "touchbase-done";

function checkbox(isChecked: boolean, tooltip: string): NonNullable<TreeItem["checkboxState"]> {
  const state = isChecked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked;
  return { state, tooltip, accessibilityInformation: { label: tooltip } };
}

/** The icon shows the channel and the color shows the urgency. A contact that is away has the icon of its state. */
function iconStyleOf({ state, channels, moveOn }: TreeRow): IconStyle {
  const away = AWAY_ICONS[state];
  if (away) return away;
  const [channel] = channels;
  const channelIcon = moveOn || !channel ? "archive" : CHANNEL_ICONS[channel];
  if (state === "overdue") return { icon: channelIcon, color: COLOR.overdue };
  return state === "due" ? { icon: channelIcon, color: COLOR.dueToday } : { icon: channelIcon };
}

function unreadableItem({ uri, name, path, reason }: Unreadable): TreeItem {
  const item = new TreeItem(plainLabel(name), TreeItemCollapsibleState.None);
  item.id = uri;
  item.description = plainLabel(path);
  item.tooltip = reason;
  item.iconPath = icon({ icon: "error", color: "list.errorForeground" });
  item.command = { command: "vscode.open", title: say("tree.open"), arguments: [Uri.parse(uri)] };
  item.accessibilityInformation = { label: `${name}: ${reason}` };
  return item;
}

/**
 * Creates the item for advice about all contacts of a folder. The line is the message, after the folder's name if
 * there are several. The tooltip also names the articles.
 */
function adviceItem(id: string, { severity, message, tooltip, uri }: Advice): TreeItem {
  const hasSeveralFolders = (workspace.workspaceFolders?.length ?? 0) > 1;
  const folder = hasSeveralFolders ? workspace.getWorkspaceFolder(Uri.parse(uri))?.name : undefined;
  const label = folder ? say("tree.advice-of", { folder, advice: message }) : message;
  const item = new TreeItem(plainLabel(label), TreeItemCollapsibleState.None);
  item.id = id;
  item.iconPath = new ThemeIcon(severity === "error" || severity === "warning" ? "warning" : "lightbulb");
  item.tooltip = new MarkdownString(tooltip);
  item.accessibilityInformation = { label };
  return item;
}

function icon({ icon: id, color }: IconStyle): ThemeIcon {
  return new ThemeIcon(id, color === undefined ? undefined : new ThemeColor(color));
}
