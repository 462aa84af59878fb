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

export const PLAIN: ViewSettings = { grouping: "due", sorting: "date", filter: "", hidden: [] };

export type Unreadable = FollowUpsResult["unreadable"][number];

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
export type Titles = (of: DueGroup | "unreadable" | "no-playbook" | "no-organization") => string;

/** Returns the root nodes of the tree. Advice about all contacts comes last, and only if there are other nodes. */
export function buildTree(
  result: FollowUpsResult | undefined,
  how: ViewSettings,
  titles: Titles,
): readonly Node[] {
  if (!result) return [];
  const items = result.items.filter((item) => isShown(item, how));
  const groups = how.grouping === "due" ? byDue(items, how, titles) : byText(items, how, titles);
  const unreadable = result.unreadable.filter(({ name, path }) => holds([name, path], how.filter));
  if (unreadable.length > 0) {
    const children = unreadable.map((note): Node => ({ kind: "unreadable", id: note.uri, note }));
    groups.push({
      kind: "group",
      id: "group:unreadable",
      group: "unreadable",
      title: titles("unreadable"),
      children,
    });
  }
  if (groups.length === 0) return [];
  const advice = result.advice.map(
    (of): Node => ({ kind: "advice", id: `advice:${of.rule}:${of.uri}`, advice: of }),
  );
  return [...groups, ...advice];
}

/** Whether an item matches the filter. */
export function isShown(item: FollowUpItem, { filter, hidden }: ViewSettings): boolean {
  const { group, name, organization, playbook, line, path } = item;
  if (group === null || hidden.includes(group)) return false;
  return holds([name, organization ?? "", playbook ?? "", line, path], filter);
}

function holds(texts: readonly string[], filter: string): boolean {
  const all = plain(texts.join("\n"));
  return plain(filter)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** Removes case and accents, so that "Jose" finds "José". */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}

function byDue(items: readonly FollowUpItem[], how: ViewSettings, titles: Titles): GroupNode[] {
  return DUE_GROUPS.flatMap((group) => {
    const members = items.filter((item) => item.group === group);
    return members.length > 0 ? [groupNode(`group:${group}`, titles(group), members, how, group)] : [];
  });
}

function byText(items: readonly FollowUpItem[], how: ViewSettings, titles: Titles): GroupNode[] {
  const { grouping } = how;
  const of = (item: FollowUpItem) => (grouping === "playbook" ? item.playbook : item.organization) ?? "";
  const names = [...new Set(items.map(of))].sort(
    (a, b) => Number(a === "") - Number(b === "") || compare(a, b),
  );
  return names.map((name) => {
    const none = grouping === "playbook" ? "no-playbook" : "no-organization";
    const members = items.filter((item) => of(item) === name);
    return groupNode(`group:${grouping}:${name}`, name === "" ? titles(none) : name, members, how);
  });
}

function groupNode(
  id: string,
  title: string,
  members: readonly FollowUpItem[],
  { sorting }: ViewSettings,
  group?: DueGroup,
): GroupNode {
  const children = sorted(members, sorting).map((item): Node => ({ kind: "item", id: item.uri, item }));
  return { kind: "group", id, group, title, children };
}

/** The server sorts by date already. */
function sorted(items: readonly FollowUpItem[], sorting: Sorting): readonly FollowUpItem[] {
  if (sorting === "date") return items;
  const key = (item: FollowUpItem) =>
    sorting === "organization" ? `${item.organization ?? "\uffff"}\n${item.name}` : item.name;
  return [...items].sort((a, b) => compare(key(a), key(b)));
}

let collator: Intl.Collator | undefined;

function compare(a: string, b: string): number {
  // Created on first use, because this takes some milliseconds at startup.
  collator ??= new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
  return collator.compare(a, b);
}

/** Returns the smallest set of nodes to refresh when the tree changes from `before` to `after`, or "all". */
export function changes(before: readonly Node[], after: readonly Node[]): readonly Node[] | "all" {
  if (idsOf(before) !== idsOf(after)) return "all";
  // VS Code identifies a node by its id, so it could show a node that moved in two groups at once.
  const homes = homesOf(before);
  for (const [id, home] of homesOf(after)) if (homes.has(id) && homes.get(id) !== home) return "all";
  return after.flatMap((node, at) => {
    const was = before[at] as Node;
    if (JSON.stringify(was) === JSON.stringify(node)) return [];
    if (node.kind !== "group" || was.kind !== "group" || idsOf(was.children) !== idsOf(node.children))
      return [node];
    return changes(was.children, node.children) as readonly Node[];
  });
}

function homesOf(nodes: readonly Node[]): Map<string, string> {
  return new Map(nodes.flatMap((node) => childrenOf(node).map(({ id }) => [id, node.id] as const)));
}

function idsOf(nodes: readonly Node[]): string {
  return nodes.map(({ id }) => id).join("\n");
}
