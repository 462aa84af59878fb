import {
  commands,
  Disposable,
  EventEmitter,
  MarkdownString,
  type Memento,
  type TreeDataProvider,
  TreeItemCheckboxState,
  type TreeView,
  window,
} from "vscode";
import { TOOLTIP } from "../../server/protocol";
import { GROUP_TITLES, isDue } from "../../service/followUps/followUps";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import { buildTree, changes, childrenOf, type Node, type Titles, type ViewSettings } from "../followUpTree";
import { CONTEXT, FOLLOW_UPS_VIEW, STATE, type State } from "../manifest";
import { runAction } from "../runAction";
import type { UiKey } from "../words/en";
import { say, sayTerm } from "../words/say";
import { treeItem } from "./items";
import { registerKeys } from "./keyboardFocus";
import { momentumLine } from "./momentum";
import { NodeRegistry } from "./nodeRegistry";
import { ViewSettingsStore } from "./viewSettings";

/** The view *Follow-ups*: what is due, in groups, with a badge that counts it and a line about the vault at the top. */
export function createTree(client: Client, followUps: FollowUps, memory: Memento): Disposable {
  const changed = new EventEmitter<Node | undefined>();
  const arranging = new ViewSettingsStore(memory);
  let nodes: readonly Node[] = [];
  const given = new NodeRegistry();
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => (node ? childrenOf(node) : nodes).map((child) => given.of(child)),
    getTreeItem: treeItem,
    async resolveTreeItem(item, node) {
      if (node.kind !== "item") return item;
      const tooltip = await client.sendRequest<string | null>(TOOLTIP, { uri: node.item.uri });
      // What comes from a note is escaped by the server, and nothing here is trusted to run commands.
      if (tooltip !== null) item.tooltip = new MarkdownString(tooltip);
      return item;
    },
    getParent: ({ id }) => given.parentOf(id),
  };
  const view = window.createTreeView(FOLLOW_UPS_VIEW, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    manageCheckboxStateManually: true,
  });
  const refresh = () => {
    const before = nodes;
    nodes = buildTree(followUps.current, arranging.current, TITLES);
    given.update(nodes);
    const parts = changes(before, nodes);
    if (parts === "all") changed.fire(undefined);
    else for (const part of parts) changed.fire(given.of(part));
    showBadge(view, followUps);
    view.message = messageOf(followUps, arranging.current, nodes.length === 0) ?? "";
    view.description = arranging.current.filter;
    void commands.executeCommand("setContext", CONTEXT.state, stateOf(followUps));
    void commands.executeCommand("setContext", CONTEXT.isStopped, followUps.current?.stopped === true);
  };
  void commands.executeCommand("setContext", CONTEXT.state, STATE.loading);
  return Disposable.from(
    view,
    changed,
    arranging,
    registerKeys(view),
    followUps.onDidChange(refresh),
    arranging.onDidChange(refresh),
    view.onDidChangeCheckboxState(({ items }) => logChecked(client, items, () => changed.fire(undefined))),
  );
}

const OTHER_TITLES: Readonly<Record<"unreadable" | "no-playbook" | "no-organization", UiKey>> = {
  unreadable: "tree.needs-a-look",
  "no-playbook": "tree.no-playbook",
  "no-organization": "tree.no-organization",
};

const TITLES: Titles = (of) => {
  if (of === "unreadable" || of === "no-playbook" || of === "no-organization") return say(OTHER_TITLES[of]);
  return sayTerm(GROUP_TITLES[of]);
};

/** A checked item is done: its step is logged, or the contact is marked as moved on where that is the step. */
async function logChecked(
  client: Client,
  items: readonly (readonly [Node, TreeItemCheckboxState])[],
  reset: () => void,
): Promise<void> {
  const done = items.flatMap(([node, state]) => {
    return node.kind === "item" && state === TreeItemCheckboxState.Checked ? [node.item] : [];
  });
  const movedOn = done.filter(({ moveOn }) => moveOn);
  const logged = done.filter(({ moveOn }) => !moveOn);
  const results = [
    logged.length === 0 || (await runAction(client, "touchbase.logStep", logged)),
    movedOn.length === 0 || (await runAction(client, "touchbase.setStatus", movedOn, ["moved-on"])),
  ];
  // What was refused is not done: its box is empty again.
  if (results.includes(false)) reset();
}

/** What the empty view has to say: nothing yet, or how to begin. */
function stateOf({ current, contacts }: FollowUps): State {
  if (!current || (!current.complete && contacts.length === 0))
    return current?.stopped ? STATE.stopped : STATE.loading;
  if (current.contacts === 0) return STATE.empty;
  return contacts.some(({ group }) => group !== null) || current.needsALook.length > 0
    ? STATE.ready
    : STATE.quiet;
}

/** The line at the top: how it goes, or that a filter hides everything. */
function messageOf(
  { current, items }: FollowUps,
  { filter, hidden }: ViewSettings,
  isEmpty: boolean,
): string | undefined {
  if (!current || current.contacts === 0) return undefined;
  const isFiltered = filter !== "" || hidden.length > 0;
  if (isEmpty && isFiltered && items.length > 0) return say("tree.filtered-out", { count: items.length });
  // An editor shows what the empty tree has to say only where there is no such line.
  return isEmpty ? undefined : momentumLine(current, say);
}

function showBadge(view: TreeView<Node>, { items }: FollowUps): void {
  const due = items.filter(isDue).length;
  const tooltip = due === 1 ? say("due.one") : say("due.many", { count: due });
  view.badge = due > 0 ? { value: due, tooltip } : undefined;
}
