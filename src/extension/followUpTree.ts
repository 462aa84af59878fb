import type { Advice, FollowUpItem, FollowUpsResult } from "../server/protocol";
import { DUE_GROUPS, type DueGroup } from "../service/followUps/followUps";

/**
 * The content of the tree as data, without VS Code: ordered groups of items. An id stays the same as long as it names
 * the same thing.
 */

export const GROUPINGS = ["due", "playbook", "organization"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SORTINGS = ["date", "name", "organization"] as const;
export type Sorting = (typeof SORTINGS)[number];

/** How the user last arranged the tree. */
export interface ViewSettings {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  /** Shows only items with this text in the name, organization, playbook or line, in any case; empty for all. */
  readonly filter: string;
  /** The due groups that are hidden. */
  readonly hidden: readonly DueGroup[];
}

export const DEFAULT_VIEW_SETTINGS: ViewSettings = {
  grouping: "due",
  sorting: "date",
  filter: "",
  hidden: [],
};

export type Unreadable = FollowUpsResult["needsALook"][number];

export type Node =
  | {
      readonly kind: "group";
      readonly id: string;
      readonly group: DueGroup | "unreadable" | undefined;
      readonly title: string;
      readonly children: readonly Node[];
    }
  | { readonly kind: "item"; readonly id: string; readonly item: FollowUpItem }
  | { readonly kind: "unreadable"; readonly id: string; readonly note: Unreadable }
  | { readonly kind: "advice"; readonly id: string; readonly advice: Advice };

export type GroupNode = Node & { readonly kind: "group" };

export function childrenOf(node: Node): readonly Node[] {
  return node.kind === "group" ? node.children : [];
}

/** Returns the title of a group. Groups by playbook or organization use that name as their title. */
export type TitleOf = (group: DueGroup | "unreadable" | "no-playbook" | "no-organization") => string;

/** Returns the root nodes of the tree. Advice about all contacts comes last, and only if there are other nodes. */
export function buildTree(
  result: FollowUpsResult | undefined,
  settings: ViewSettings,
  titleOf: TitleOf,
): readonly Node[] {
  if (!result) return [];
  const items = result.items.filter((item) => isShown(item, settings));
  const groups =
    settings.grouping === "due"
      ? groupByDue(items, settings, titleOf)
      : groupByField(items, settings, titleOf);
  const unreadable = result.needsALook.filter(({ name, path }) => matches([name, path], settings.filter));
  if (unreadable.length > 0) {
    const children = unreadable.map((note): Node => ({ kind: "unreadable", id: note.uri, note }));
    groups.push({
      kind: "group",
      id: "group:unreadable",
      group: "unreadable",
      title: titleOf("unreadable"),
      children,
    });
  }
  if (groups.length === 0) return [];
  const advice = result.advice.map(
    (advice): Node => ({ kind: "advice", id: `advice:${advice.rule}:${advice.uri}`, advice }),
  );
  return [...groups, ...advice];
}

/** Whether an item matches the filter. */
export function isShown(item: FollowUpItem, { filter, hidden }: ViewSettings): boolean {
  const { group, name, organization, playbook, line, path } = item;
  if (group === null || hidden.includes(group)) return false;
  return matches([name, organization ?? "", playbook ?? "", line, path], filter);
}

function matches(texts: readonly string[], filter: string): boolean {
  const all = fold(texts.join("\n"));
  return fold(filter)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** Removes case and accents, so that "Jose" finds "José". */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}

function groupByDue(items: readonly FollowUpItem[], settings: ViewSettings, titleOf: TitleOf): GroupNode[] {
  return DUE_GROUPS.flatMap((group) => {
    const members = items.filter((item) => item.group === group);
    return members.length > 0 ? [groupNode(`group:${group}`, titleOf(group), members, settings, group)] : [];
  });
}

function groupByField(items: readonly FollowUpItem[], settings: ViewSettings, titleOf: TitleOf): GroupNode[] {
  const { grouping } = settings;
  const fieldOf = (item: FollowUpItem) => (grouping === "playbook" ? item.playbook : item.organization) ?? "";
  const names = [...new Set(items.map(fieldOf))].sort(
    (a, b) => Number(a === "") - Number(b === "") || compareText(a, b),
  );
  return names.map((name) => {
    const fallback = grouping === "playbook" ? "no-playbook" : "no-organization";
    const members = items.filter((item) => fieldOf(item) === name);
    return groupNode(`group:${grouping}:${name}`, name === "" ? titleOf(fallback) : name, members, settings);
  });
}

function groupNode(
  id: string,
  title: string,
  members: readonly FollowUpItem[],
  { sorting }: ViewSettings,
  group?: DueGroup,
): GroupNode {
  const children = sortItems(members, sorting).map((item): Node => ({ kind: "item", id: item.uri, item }));
  return { kind: "group", id, group, title, children };
}

/** The server sorts by date already. */
function sortItems(items: readonly FollowUpItem[], sorting: Sorting): readonly FollowUpItem[] {
  if (sorting === "date") return items;
  const key = (item: FollowUpItem) =>
    sorting === "organization" ? `${item.organization ?? "\uffff"}\n${item.name}` : item.name;
  return [...items].sort((a, b) => compareText(key(a), key(b)));
}

let collator: Intl.Collator | undefined;

function compareText(a: string, b: string): number {
  // Created on first use, because this takes some milliseconds at startup.
  collator ??= new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
  return collator.compare(a, b);
}

/** Returns the smallest set of nodes to refresh when the tree changes from `before` to `after`, or "all". */
export function changedNodes(before: readonly Node[], after: readonly Node[]): readonly Node[] | "all" {
  if (idsOf(before) !== idsOf(after)) return "all";
  // VS Code identifies a node by its id, so it could show a node that moved in two groups at once.
  const parentIds = parentIdsOf(before);
  for (const [id, parentId] of parentIdsOf(after))
    if (parentIds.has(id) && parentIds.get(id) !== parentId) return "all";
  return after.flatMap((node, index) => {
    const previous = before[index] as Node;
    if (JSON.stringify(previous) === JSON.stringify(node)) return [];
    if (
      node.kind !== "group" ||
      previous.kind !== "group" ||
      idsOf(previous.children) !== idsOf(node.children)
    )
      return [node];
    return changedNodes(previous.children, node.children) as readonly Node[];
  });
}

function parentIdsOf(nodes: readonly Node[]): Map<string, string> {
  return new Map(nodes.flatMap((node) => childrenOf(node).map(({ id }) => [id, node.id] as const)));
}

function idsOf(nodes: readonly Node[]): string {
  return nodes.map(({ id }) => id).join("\n");
}
