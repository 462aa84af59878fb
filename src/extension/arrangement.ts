/** The groupings and sortings of the tree, each with its title. */
export const GROUPING_TITLES = {
  due: "Due State",
  channel: "Channel",
  playbook: "Playbook",
  organization: "Organization",
  tag: "Tag",
  none: "Nothing",
} as const;
export type Grouping = keyof typeof GROUPING_TITLES;

export const SORTING_TITLES = { date: "Date", name: "Name", organization: "Organization" } as const;
export type Sorting = keyof typeof SORTING_TITLES;

/** An entry of the submenus *Group By* and *Sort By*. The one that is in effect has a check mark, and an id of its own. */
export interface ArrangementEntry {
  readonly id: string;
  readonly title: string;
  readonly menu: "grouping" | "sorting";
  readonly value: string;
  readonly isCurrent: boolean;
}

export const ARRANGEMENT_ENTRIES: readonly ArrangementEntry[] = [
  ...arrangementEntries("grouping", "touchbase.groupBy", GROUPING_TITLES),
  ...arrangementEntries("sorting", "touchbase.sortBy", SORTING_TITLES),
];

function arrangementEntries(
  menu: ArrangementEntry["menu"],
  prefix: string,
  titles: Readonly<Record<string, string>>,
): ArrangementEntry[] {
  return Object.entries(titles).flatMap(([value, title]) => [
    { id: `${prefix}.${value}`, title, menu, value, isCurrent: false },
    { id: `${prefix}.${value}.current`, title: `✓ ${title}`, menu, value, isCurrent: true },
  ]);
}
