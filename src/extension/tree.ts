import {
  commands,
  Disposable,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from "vscode";
import type { Advice, ShownFollowUp } from "../server/protocol";
import { DUE_GROUPS, type DueGroup, GROUP_TITLES, isDue } from "../service/followUps";
import type { FollowUps } from "./followUps";
import { CONTEXT, FOLLOW_UPS_VIEW, ITEM, OPEN_CONTACT, STATE, type State } from "./manifest";

type Unreadable = NonNullable<FollowUps["current"]>["unreadable"][number];
type Group = DueGroup | "unreadable";
export type Node =
  | { readonly kind: "group"; readonly group: Group }
  | { readonly kind: "item"; readonly item: ShownFollowUp }
  | { readonly kind: "unreadable"; readonly note: Unreadable }
  | { readonly kind: "advice"; readonly advice: Advice };

/** How each group is drawn; colours are the theme's own for what they mean. */
const GROUPS: Readonly<Record<Group, { icon: string; color?: string; open: boolean }>> = {
  overdue: { icon: "warning", color: "list.warningForeground", open: true },
  today: { icon: "bell-dot", color: "charts.blue", open: true },
  week: { icon: "calendar", open: true },
  later: { icon: "clock", open: false },
  waiting: { icon: "watch", open: true },
  moveOn: { icon: "archive", open: true },
  unreadable: { icon: "error", color: "list.errorForeground", open: true },
};

/** The view *Follow-ups*: what is due, by group, with a badge that counts it. */
export function createTree(followUps: FollowUps): Disposable {
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => (node ? childrenOf(node, followUps) : groupsOf(followUps)),
    getTreeItem: (node) => treeItem(node, followUps),
    getParent: (node) =>
      node.kind === "item" && node.item.group ? { kind: "group", group: node.item.group } : null,
  };
  const view = window.createTreeView(FOLLOW_UPS_VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const refresh = () => {
    showBadge(view, followUps);
    changed.fire();
    void commands.executeCommand("setContext", CONTEXT.state, stateOf(followUps));
  };
  void commands.executeCommand("setContext", CONTEXT.state, STATE.loading);
  return Disposable.from(view, changed, followUps.onDidChange(refresh));
}

/** What the empty view has to say: nothing yet, or how to begin. */
function stateOf({ current, contacts }: FollowUps): State {
  if (!current || (!current.complete && contacts.length === 0)) return STATE.loading;
  if (current.contacts === 0) return STATE.empty;
  return contacts.some(({ group }) => group !== null) || current.unreadable.length > 0
    ? STATE.ready
    : STATE.quiet;
}

function groupsOf({ current, items }: FollowUps): Node[] {
  const groups: Group[] = DUE_GROUPS.filter((group) => items.some((item) => item.group === group));
  if (current && current.unreadable.length > 0) groups.push("unreadable");
  const nodes: Node[] = groups.map((group) => ({ kind: "group", group }));
  // Beside an empty tree, its welcome speaks; advice about all contacts comes last.
  if (nodes.length === 0) return nodes;
  return [...nodes, ...(current?.advice ?? []).map((advice): Node => ({ kind: "advice", advice }))];
}

function childrenOf(node: Node, { current, items }: FollowUps): Node[] {
  if (node.kind !== "group") return [];
  if (node.group === "unreadable")
    return (current?.unreadable ?? []).map((note) => ({ kind: "unreadable", note }));
  return items.filter((item) => item.group === node.group).map((item) => ({ kind: "item", item }));
}

function treeItem(node: Node, followUps: FollowUps): TreeItem {
  if (node.kind === "group") return groupItem(node.group, childrenOf(node, followUps).length);
  if (node.kind === "unreadable") return unreadableItem(node.note);
  if (node.kind === "advice") return adviceItem(node.advice);
  return contactItem(node.item);
}

function groupItem(group: Group, count: number): TreeItem {
  const { icon, color, open } = GROUPS[group];
  const label = group === "unreadable" ? "Cannot be read" : GROUP_TITLES[group];
  const state = open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(label, state);
  item.id = `group:${group}`;
  item.description = String(count);
  item.iconPath = new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
  item.contextValue = ITEM.group;
  item.accessibilityInformation = { label: `${label}, ${count}` };
  return item;
}

function contactItem(shown: ShownFollowUp): TreeItem {
  const item = new TreeItem(shown.name, TreeItemCollapsibleState.None);
  item.id = shown.uri;
  item.description = shown.line;
  // What comes from a note is escaped by the server, and nothing here is trusted to run commands.
  item.tooltip = new MarkdownString(shown.tooltip);
  item.contextValue = ITEM.contact;
  item.command = { command: OPEN_CONTACT, title: "Open", arguments: [{ kind: "item", item: shown }] };
  item.accessibilityInformation = { label: `${shown.name}: ${shown.line}` };
  return item;
}

function unreadableItem({ uri, name, path }: Unreadable): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.id = uri;
  item.description = path;
  item.tooltip = "The frontmatter cannot be read: open the note and mend its YAML.";
  item.command = { command: "vscode.open", title: "Open", arguments: [Uri.parse(uri)] };
  return item;
}

/** What is to be said of all contacts together; the line holds the message, the tooltip the articles as well. */
function adviceItem({ uri, rule, severity, message, tooltip }: Advice): TreeItem {
  const item = new TreeItem(message, TreeItemCollapsibleState.None);
  item.id = `advice:${rule}:${uri}`;
  item.iconPath = new ThemeIcon(severity === "error" || severity === "warning" ? "warning" : "lightbulb");
  item.tooltip = new MarkdownString(tooltip);
  return item;
}

function showBadge(view: TreeView<Node>, { items }: FollowUps): void {
  const due = items.filter(isDue).length;
  const tooltip = due === 1 ? "1 follow-up is due" : `${due} follow-ups are due`;
  view.badge = due > 0 ? { value: due, tooltip } : undefined;
}
