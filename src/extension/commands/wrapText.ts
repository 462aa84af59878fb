/** A word; text in backticks is not split. */
const WORD = /`[^`]*`\S*|\S+/g;

/** Wraps a text: each sentence starts a line, and long sentences continue on the next. */
export function wrapText(text: string, width: number): string[] {
  return text.split(/(?<=[.?!])\s+/).flatMap((sentence) => {
    const lines = [""];
    for (const word of sentence.match(WORD) ?? []) {
      const line = lines.at(-1) ?? "";
      if (line && line.length + 1 + word.length > width) lines.push(word);
      else lines[lines.length - 1] = line ? `${line} ${word}` : word;
    }
    return lines;
  });
}
