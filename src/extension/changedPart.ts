/** Returns the offsets of the part of a text that has to be replaced to get another text, and the replacement. */
export function replacedPart(
  oldText: string,
  newText: string,
): { readonly start: number; readonly end: number; readonly text: string } {
  const shortest = Math.min(oldText.length, newText.length);
  let start = 0;
  while (start < shortest && oldText[start] === newText[start]) start++;
  // A line break of two characters and a character of two units stay whole.
  while (start > 0 && /[\r\uD800-\uDBFF]/.test(oldText[start - 1] as string)) start--;
  let tail = 0;
  while (tail < shortest - start && oldText[oldText.length - 1 - tail] === newText[newText.length - 1 - tail])
    tail++;
  while (tail > 0 && /[\n\uDC00-\uDFFF]/.test(oldText[oldText.length - tail] as string)) tail--;
  return { start, end: oldText.length - tail, text: newText.slice(start, newText.length - tail) };
}
