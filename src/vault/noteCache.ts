import { DirectoryCache } from "../files/directoryCache";
import { type FileStat, latestOf } from "../files/fileStat";
import { parseSections, piecesOf, STAMP_LENGTH } from "./cacheSections";
import { type RecordLine, RecordLines } from "./recordLines";

/** The record of a note that was read in this run. */
interface NewRecord {
  readonly stat: FileStat;
  /** The entry of a contact as JSON. */
  readonly json: string | undefined;
}

/**
 * The cache of a folder of notes: which notes are not contacts, and for each contact an entry for the list. An entry is
 * valid as long as the path, size and times of the file are the same. The whole cache is valid for one key: the build of
 * the product and the settings. Entries of contacts also depend on the day. The bytes are read and written as a whole, and
 * incomplete bytes or those of another version are ignored.
 *
 * Each section is decoded on demand, because the client waits for the contacts.
 */
export class NoteCache<Entry> {
  /** The cached listings of the folders that contain notes. */
  readonly folders: DirectoryCache;
  private readonly sections: ReturnType<typeof parseSections>;
  private readonly isSameDay: boolean;
  private loadedContacts: string | undefined;
  private loadedLines: { readonly contacts: RecordLines; readonly plain: RecordLines } | undefined;
  /** All lines by path; undefined as long as each path was the next one of a section. */
  private byPath: Map<string, RecordLine> | undefined;
  private readonly newRecords = new Map<string, NewRecord>();
  /** The path that was looked up last, and its line. */
  private last: { readonly path: string; readonly line: RecordLine | undefined } | undefined;
  private changed = false;

  /**
   * @param key what all entries depend on
   * @param day what only the entries of contacts depend on
   * @param trusted the latest modification time (ms since 1970) that is cached: a file that changed later may change
   *   again within the granularity of its timestamp
   */
  constructor(
    private readonly key: string,
    private readonly day: string,
    private readonly trusted: number,
    bytes: Uint8Array = new Uint8Array(),
  ) {
    this.sections = parseSections(bytes, key);
    this.isSameDay = this.sections?.day === day;
    this.changed = !this.isSameDay;
    this.folders = new DirectoryCache(trusted, () => linesOf(this.sections?.folders() ?? ""));
  }

  /** The number of notes to write. */
  get size(): number {
    const { contacts, plain } = this.lines;
    return contacts.keptCount + plain.keptCount + this.newRecords.size;
  }

  /** Returns all contact entries by path without checking their files, to show until the files are checked. */
  lastKnown(): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    if (!this.isSameDay) return entries;
    for (const line of linesOf(this.contacts)) {
      const tab = line.indexOf("\t");
      const entry = parseEntry<Entry>(line.slice(tab + 1));
      if (entry !== undefined) entries.set(line.slice(0, tab), entry);
    }
    return entries;
  }

  /** Whether the cache has a record for the path, valid or not. */
  has(path: string): boolean {
    return this.lineOf(path) !== undefined;
  }

  /** Returns the entry of a contact, null for a note that is not a contact, or undefined if the note must be read. */
  get(path: string, stat: FileStat): Entry | null | undefined {
    const line = this.lineOf(path);
    if (!line?.section.isUnchanged(line, stat)) return undefined;
    const json = line.section.jsonOf(line);
    const entry = json === undefined ? null : parseEntry<Entry>(json);
    if (entry !== undefined) line.section.keep(line);
    return entry;
  }

  /** Stores the entry of a note that was read when its file had this size and these times. */
  put(path: string, stat: FileStat, entry: Entry | undefined): void {
    this.changed = true;
    if (latestOf(stat) > this.trusted || /[\t\n]/.test(path)) return;
    this.newRecords.set(path, { stat, json: entry === undefined ? undefined : JSON.stringify(entry) });
  }

  /** Returns the bytes to write, in pieces because there may be many megabytes; undefined when nothing has changed. */
  pieces(): Iterable<Uint8Array> | undefined {
    const { contacts, plain } = this.lines;
    const areAllKept = contacts.keptCount === contacts.count && plain.keptCount === plain.count;
    return areAllKept && !this.changed && !this.folders.changed ? undefined : this.changedPieces();
  }

  private changedPieces(): Iterable<Uint8Array> {
    const { contacts, plain } = this.lines;
    const records = [...contacts.all(), ...plain.all()].flatMap(([path, line]) => {
      const { section } = line;
      if (!section.isKept(line) || this.newRecords.has(path)) return [];
      return [{ path, json: section.jsonOf(line), stamp: section.stampOf(line) }];
    });
    for (const [path, { stat, json }] of this.newRecords)
      records.push({ path, json, stamp: [stat.size, stat.changed, stat.touched ?? 0] });
    // In the order in which the next run looks them up, the contacts first.
    records.sort((a, b) => (a.path < b.path ? -1 : 1));
    const ordered = [
      ...records.filter(({ json }) => json !== undefined),
      ...records.filter(({ json }) => json === undefined),
    ];
    const stamps = new Float64Array(ordered.length * STAMP_LENGTH);
    for (const [at, { stamp }] of ordered.entries()) stamps.set(stamp, at * STAMP_LENGTH);
    return piecesOf(this.key, this.day, {
      contacts: ordered.flatMap(({ path, json }) => (json === undefined ? [] : [`${path}\t${json}`])),
      plain: ordered.flatMap(({ path, json }) => (json === undefined ? [path] : [])),
      folders: this.folders.lines(),
      stamps,
    });
  }

  /** Returns the valid line of a path. */
  private lineOf(path: string): RecordLine | undefined {
    if (this.last?.path !== path) {
      const { contacts, plain } = this.lines;
      const found = this.byPath?.get(path) ?? plain.pass(path) ?? contacts.pass(path) ?? this.search(path);
      this.last = { path, line: found?.section.isValid ? found : undefined };
    }
    return this.last?.line;
  }

  /** Finds the line of a path that is not the next one. */
  private search(path: string): RecordLine | undefined {
    const { contacts, plain } = this.lines;
    this.byPath ??= new Map([...contacts.all(), ...plain.all()]);
    return this.byPath.get(path);
  }

  private get contacts(): string {
    this.loadedContacts ??= this.sections?.contacts() ?? "";
    return this.loadedContacts;
  }

  private get lines() {
    if (this.loadedLines) return this.loadedLines;
    const { sections, isSameDay, contacts } = this;
    const stamps = sections?.stamps() ?? new Float64Array();
    const end = countLines(contacts) * STAMP_LENGTH;
    this.loadedLines = {
      contacts: new RecordLines(contacts, stamps.subarray(0, end), isSameDay),
      plain: new RecordLines(sections?.plain() ?? "", stamps.subarray(end), true),
    };
    return this.loadedLines;
  }
}

function countLines(section: string): number {
  let count = 0;
  for (let at = section.indexOf("\n"); at >= 0; at = section.indexOf("\n", at + 1)) count++;
  return count;
}

function linesOf(section: string): string[] {
  return section === "" ? [] : section.slice(0, -1).split("\n");
}

function parseEntry<Entry>(json: string): Entry | undefined {
  try {
    return JSON.parse(json) as Entry;
  } catch {
    return undefined;
  }
}
