import type { Channel } from "../note/vocabulary";
import type { Advice, FollowUpItem, FollowUpsResult } from "../server/protocol";
import { DUE_GROUPS, type DueGroup } from "../service/followUps/followUps";
import type { Grouping, Sorting } from "./arrangement";
import { type HeldRow, isDone, type TreeRow, withHeldRows } from "./heldRows";
import { canResume } from "./rowContext";

/**
 * The content of the tree as data, without VS Code: ordered groups of items. An id stays the same as long as it names
 * the same thing.
 */

/** The due groups, and those of contacts with nothing to do: closed or paused, or because they have all they need. */
export type TreeGroup = DueGroup | "settled" | "closed" | "unreadable";

/** How the user last arranged the tree. */
export interface ViewSettings {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  /** Shows only items with this text in the name, organization, playbook or line, in any case; empty for all. */
  readonly filter: string;
  /** The due groups that are hidden. */
  readonly hidden: readonly DueGroup[];
  /** Whether contacts with nothing to do are left out. */
  readonly hidesClosed: boolean;
}

export const DEFAULT_VIEW_SETTINGS: ViewSettings = {
  grouping: "due",
  sorting: "date",
  filter: "",
  hidden: [],
  hidesClosed: false,
};

export type Unreadable = FollowUpsResult["needsALook"][number];

export type Node =
  | {
      readonly kind: "group";
      readonly id: string;
      readonly group: TreeGroup | undefined;
      readonly title: string;
      readonly children: readonly Node[];
    }
  | { readonly kind: "item"; readonly id: string; readonly item: TreeRow }
  | { readonly kind: "unreadable"; readonly id: string; readonly note: Unreadable }
  | { readonly kind: "advice"; readonly id: string; readonly advice: Advice };

export type GroupNode = Node & { readonly kind: "group" };

export function childrenOf(node: Node): readonly Node[] {
  return node.kind === "group" ? node.children : [];
}

/** The groups of items that lack the field of the grouping. */
type RestGroup = `no-${"channel" | "playbook" | "organization" | "tag"}`;

/** Returns the title of a group. Groups by playbook, organization or tag use that name as their title. */
export type TitleOf = (group: TreeGroup | RestGroup | Channel) => string;

/**
 * Returns the root nodes of the tree. Advice about all contacts comes last, and only if there are other nodes. Held rows are
 * where they were.
 */
export function buildTree(
  current: FollowUpsResult | undefined,
  settings: ViewSettings,
  titleOf: TitleOf,
  held: readonly HeldRow[] = [],
): readonly Node[] {
  if (!current) return [];
  const result = withHeldRows(current, held);
  const items = result.items.filter((item) => isShown(item, settings));
  const nodes: Node[] = nodesOf(items, settings, titleOf);
  const unreadable = result.needsALook.filter(({ name, path }) => matches([name, path], settings.filter));
  if (unreadable.length > 0) {
    const children = unreadable.map((note): Node => ({ kind: "unreadable", id: note.uri, note }));
    nodes.push({
      kind: "group",
      id: "group:unreadable",
      group: "unreadable",
      title: titleOf("unreadable"),
      children,
    });
  }
  if (!settings.hidesClosed) nodes.push(...groupsAtEnd(result.items, settings, titleOf));
  if (nodes.length === 0) return [];
  const advice = result.advice.map(
    (advice): Node => ({ kind: "advice", id: `advice:${advice.rule}:${advice.uri}`, advice }),
  );
  return [...nodes, ...advice];
}

function nodesOf(items: readonly FollowUpItem[], settings: ViewSettings, titleOf: TitleOf): Node[] {
  const { grouping, sorting } = settings;
  if (grouping === "due") return groupByDue(items, settings, titleOf);
  if (grouping !== "none") return groupByField(items, grouping, settings, titleOf);
  return sortItems(items, sorting).map((item): Node => ({ kind: "item", id: item.uri, item }));
}

/** Returns the groups of contacts with nothing to do, which are below all others. */
function groupsAtEnd(items: readonly FollowUpItem[], settings: ViewSettings, titleOf: TitleOf): GroupNode[] {
  const idle = items.filter((item) => item.group === null && matches(textsOf(item), settings.filter));
  return (["settled", "closed"] as const).flatMap((group) => {
    const members = idle.filter((item) => canResume(item) === (group === "closed"));
    return members.length > 0 ? [groupNode(`group:${group}`, titleOf(group), members, settings, group)] : [];
  });
}

/** Whether an item matches the filter. */
export function isShown(item: FollowUpItem, { filter, hidden }: ViewSettings): boolean {
  const { group } = item;
  return group !== null && !hidden.includes(group) && matches(textsOf(item), filter);
}

function textsOf({ name, organization, playbook, tags, line, path }: FollowUpItem): string[] {
  return [name, organization ?? "", playbook ?? "", ...tags, line, path];
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

type FieldGrouping = Exclude<Grouping, "due" | "none">;

/** Returns the groups that an item is in: several for several tags, and an empty name for none. */
function fieldsOf(item: FollowUpItem, grouping: FieldGrouping): readonly string[] {
  if (grouping === "tag") return item.tags.length > 0 ? item.tags : [""];
  if (grouping === "channel") return [item.channels[0] ?? ""];
  return [item[grouping] ?? ""];
}

function groupByField(
  items: readonly FollowUpItem[],
  grouping: FieldGrouping,
  settings: ViewSettings,
  titleOf: TitleOf,
): GroupNode[] {
  const members = new Map<string, FollowUpItem[]>();
  for (const item of items) {
    for (const name of fieldsOf(item, grouping)) {
      const group = members.get(name);
      if (group) group.push(item);
      else members.set(name, [item]);
    }
  }
  const title = (name: string) => {
    if (name === "") return titleOf(`no-${grouping}`);
    return grouping === "channel" ? titleOf(name as Channel) : name;
  };
  const names = [...members.keys()].sort(
    (a, b) => Number(a === "") - Number(b === "") || compareText(title(a), title(b)),
  );
  const seen = new Set<string>();
  return names.map((name) => {
    const id = `group:${grouping}:${name}`;
    const group = groupNode(id, title(name), members.get(name) ?? [], settings);
    // A contact with several tags has a row for each, and VS Code wants each id once.
    const children = group.children.map((child) =>
      seen.has(child.id) ? { ...child, id: `${child.id}#${id}` } : child,
    );
    for (const child of children) seen.add(child.id);
    return { ...group, children };
  });
}

function groupNode(
  id: string,
  title: string,
  members: readonly FollowUpItem[],
  { sorting }: ViewSettings,
  group?: TreeGroup,
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
      idsOf(previous.children) !== idsOf(node.children) ||
      openCount(previous) !== openCount(node)
    )
      return [node];
    return changedNodes(previous.children, node.children) as readonly Node[];
  });
}

/** Returns the number of items of a group that are not done. */
export function openCount({ children }: GroupNode): number {
  return children.filter((child) => child.kind !== "item" || !isDone(child.item)).length;
}

function parentIdsOf(nodes: readonly Node[]): Map<string, string> {
  return new Map(nodes.flatMap((node) => childrenOf(node).map(({ id }) => [id, node.id] as const)));
}

function idsOf(nodes: readonly Node[]): string {
  return nodes.map(({ id }) => id).join("\n");
}
