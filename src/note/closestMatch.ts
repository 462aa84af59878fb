/**
 * Returns how many letters must be changed, added, dropped, or swapped with a neighbor to turn `a` into `b`: the
 * optimal string alignment distance. Swapped neighbors count as one, because they are typical typing errors
 * (`tuoches`).
 */
function editDistance(a: string, b: string): number {
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

/**
 * Returns the word that a mistyped one must mean, because no other meaning has a spelling within one slip. Two slips
 * turn `unanswered` into `answered`, and one turns a word of the language into a short word (`on` into `in`), so
 * neither is suggested.
 */
export function onlySlip(
  text: string,
  spellings: Iterable<string>,
  meaningOf: (spelling: string) => string = (spelling) => spelling,
): string | undefined {
  if (text.length < MIN_SUGGESTED_LENGTH - 1 || text.length > MAX_WORD_LENGTH) return undefined;
  const word = text.toLowerCase();
  let match: string | undefined;
  for (const spelling of spellings) {
    const compared = spelling.toLowerCase();
    if (compared.length < MIN_SUGGESTED_LENGTH || Math.abs(compared.length - word.length) > 1) continue;
    if (compared === word || !isOneSlipOrNone(word, compared)) continue;
    if (match !== undefined && meaningOf(match) !== meaningOf(spelling)) return undefined;
    match ??= spelling;
  }
  return match;
}

/**
 * Whether at most one slip turns one word into the other. It compares only what is between the common beginning and the
 * common end, because a log of unknown words asks this a million times.
 */
export function isOneSlipOrNone(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (Math.max(a.length, b.length) - shorter > 1) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = shorter - start - end;
  if (a.length !== b.length) return left === 0;
  return left <= 1 || (left === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]);
}

/** The shortest word that is suggested. */
const MIN_SUGGESTED_LENGTH = 4;

/** Returns the allowed distance: one letter in a short word, two in a longer one, three in a long one. */
function maxDistance(text: string): number {
  return text.length <= 4 ? 1 : text.length <= 8 ? 2 : 3;
}
