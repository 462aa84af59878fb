/** A word, or what stands in backticks, in one piece. */
const WORD = /`[^`]*`\S*|\S+/g;

/** A text in lines: each sentence begins one, and a long one goes on in the next. */
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
