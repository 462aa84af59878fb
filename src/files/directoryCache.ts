import { type FileStat, fingerprint, latestOf } from "./fileStat";

/** What is in a folder that notes may stand in, by name: what is hidden, ignored or of another kind is not there. */
export interface DirectoryListing {
  readonly notes: readonly string[];
  readonly folders: readonly string[];
}

/**
 * What was in the folders of a vault when they were looked into before. A system that dates its folders changes the time
 * of one whenever a name in it comes, goes or comes to mean something else; what was ignored in it depends on the rules
 * that hold there, so they count as well.
 */
export class DirectoryCache {
  /** Whether there is something new to remember. */
  changed = false;
  private known: Map<string, string> | undefined;
  private readonly now = new Map<string, string>();

  /**
   * @param trusted folders changed after this time (ms since 1970) are not remembered
   * @param before the lines that {@link lines} gave the last time
   */
  constructor(
    private readonly trusted: number,
    private readonly before: () => readonly string[],
  ) {}

  /** What is in a folder, where that is known. `rules` says what is ignored there. */
  get(path: string, rules: string, stat: FileStat): DirectoryListing | undefined {
    this.known ??= new Map(this.before().map((line) => cut(line)));
    const record = this.known.get(path);
    const key = keyOf(rules, stat);
    if (!record?.startsWith(key)) return undefined;
    this.now.set(path, record);
    const [notes = "", folders = ""] = record.slice(key.length).split("\t");
    return { notes: namesIn(notes), folders: namesIn(folders) };
  }

  put(path: string, rules: string, stat: FileStat, { notes, folders }: DirectoryListing): void {
    const names = `${notes.join("/")}\t${folders.join("/")}`;
    if (latestOf(stat) > this.trusted || /[\t\n]/.test(path + notes.join("") + folders.join(""))) return;
    this.changed = true;
    this.now.set(path, keyOf(rules, stat) + names);
  }

  /** Each without a line break. */
  lines(): string[] {
    return [...this.now].map(([path, record]) => `${path}\t${record}`);
  }
}

function keyOf(rules: string, stat: FileStat): string {
  return `${fingerprint(stat)} ${rules}\t`;
}

function cut(line: string): [path: string, record: string] {
  const tab = line.indexOf("\t");
  return [line.slice(0, tab), line.slice(tab + 1)];
}

/** No name has a slash in it. */
function namesIn(text: string): string[] {
  return text === "" ? [] : text.split("/");
}
