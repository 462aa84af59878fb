import type { FollowUpItem, FollowUpsResult } from "../server/protocol";

/** The state of a row whose box was checked. */
export type RowMark = "done" | "undoable";

/** A row of the tree: a contact, and the mark of a step that was just checked. */
export type TreeRow = FollowUpItem & { readonly mark?: RowMark };

/**
 * A row that keeps its place for some seconds after its box was checked. Without it, the next row would move below the
 * pointer, and a double click would log the step of another contact.
 */
export interface HeldRow {
  /** The contact as it was when the box was checked. */
  readonly item: FollowUpItem;
  /** The URIs of the contacts before it in the list, the nearest first. */
  readonly before: readonly string[];
  /** Undefined while the user is asked about it: the row is drawn as before, because another drawing would take the focus. */
  readonly mark: RowMark | undefined;
}

/** Returns the row of a contact in a list, to hold it there. */
export function heldRow(item: FollowUpItem, { items }: FollowUpsResult): HeldRow {
  const at = items.findIndex(({ uri }) => uri === item.uri);
  const before = items
    .slice(0, Math.max(at, 0))
    .map(({ uri }) => uri)
    .reverse();
  return { item, before, mark: undefined };
}

/** Returns the list with the held rows as they were, each after the contact that it was after. */
export function withHeldRows(result: FollowUpsResult, held: readonly HeldRow[]): FollowUpsResult {
  if (held.length === 0) return result;
  const uris = new Set(held.map(({ item }) => item.uri));
  const items: TreeRow[] = result.items.filter(({ uri }) => !uris.has(uri));
  // From the top, because a row can be after another held one.
  for (const { item, before, mark } of [...held].sort((a, b) => a.before.length - b.before.length)) {
    const previous = before.find((uri) => items.some((other) => other.uri === uri));
    const at = previous === undefined ? 0 : items.findIndex(({ uri }) => uri === previous) + 1;
    items.splice(at, 0, mark ? { ...item, mark } : item);
  }
  return { ...result, items };
}

/** Whether the step of a row was done a moment ago. */
export function isDone({ mark }: TreeRow): boolean {
  return mark === "done" || mark === "undoable";
}
