/** How two versions of a list are merged. Nothing in it tells one version from the other, so the result is symmetric. */
export interface MergeOrder<Item> {
  keyOf(item: Item): string;
  /** Orders items that only one version has; zero only for items that are alike. */
  compare(a: Item, b: Item): number;
  /** Combines two items with the same key. */
  combine(a: Item, b: Item): Item;
}

/**
 * Merges two versions of a list. The result has each item as often as the version that has it more often, and each
 * version's own order where the two do not contradict each other. The result is the same if the versions are swapped.
 */
export function mergeSequences<Item>(
  ours: readonly Item[],
  theirs: readonly Item[],
  { keyOf, compare, combine }: MergeOrder<Item>,
): Item[] {
  const [left, right] = [new Queue(ours, keyOf), new Queue(theirs, keyOf)];
  const merged: Item[] = [];
  for (;;) {
    const [a, b] = [left.head(), right.head()];
    if (a === undefined && b === undefined) return merged;
    if (a === undefined || b === undefined) {
      const [queue, item] = a === undefined ? [right, b as Item] : [left, a];
      queue.take();
      merged.push(item);
      continue;
    }
    if (keyOf(a) === keyOf(b)) {
      left.take();
      right.take();
      merged.push(combine(a, b));
      continue;
    }
    const [aComes, bComes] = [right.has(keyOf(a)), left.has(keyOf(b))];
    const takesLeft = aComes === bComes ? compare(a, b) <= 0 : bComes;
    const [from, other, item] = takesLeft ? [left, right, a] : [right, left, b];
    from.take();
    // Where the versions order two items differently, both count when the first of them is taken.
    const twin = aComes && bComes ? other.takeLater(keyOf(item)) : undefined;
    merged.push(twin === undefined ? item : combine(item, twin));
  }
}

/** The rest of a version, from which items are taken from the front and by their keys. */
class Queue<Item> {
  private at = 0;
  /** The positions of the items with each key, in order. */
  private readonly places = new Map<string, number[]>();
  private readonly taken = new Set<number>();

  constructor(
    private readonly items: readonly Item[],
    private readonly keyOf: (item: Item) => string,
  ) {
    for (const [index, item] of items.entries()) {
      const places = this.places.get(keyOf(item));
      if (places) places.push(index);
      else this.places.set(keyOf(item), [index]);
    }
  }

  head(): Item | undefined {
    while (this.taken.has(this.at)) this.at++;
    return this.items[this.at];
  }

  take(): void {
    const item = this.head();
    if (item === undefined) return;
    this.places.get(this.keyOf(item))?.shift();
    this.at++;
  }

  has(key: string): boolean {
    return (this.places.get(key)?.length ?? 0) > 0;
  }

  takeLater(key: string): Item | undefined {
    const index = this.places.get(key)?.shift();
    if (index === undefined) return undefined;
    this.taken.add(index);
    return this.items[index];
  }
}
