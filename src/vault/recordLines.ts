import type { FileStat } from "../files/fileStat";
import { STAMP_LENGTH } from "./cacheSections";

const TAB = 9;
const LINE_BREAK = 10;

/** A line of the cache, for one note. */
export interface RecordLine {
  readonly section: RecordLines;
  /** The number of the line. */
  readonly index: number;
  /** Where its path ends in the text of the section. */
  readonly end: number;
}

/**
 * The lines of a section of the cache. They are passed in their order, in which a walk lists the notes, because a map of
 * 50,000 paths takes as long as asking for the times of the files.
 */
export class RecordLines {
  private at = 0;
  private index = 0;
  private readonly kept: Uint8Array;
  /** The number of lines that were kept. */
  keptCount = 0;

  /** @param stamps the numbers of these lines */
  constructor(
    private readonly text: string,
    private readonly stamps: Float64Array,
    /** Whether the lines are valid; those of contacts are not on another day. */
    readonly isValid: boolean,
  ) {
    this.kept = new Uint8Array(this.count);
  }

  get count(): number {
    return this.stamps.length / STAMP_LENGTH;
  }

  /** Passes the next line if it is that of the path. */
  pass(path: string): RecordLine | undefined {
    if (!this.text.startsWith(path, this.at)) return undefined;
    const end = this.at + path.length;
    const after = this.text.charCodeAt(end);
    if (after !== TAB && after !== LINE_BREAK) return undefined;
    this.at = after === LINE_BREAK ? end + 1 : this.text.indexOf("\n", end) + 1;
    return { section: this, index: this.index++, end };
  }

  /** Yields every line with its path. */
  *all(): Generator<readonly [path: string, line: RecordLine]> {
    const { text } = this;
    let from = 0;
    for (let index = 0; from < text.length; index++) {
      const lineEnd = text.indexOf("\n", from);
      const tab = text.indexOf("\t", from);
      const end = tab < 0 || tab > lineEnd ? lineEnd : tab;
      yield [text.slice(from, end), { section: this, index, end }];
      from = lineEnd + 1;
    }
  }

  /** Whether the file has the size and the times of the line. */
  isUnchanged({ index }: RecordLine, { size, changed, touched = 0 }: FileStat): boolean {
    const { stamps } = this;
    const at = index * STAMP_LENGTH;
    return stamps[at] === size && stamps[at + 1] === changed && stamps[at + 2] === touched;
  }

  /** Returns the JSON of the line of a contact; undefined for another note. */
  jsonOf({ end }: RecordLine): string | undefined {
    const { text } = this;
    return text.charCodeAt(end) === TAB ? text.slice(end + 1, text.indexOf("\n", end)) : undefined;
  }

  stampOf({ index }: RecordLine): readonly number[] {
    return [...this.stamps.subarray(index * STAMP_LENGTH, (index + 1) * STAMP_LENGTH)];
  }

  keep({ index }: RecordLine): void {
    if (this.kept[index] === 0) this.keptCount++;
    this.kept[index] = 1;
  }

  isKept({ index }: RecordLine): boolean {
    return this.kept[index] === 1;
  }
}
