import { DUE_GROUPS } from "../service/followUps/followUps";
import { GROUPING_TITLES, type Grouping, SORTING_TITLES, type Sorting } from "./arrangement";
import { DEFAULT_VIEW_SETTINGS, type ViewSettings } from "./followUpTree";

/** A filter, a grouping and a sorting that the user has saved under a name. */
export interface SavedView {
  readonly name: string;
  readonly settings: ViewSettings;
}

/** The maximum number of views that are stored, and the maximum length of a name and of a filter, in characters. */
const MAX_VIEWS = 100;
export const MAX_NAME_LENGTH = 60;
const MAX_FILTER_LENGTH = 500;

const GROUPINGS = Object.keys(GROUPING_TITLES) as Grouping[];
const SORTINGS = Object.keys(SORTING_TITLES) as Sorting[];

/** Returns the stored settings that this version supports. */
export function parseSettings(value: unknown): ViewSettings {
  const { grouping, sorting, filter, hidden, hidesClosed } = (value ?? {}) as Partial<ViewSettings>;
  return {
    ...DEFAULT_VIEW_SETTINGS,
    ...(grouping && GROUPINGS.includes(grouping) && { grouping }),
    ...(sorting && SORTINGS.includes(sorting) && { sorting }),
    ...(typeof filter === "string" && { filter: filter.slice(0, MAX_FILTER_LENGTH) }),
    ...(typeof hidesClosed === "boolean" && { hidesClosed }),
    ...(Array.isArray(hidden) && { hidden: DUE_GROUPS.filter((group) => hidden.includes(group)) }),
  };
}

/** Returns the stored views that can be read. */
export function parseViews(value: unknown): readonly SavedView[] {
  if (!Array.isArray(value)) return [];
  const views = value.flatMap((view: unknown): SavedView[] => {
    const { name, settings } = (view ?? {}) as Partial<SavedView>;
    return typeof name === "string" && name.trim() !== ""
      ? [{ name, settings: parseSettings(settings) }]
      : [];
  });
  return views.slice(0, MAX_VIEWS);
}

/** Returns the views with one more, in the order of their names. It replaces one of the same name. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  const others = withoutView(views, view.name);
  return [...others, view].sort((a, b) => a.name.localeCompare(b.name)).slice(0, MAX_VIEWS);
}

export function withoutView(views: readonly SavedView[], name: string): readonly SavedView[] {
  return views.filter((view) => view.name !== name);
}

/** Whether two settings show the same tree. */
export function isSameView(one: ViewSettings, other: ViewSettings): boolean {
  const keyOf = ({ grouping, sorting, filter, hidden, hidesClosed }: ViewSettings) =>
    JSON.stringify([grouping, sorting, filter, [...hidden].sort(), hidesClosed]);
  return keyOf(one) === keyOf(other);
}
