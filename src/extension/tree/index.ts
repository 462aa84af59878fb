import {
  commands,
  Disposable,
  EventEmitter,
  MarkdownString,
  type Memento,
  ThemeColor,
  type TreeDataProvider,
  type TreeView,
  window,
} from "vscode";
import { TOOLTIP } from "../../server/protocol";
import { type DueGroup, GROUP_TITLES } from "../../service/followUps/followUps";
import { systemTimers } from "../../time/timers";
import { Announcement } from "../announcement";
import type { Client } from "../client";
import { suggestPeople } from "../commands/makeContacts";
import { CONTEXT } from "../contextKeys";
import type { FollowUps } from "../followUps";
import {
  buildTree,
  changedNodes,
  childrenOf,
  type Node,
  type TitleOf,
  type ViewSettings,
} from "../followUpTree";
import { isDone } from "../heldRows";
import { isIndicated, onDidChangeIndicators } from "../indicators";
import type { LastChange } from "../lastChange";
import { FOLLOW_UPS_VIEW } from "../manifest";
import { STATE, type State } from "../treeContext";
import type { UiKey } from "../words/en";
import { say, sayTerm } from "../words/say";
import { CheckedSteps } from "./checkedSteps";
import { momentumLine } from "./momentum";
import { NodeRegistry } from "./nodeRegistry";
import { DONE_SCHEME, toTreeItem } from "./treeItems";
import { TreeQuestions } from "./treeQuestions";
import { TreeSelection } from "./treeSelection";
import { ViewSettingsStore } from "./viewSettings";

/** Creates the view *Follow-ups*: the groups, a badge with the number of due follow-ups, and a line about the vault. */
export function createTree(
  client: Client,
  followUps: FollowUps,
  lastChange: LastChange,
  memory: Memento,
): Disposable {
  const changeEmitter = new EventEmitter<Node | undefined>();
  const viewSettings = new ViewSettingsStore(memory);
  let nodes: readonly Node[] = [];
  const registry = new NodeRegistry();
  const questions = new TreeQuestions((id) => registry.has(id));
  const announce = (node: Node | undefined) => {
    questions.markAnnounced(node?.id);
    changeEmitter.fire(node);
  };
  const checks = new CheckedSteps(client, followUps, lastChange);
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changeEmitter.event,
    getChildren(node) {
      if (!node) whole.markAsked(FOLLOW_UPS_VIEW);
      questions.markAsked(node?.id);
      // VS Code has taken the rows when the promises that this call resolves are done.
      systemTimers.after(0, () => questions.markAnswered(node?.id));
      return (node ? childrenOf(node) : nodes).map((child) => registry.get(child));
    },
    getTreeItem: toTreeItem,
    async resolveTreeItem(item, node) {
      if (node.kind !== "item" || isDone(node.item)) return item;
      const tooltip = await client.sendRequest<string | null>(TOOLTIP, { uri: node.item.uri });
      // The server escapes text from notes, and this Markdown may not run commands.
      if (tooltip !== null) item.tooltip = new MarkdownString(tooltip);
      return item;
    },
    getParent: ({ id }) => registry.getParent(id),
  };
  const view = window.createTreeView(FOLLOW_UPS_VIEW, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    manageCheckboxStateManually: true,
  });
  const selection = new TreeSelection({
    view,
    questions,
    toggleFocused: () => commands.executeCommand("list.toggleSelection"),
    timers: systemTimers,
  });
  const whole = new Announcement({
    announce: () => announce(undefined),
    askers: () => (view.visible ? [FOLLOW_UPS_VIEW] : []),
    timers: systemTimers,
  });
  const refresh = () => {
    const before = nodes;
    nodes = buildTree(followUps.current, viewSettings.current, TITLES, checks.held);
    registry.update(nodes);
    const changed = changedNodes(before, nodes);
    if (changed === "all") whole.announce();
    else for (const node of changed) announce(registry.get(node));
    showBadge(view, followUps);
    markShown();
    view.message = viewMessage(followUps, viewSettings.current, nodes.length === 0) ?? "";
    // Without contacts, the description is that of `suggestPeople`.
    if (followUps.current?.contacts !== 0) view.description = viewSettings.current.filter;
    void commands.executeCommand("setContext", CONTEXT.state, stateOf(followUps));
    void commands.executeCommand("setContext", CONTEXT.isStopped, followUps.current?.stopped === true);
  };
  void commands.executeCommand("setContext", CONTEXT.state, STATE.loading);
  followUps.tree = {
    selection: () => selection.contacts(),
    isChanging: () => questions.areOpen,
    isShown: () => view.visible && nodes.some(({ kind }) => kind !== "advice"),
    onDidAppear: (listener) => view.onDidChangeVisibility(({ visible }) => visible && listener()),
  };
  const markShown = () => {
    if (followUps.tree.isShown()) void commands.executeCommand("setContext", CONTEXT.listShown, 1);
  };
  return Disposable.from(
    view,
    changeEmitter,
    viewSettings,
    checks,
    window.registerFileDecorationProvider({
      provideFileDecoration: ({ scheme }) =>
        scheme === DONE_SCHEME ? { color: new ThemeColor("disabledForeground") } : undefined,
    }),
    whole,
    view.onDidCollapseElement(({ element }) => questions.forget(element.id)),
    view.onDidChangeVisibility(() => {
      markShown();
      whole.watch();
    }),
    suggestPeople(client, followUps, view),
    followUps.onDidChange(refresh),
    viewSettings.onDidChange(refresh),
    checks.onDidChange(refresh),
    onDidChangeIndicators(refresh),
    view.onDidChangeCheckboxState(({ items }) => checks.handle(items, () => whole.announce())),
  );
}

const OTHER_TITLES: Readonly<Record<Exclude<Parameters<TitleOf>[0], DueGroup>, UiKey>> = {
  unreadable: "tree.needs-a-look",
  settled: "tree.settled",
  closed: "tree.closed",
  "no-channel": "tree.no-channel",
  "no-playbook": "tree.no-playbook",
  "no-organization": "tree.no-organization",
  "no-tag": "tree.no-tag",
  call: "channel.call",
  email: "channel.email",
  letter: "channel.letter",
  card: "channel.card",
  text: "channel.text",
  social: "channel.social",
  video: "channel.video",
  meeting: "channel.meeting",
  interview: "channel.interview",
  event: "channel.event",
};

const TITLES: TitleOf = (group) =>
  group in GROUP_TITLES
    ? sayTerm(GROUP_TITLES[group as DueGroup])
    : say(OTHER_TITLES[group as keyof typeof OTHER_TITLES]);

/** Returns the state, which selects the welcome text of the empty view. */
function stateOf({ current, contacts }: FollowUps): State {
  if (!current || (!current.complete && contacts.length === 0))
    return current?.stopped ? STATE.stopped : STATE.loading;
  if (current.contacts === 0) return STATE.empty;
  return contacts.some(({ group }) => group !== null) || current.needsALook.length > 0
    ? STATE.ready
    : STATE.quiet;
}

/** Returns the line at the top: the momentum, or that the filter hides everything. */
function viewMessage(
  { current, items }: FollowUps,
  { filter, hidden }: ViewSettings,
  isEmpty: boolean,
): string | undefined {
  if (!current || current.contacts === 0) return undefined;
  const isFiltered = filter !== "" || hidden.length > 0;
  if (isEmpty && isFiltered && items.length > 0) return say("tree.filtered-out", { count: items.length });
  // VS Code shows the welcome text only if the view has no message.
  if (isEmpty) return undefined;
  if (items.length === 0 && current.needsALook.length === 0 && current.complete) return say("tree.quiet");
  return isIndicated("sideBar") ? momentumLine(current, say) : undefined;
}

function showBadge(view: TreeView<Node>, { current }: FollowUps): void {
  const { overdue, today, moveOn } = current?.counts ?? { overdue: 0, today: 0, moveOn: 0 };
  const due = overdue + today + moveOn;
  const tooltip = due === 1 ? say("due.one") : say("due.many", { count: due });
  view.badge = due > 0 && isIndicated("activityBar") ? { value: due, tooltip } : undefined;
}
