import { type Span, span } from "./source";

/** A position as the Language Server Protocol defines it: both count from 0, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A range from `start`, inclusive, to `end`, exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const BOM = 0xfeff;
const LF = 10;
const CR = 13;

/**
 * Converts offsets of a text to positions and back. A line ends with `\n`, `\r\n`, or a lone `\r`, as in the
 * protocol. A byte order mark at the start has no width, because editors do not show it, so positions are the same for
 * a file and for its document in an editor. The index does not retain the text.
 */
export class LineIndex {
  /** The start and end of each line, without its line break. */
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  /** The FNV-1a hash of the text, to notice a change. */
  readonly textHash: number;

  constructor(text: string) {
    let hash = 0x811c9dc5;
    let breaks = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      hash = Math.imul(hash ^ code, 0x01000193);
      if (code === LF ? text.charCodeAt(at - 1) !== CR : code === CR) breaks++;
    }
    this.textHash = hash >>> 0;
    // Counted first, because a list that grows takes most of the time of a long note.
    this.starts = new Uint32Array(breaks + 1);
    this.ends = new Uint32Array(breaks + 1);
    this.starts[0] = text.charCodeAt(0) === BOM ? 1 : 0;
    let line = 0;
    for (let at = 0; line < breaks; at++) {
      const code = text.charCodeAt(at);
      if (code !== LF && code !== CR) continue;
      this.ends[line++] = at;
      if (code === CR && text.charCodeAt(at + 1) === LF) at++;
      this.starts[line] = at + 1;
    }
    this.ends[line] = text.length;
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** Converts an offset; one inside a line break or outside the text becomes the nearest valid position. */
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

  /**
   * Converts a position; one after the end of its line becomes the end of that line, one after the last line the end of
   * the text.
   */
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
