/** Text in the lines below `|` or `>`. */
export interface BlockText {
  readonly text: string;
  /** The end of the last line that is not blank, without trailing whitespace. */
  readonly end: number;
  /** The start of the line after the text. */
  readonly next: number;
}

/** The header of a text that ends with one line break or, after a hyphen, with none. */
const HEADER = /^[|>]-? *$/;

/**
 * Parses a text block: `at` is the offset of its `|` or `>`, and `lineEnd` and `next` are those of its line. Returns
 * undefined for what the full parser has to read: other headers, no text, blank lines that are indented more than the
 * text, and text that is not indented more than `indent`.
 */
export function readBlockText(
  source: string,
  at: number,
  lineEnd: number,
  next: number,
  indent: number,
): BlockText | undefined {
  const header = source.slice(at, lineEnd);
  if (!HEADER.test(header)) return undefined;
  const lines: string[] = [];
  let textIndent: number | undefined;
  let [end, start, afterText] = [at, next, next];
  let [longestBlank, count] = [0, 0];
  while (start < source.length) {
    const newline = source.indexOf("\n", start);
    const lineStop = newline < 0 ? source.length : newline;
    const stop = source[lineStop - 1] === "\r" && lineStop > start ? lineStop - 1 : lineStop;
    let first = start;
    while (first < stop && source[first] === " ") first++;
    const lineIndent = first - start;
    if (first === stop) {
      longestBlank = Math.max(longestBlank, lineIndent);
      lines.push("");
    } else {
      textIndent ??= lineIndent;
      if (lineIndent < textIndent || textIndent <= indent) break;
      lines.push(source.slice(start + textIndent, stop));
      [end, count] = [stop, lines.length];
      afterText = newline < 0 ? source.length : newline + 1;
    }
    start = newline < 0 ? source.length : newline + 1;
  }
  if (textIndent === undefined || count === 0 || longestBlank > textIndent) return undefined;
  const content = lines.slice(0, count);
  const text = header.startsWith("|") ? content.join("\n") : folded(content);
  return {
    text: header[1] === "-" ? text : `${text}\n`,
    end: at + source.slice(at, end).trimEnd().length,
    next: afterText,
  };
}

/** Joins lines by spaces. Blank lines and lines that are indented more keep their line breaks. */
function folded(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== "");
  let text = "\n".repeat(first);
  let separator = "";
  let wasIndented = false;
  for (const line of lines.slice(first)) {
    if (line.startsWith(" ")) {
      if (separator === " ") separator = "\n";
      else if (!wasIndented && separator === "\n") separator = "\n\n";
      text += separator + line;
      separator = "\n";
      wasIndented = true;
    } else if (line === "") {
      if (separator === "\n") text += "\n";
      else separator = "\n";
    } else {
      text += separator + line;
      separator = " ";
      wasIndented = false;
    }
  }
  return text;
}
