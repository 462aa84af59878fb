/** The parts of a cache of notes, as they are stored. The texts consist of lines that all end with a line break. */
export interface CacheSections {
  /** A line for each contact: its path, a tab and its entry as JSON. */
  readonly contacts: () => string;
  /** A line for each other note: its path. */
  readonly plain: () => string;
  /** The lines of the directory cache. */
  readonly folders: () => string;
  /** Three numbers for each line of the contacts, and then of the other notes: see {@link STAMP_LENGTH}. */
  readonly stamps: () => Float64Array;
}

/** The numbers for each note: its size and its two times. As bytes they are compared and read faster than as text. */
export const STAMP_LENGTH = 3;

/** The start of the last line. The key, the day and the lengths of the sections in bytes follow. */
const MARK = "touchbase cache 3";
const LINE_BREAK = 10;

/**
 * Returns the day and the sections of a file; undefined if the file is incomplete, of another version or for another key.
 * Each section is decoded when it is used.
 */
export function parseSections(
  bytes: Uint8Array,
  expectedKey: string,
): (CacheSections & { readonly day: string }) | undefined {
  const footerAt = bytes.lastIndexOf(LINE_BREAK);
  const [mark, key, day = "", lengths = ""] = textOf(bytes.subarray(footerAt + 1)).split("\t");
  if (footerAt < 0 || mark !== MARK || key !== expectedKey) return undefined;
  let end = 0;
  const parts = lengths.split(" ").map((length) => {
    const from = end;
    end += Number(length);
    return bytes.subarray(from, end);
  });
  const [contacts, plain, folders, stamps] = parts;
  if (!contacts || !plain || !folders || !stamps || end !== footerAt) return undefined;
  return {
    day,
    contacts: () => textOf(contacts),
    plain: () => textOf(plain),
    folders: () => textOf(folders),
    // A copy, because numbers have to begin at a multiple of their size.
    stamps: () => new Float64Array(new Uint8Array(stamps).buffer),
  };
}

/** The lines of the sections to store, each without its line break. */
export interface CacheLines {
  readonly contacts: Iterable<string>;
  readonly plain: Iterable<string>;
  readonly folders: Iterable<string>;
  readonly stamps: Float64Array;
}

/** Yields the bytes of a file, in pieces because it may have many megabytes. */
export function* piecesOf(key: string, day: string, lines: CacheLines): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const lengths: number[] = [];
  for (const section of [lines.contacts, lines.plain, lines.folders]) {
    let length = 0;
    for (const piece of joined(section)) {
      const bytes = encoder.encode(piece);
      length += bytes.length;
      yield bytes;
    }
    lengths.push(length);
  }
  const { buffer, byteLength } = lines.stamps;
  yield new Uint8Array(buffer, 0, byteLength);
  lengths.push(byteLength);
  yield encoder.encode(`\n${[MARK, key, day, lengths.join(" ")].join("\t")}`);
}

/** The length of a piece, in UTF-16 units. */
const PIECE_LENGTH = 64 * 1024;

/** Joins lines to pieces of a moderate length. */
function* joined(lines: Iterable<string>): Generator<string> {
  let piece = "";
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

/** A path may begin with a byte order mark, which stays. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
