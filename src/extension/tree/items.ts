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

/** How each group is drawn; colours are the theme's own for what they mean. */
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
  // By itself, this icon has the colour of a debugger.
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
  // The rest is in the tooltip, for which the server is asked when somebody wants it, and in what is read aloud.
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

/** The channel says what to do, the colour how pressing it is; away is drawn as away, whatever is to be done. */
function drawingOf({ state, channels, moveOn }: FollowUpItem): Drawing {
  const away = AWAY[state];
  if (away) return away;
  const [channel] = channels;
  const what = moveOn || !channel ? "archive" : CHANNEL_ICONS[channel];
  if (state === "overdue") return { icon: what, color: "list.warningForeground" };
  return state === "due" ? { icon: what, color: "charts.blue" } : { icon: what };
}

function unreadableItem({ uri, name, path, reason }: Unreadable): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.id = uri;
  item.description = path;
  item.tooltip = reason;
  item.iconPath = icon({ icon: "error", color: "list.errorForeground" });
  item.command = { command: "vscode.open", title: say("tree.open"), arguments: [Uri.parse(uri)] };
  item.accessibilityInformation = { label: `${name}: ${reason}` };
  return item;
}

/**
 * What is to be said of all contacts of a folder together; the line holds the message, and of which folder it is said
 * where there are several, the tooltip the articles as well.
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
