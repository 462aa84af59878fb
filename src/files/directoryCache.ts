import { type FileStat, fingerprint, latestOf } from "./fileStat";

/** The names of the notes and folders in a folder, without hidden and ignored ones. */
export interface DirectoryListing {
  readonly notes: readonly string[];
  readonly folders: readonly string[];
}

/**
 * Caches the listings of the folders of a vault, because a stat is cheaper than a readdir. The key contains the times of
 * the folder, which a reliable file system changes with every name in it, and the ignore rules that apply there.
 */
export class DirectoryCache {
  /** Whether the cache has to be written. */
  changed = false;
  private records: Map<string, string> | undefined;
  private readonly newRecords = new Map<string, string>();

  /**
   * @param trusted the latest modification time (ms since 1970) that is cached
   * @param storedLines returns the {@link lines} of the previous run
   */
  constructor(
    private readonly trusted: number,
    private readonly storedLines: () => readonly string[],
  ) {}

  /** Returns the listing of an unchanged folder. `rules` identifies the ignore rules. */
  get(path: string, rules: string, stat: FileStat): DirectoryListing | undefined {
    this.records ??= new Map(this.storedLines().map((line) => splitLine(line)));
    const record = this.records.get(path);
    const key = keyOf(rules, stat);
    if (!record?.startsWith(key)) return undefined;
    this.newRecords.set(path, record);
    const [notes = "", folders = ""] = record.slice(key.length).split("\t");
    return { notes: namesIn(notes), folders: namesIn(folders) };
  }

  put(path: string, rules: string, stat: FileStat, { notes, folders }: DirectoryListing): void {
    const names = `${notes.join("/")}\t${folders.join("/")}`;
    if (latestOf(stat) > this.trusted || /[\t\n]/.test(path + notes.join("") + folders.join(""))) return;
    this.changed = true;
    this.newRecords.set(path, keyOf(rules, stat) + names);
  }

  /** Returns the records to store, without line breaks. */
  lines(): string[] {
    return [...this.newRecords].map(([path, record]) => `${path}\t${record}`);
  }
}

function keyOf(rules: string, stat: FileStat): string {
  return `${fingerprint(stat)} ${rules}\t`;
}

function splitLine(line: string): [path: string, record: string] {
  const tab = line.indexOf("\t");
  return [line.slice(0, tab), line.slice(tab + 1)];
}

/** Names cannot contain a slash, which separates them. */
function namesIn(text: string): string[] {
  return text === "" ? [] : text.split("/");
}
