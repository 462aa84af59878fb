import { DirectoryCache } from "../files/directoryCache";
import { type FileStat, fingerprint, latestOf } from "../files/fileStat";

/**
 * The cache of a folder of notes: which notes are not contacts, and for each contact an entry for the list. An entry is
 * valid as long as the path, size and times of the file are the same. The whole cache is valid for one key: the build of
 * the product and the settings. Entries of contacts also depend on the day. The text is read and written as a whole, and
 * an incomplete text or one of another version is ignored.
 *
 * The contacts come first, because the client waits for them. The other sections are parsed on demand.
 */
export class NoteCache<Entry> {
  /** The cached listings of the folders that contain notes. */
  readonly folders: DirectoryCache;
  private readonly sections: Sections;
  private readonly isSameDay: boolean;
  /** By path: the fingerprint of the file and, for a contact, a tab and the entry as JSON. */
  private parsedRecords: Map<string, string> | undefined;
  private readonly newRecords = new Map<string, string>();
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
    text = "",
  ) {
    const sections = parseSections(text, key);
    this.sections = sections ?? NO_SECTIONS;
    this.isSameDay = sections?.day === day;
    this.changed = !this.isSameDay;
    this.folders = new DirectoryCache(trusted, () => linesOf(this.sections.folders));
  }

  /** The number of notes to write. */
  get size(): number {
    return this.newRecords.size;
  }

  /** Returns all contact entries by path without checking their files, to show until the files are checked. */
  lastKnown(): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    if (!this.isSameDay) return entries;
    for (const line of linesOf(this.sections.contacts)) {
      const tab = line.indexOf("\t");
      const entry = parseEntry<Entry>(line.slice(line.indexOf("\t", tab + 1) + 1));
      if (entry !== undefined) entries.set(line.slice(0, tab), entry);
    }
    return entries;
  }

  /** Whether the cache has a record for the path, valid or not. */
  has(path: string): boolean {
    return this.records.has(path);
  }

  /** Returns the entry of a contact, null for a note that is not a contact, or undefined if the note must be read. */
  get(path: string, stat: FileStat): Entry | null | undefined {
    const record = this.records.get(path);
    if (record === undefined) return undefined;
    const stamp = fingerprint(stat);
    if (!record.startsWith(stamp)) return undefined;
    let entry: Entry | null | undefined = null;
    if (record.length > stamp.length) {
      if (record[stamp.length] !== "\t") return undefined;
      entry = parseEntry<Entry>(record.slice(stamp.length + 1));
    }
    if (entry !== undefined) this.newRecords.set(path, record);
    return entry;
  }

  /** Stores the entry of a note that was read when its file had this size and these times. */
  put(path: string, stat: FileStat, entry: Entry | undefined): void {
    this.changed = true;
    if (latestOf(stat) > this.trusted || /[\t\n]/.test(path)) return;
    const stamp = fingerprint(stat);
    this.newRecords.set(path, entry === undefined ? stamp : `${stamp}\t${JSON.stringify(entry)}`);
  }

  /** Returns the text to write; undefined when nothing has changed. */
  text(): string | undefined {
    const isChanged = this.changed || this.folders.changed || this.newRecords.size !== this.records.size;
    if (!isChanged) return undefined;
    const [contacts, plain]: [string[], string[]] = [[], []];
    for (const [path, record] of this.newRecords) {
      (record.includes("\t") ? contacts : plain).push(`${path}\t${record}`);
    }
    const sections = [contacts, plain, this.folders.lines()].map((lines) =>
      lines.map((line) => `${line}\n`).join(""),
    );
    const head = [MARK, this.key, this.day, sections.map(({ length }) => length).join(" "), ""];
    return head.join("\n") + sections.join("") + END;
  }

  private get records(): Map<string, string> {
    if (this.parsedRecords) return this.parsedRecords;
    this.parsedRecords = new Map();
    const sections = this.isSameDay ? [this.sections.contacts, this.sections.plain] : [this.sections.plain];
    for (const section of sections)
      for (const line of linesOf(section)) {
        const tab = line.indexOf("\t");
        this.parsedRecords.set(line.slice(0, tab), line.slice(tab + 1));
      }
    return this.parsedRecords;
  }
}

const MARK = "touchbase cache 2";
/** The last line, which a truncated text does not have. */
const END = "end";

interface Sections {
  readonly day: string;
  readonly contacts: string;
  readonly plain: string;
  readonly folders: string;
}

const NO_SECTIONS: Sections = { day: "", contacts: "", plain: "", folders: "" };

/** Returns the sections of a text; undefined if it is incomplete, of another version or for another key. */
function parseSections(text: string, expectedKey: string): Sections | undefined {
  if (!text.startsWith(MARK) || !text.endsWith(END)) return undefined;
  let at = 0;
  const line = () => {
    const from = at;
    const end = text.indexOf("\n", from);
    at = end < 0 ? text.length : end + 1;
    return text.slice(from, end < 0 ? text.length : end);
  };
  const [mark, key, day, lengths] = [line(), line(), line(), line()];
  if (mark !== MARK || key !== expectedKey) return undefined;
  const [contacts = "", plain = "", folders = ""] = lengths.split(" ").map((length) => {
    const from = at;
    at += Number(length);
    return text.slice(from, at);
  });
  return at + END.length === text.length ? { day, contacts, plain, folders } : undefined;
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
