/** Finds names by the beginning of any of their words, in logarithmic time. */
class NameIndex {
  /** Every word with a name that contains it, sorted by word. */
  private readonly words: readonly (readonly [word: string, name: string])[];

  constructor(names: readonly string[]) {
    const words = names.flatMap((name) => {
      const plain = foldCase(name);
      const words = plain.split(/[\s.,]+/).filter(Boolean);
      return [plain, ...words.slice(1)].map((word) => [word, name] as const);
    });
    this.words = words.sort(([a, left], [b, right]) => compare(a, b) || compare(left, right));
  }

  /** Returns at most `most` names in alphabetical order; the first ones if nothing is typed. */
  startingWith(typed: string, most: number): string[] {
    const prefix = foldCase(typed);
    const names = new Set<string>();
    for (let at = this.firstFrom(prefix); at < this.words.length && names.size < most; at++) {
      const [word, name] = this.words[at] as readonly [string, string];
      if (!word.startsWith(prefix)) break;
      names.add(name);
    }
    return [...names];
  }

  private firstFrom(wanted: string): number {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (((this.words[middle] as readonly [string, string])[0] ?? "") < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const indexes = new WeakMap<readonly string[], NameIndex>();

/** Returns the index of a list of names. The cache only memoizes a pure function of the array, which never changes. */
export function indexOfNames(names: readonly string[]): NameIndex {
  const index = indexes.get(names) ?? new NameIndex(names);
  indexes.set(names, index);
  return index;
}

function foldCase(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
