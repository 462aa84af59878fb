import type { Advice, FollowUpItem, FollowUpsResult } from "../server/protocol";
import { DUE_GROUPS, type DueGroup } from "../service/followUps/followUps";

/**
 * What the tree shows, as data: groups of items in their order, each with an id that stays the same as long as it is
 * the same thing. Nothing here knows the editor.
 */

export const GROUPINGS = ["due", "playbook", "organization"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SORTINGS = ["date", "name", "organization"] as const;
export type Sorting = (typeof SORTINGS)[number];

/** How the tree is arranged, as its owner last chose. */
export interface ViewSettings {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  /** Only what has this in its name, organization, playbook or line, whatever the case; empty for all. */
  readonly filter: string;
  /** The groups of the due state that are not shown. */
  readonly hidden: readonly DueGroup[];
}

export const PLAIN: ViewSettings = { grouping: "due", sorting: "date", filter: "", hidden: [] };

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

/** What a group is called; the names of playbooks and organizations are their own. */
export type Titles = (of: DueGroup | "unreadable" | "no-playbook" | "no-organization") => string;

/** The top of the tree. Advice about all contacts comes last, and only beside something. */
export function buildTree(
  result: FollowUpsResult | undefined,
  how: ViewSettings,
  titles: Titles,
): readonly Node[] {
  if (!result) return [];
  const items = result.items.filter((item) => isShown(item, how));
  const groups = how.grouping === "due" ? byDue(items, how, titles) : byText(items, how, titles);
  const unreadable = result.needsALook.filter(({ name, path }) => holds([name, path], how.filter));
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

/** Whether an item passes the filter. */
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

/** Without case and accents: whoever looks for Jose finds José. */
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

/** The server gives them soonest first. */
function sorted(items: readonly FollowUpItem[], sorting: Sorting): readonly FollowUpItem[] {
  if (sorting === "date") return items;
  const key = (item: FollowUpItem) =>
    sorting === "organization" ? `${item.organization ?? "\uffff"}\n${item.name}` : item.name;
  return [...items].sort((a, b) => compare(key(a), key(b)));
}

let collator: Intl.Collator | undefined;

function compare(a: string, b: string): number {
  // Not made as the extension is loaded, for it takes some milliseconds.
  collator ??= new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
  return collator.compare(a, b);
}

/** What has changed from one arrangement to the next, in the smallest parts that a tree can be told of. */
export function changes(before: readonly Node[], after: readonly Node[]): readonly Node[] | "all" {
  if (idsOf(before) !== idsOf(after)) return "all";
  // An editor knows a thing by its id alone, and could find one that moves in two groups at once.
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
