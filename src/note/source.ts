/** A part of the note's text: offsets in UTF-16 units, `start` inclusive and `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value with its position in the note. */
export interface LocatedValue<T> {
  readonly value: T;
  readonly span: Span;
}

/** A change of the text: `text` replaces `span`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

export function located<T>(value: T, place: Span): LocatedValue<T> {
  return { value, span: place };
}

/** Returns the start of the line that contains `offset`. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Returns the end of the line that contains `offset`, without its line break. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  if (newline < 0) return text.length;
  return newline > offset && text[newline - 1] === "\r" ? newline - 1 : newline;
}

/** Returns the start of the line after the one that contains `offset`, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline + 1;
}

/** Returns the index of the last item whose number is at most `limit`; -1 if there is none. The numbers do not decrease. */
export function lastIndexUpTo<T>(items: readonly T[], limit: number, numberOf: (item: T) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(items[middle] as T) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a text has more than a number of line breaks before an offset. Stops at the first that is too many. */
export function hasMoreLines(text: string, limit: number, end = text.length): boolean {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1))
    if (++count > limit) return true;
  return false;
}
