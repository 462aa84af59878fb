import { type Span, span } from "./source";

/** A place in a text as the Language Server Protocol has it: both count from 0, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to and without `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const BOM = 0xfeff;
const LF = 10;
const CR = 13;

/**
 * Turns offsets of a text into lines and characters, and back. A line ends with `\n`, `\r\n` or a lone `\r`, as in
 * the protocol. A byte order mark at the start takes no room: editors do not show it, and so a place is the same for
 * the file on disk and for the document in an editor. It keeps where the lines are and lets go of the text.
 */
export class LineIndex {
  /** Where each line begins and where it ends, its break excluded. */
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;

  constructor(text: string) {
    const starts = [text.charCodeAt(0) === BOM ? 1 : 0];
    const ends: number[] = [];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code !== LF && code !== CR) continue;
      ends.push(at);
      if (code === CR && text.charCodeAt(at + 1) === LF) at++;
      starts.push(at + 1);
    }
    ends.push(text.length);
    this.starts = Uint32Array.from(starts);
    this.ends = Uint32Array.from(ends);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The place of an offset; one inside a line break or outside the text is taken for the nearest place in it. */
  positionAt(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = this.starts[low] ?? 0;
    const end = this.ends[low] ?? start;
    return { line: low, character: Math.max(0, Math.min(offset, end) - start) };
  }

  /** The offset of a place; one past the end of its line is the end of that line, one past the last line the end. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return this.starts[0] ?? 0;
    const start = this.starts[line];
    const end = this.ends[line];
    if (start === undefined || end === undefined) return this.ends.at(-1) ?? 0;
    return Math.min(start + Math.max(0, character), end);
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  spanOf({ start, end }: Range): Span {
    return span(this.offsetAt(start), this.offsetAt(end));
  }
}
