/** Shortens text to one line of at most `most` characters, if possible between words. */
export function shorten(text: string, maxLength: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const chars = [...line];
  if (chars.length <= maxLength) return line;
  const cut = chars.slice(0, maxLength - 1).join("");
  return `${cut.replace(/\s+\S*$/, "") || cut}…`;
}
