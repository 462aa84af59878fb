/**
 * Returns how many letters must be changed, added, dropped, or swapped with a neighbor to turn `a` into `b`: the
 * optimal string alignment distance. Swapped neighbors count as one, because they are typical typing errors
 * (`tuoches`).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

const MAX_WORD_LENGTH = 40;

/** Returns the candidate most similar to a mistyped word; undefined if none is similar enough. */
export function closestMatch(
  text: string,
  candidates: Iterable<string>,
  limit = maxDistance(text),
): string | undefined {
  if (text.length > MAX_WORD_LENGTH) return undefined;
  const word = text.toLowerCase();
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Returns the allowed distance: one letter in a short word, two in a longer one, three in a long one. */
function maxDistance(text: string): number {
  return text.length <= 4 ? 1 : text.length <= 8 ? 2 : 3;
}
