import { DirectoryCache } from "../files/directoryCache";
import { type FileStat, fingerprint, latestOf } from "../files/fileStat";

/**
 * What was known of the notes of a folder when they were read before: which are no contacts, and of each contact what a
 * list wants to know. A note is known only as long as its path, size and times are the same, and all of it only under the
 * same terms: the product and its rules, the settings, the day. It is a text that is read and written as one piece, so
 * that whoever meets half a one, or one of another make, has none.
 *
 * The contacts stand first, for they are what somebody waits for: the rest is taken apart when it is asked for.
 */
export class NoteCache<Known> {
  /** What was known of the folders that notes stand in. */
  readonly folders: DirectoryCache;
  private readonly sections: Sections;
  private readonly sameDay: boolean;
  /** Per note its stamp and, behind a tab, what is known of a contact as JSON. */
  private known: Map<string, string> | undefined;
  private readonly now = new Map<string, string>();
  private changed = false;

  /**
   * @param terms what all of it depends on
   * @param day what only the contacts depend on: notes that are none stay so
   * @param trusted files changed after this time (ms since 1970) are not remembered: they may be changed again without
   *   another time to show for it
   */
  constructor(
    private readonly terms: string,
    private readonly day: string,
    private readonly trusted: number,
    text = "",
  ) {
    const sections = sectionsOf(text, terms);
    this.sections = sections ?? NOTHING;
    this.sameDay = sections?.day === day;
    this.changed = !this.sameDay;
    this.folders = new DirectoryCache(trusted, () => linesOf(this.sections.folders));
  }

  /** How many notes there are to remember. */
  get size(): number {
    return this.now.size;
  }

  /** All contacts as they were known, by path, their files not asked: something to look at until they have been. */
  lastKnown(): Map<string, Known> {
    const found = new Map<string, Known>();
    if (!this.sameDay) return found;
    for (const line of linesOf(this.sections.contacts)) {
      const tab = line.indexOf("\t");
      const known = parsed<Known>(line.slice(line.indexOf("\t", tab + 1) + 1));
      if (known !== undefined) found.set(line.slice(0, tab), known);
    }
    return found;
  }

  /** Whether a note of that path was known at all. */
  has(path: string): boolean {
    return this.before.has(path);
  }

  /** What is known of a note as it is now: null when it is no contact, undefined when it has to be read. */
  get(path: string, stat: FileStat): Known | null | undefined {
    const record = this.before.get(path);
    if (record === undefined) return undefined;
    const stamp = fingerprint(stat);
    if (!record.startsWith(stamp)) return undefined;
    let known: Known | null | undefined = null;
    if (record.length > stamp.length) {
      if (record[stamp.length] !== "\t") return undefined;
      known = parsed<Known>(record.slice(stamp.length + 1));
    }
    if (known !== undefined) this.now.set(path, record);
    return known;
  }

  /** Remembers what a note was found to be when its file had this size and these times. */
  put(path: string, stat: FileStat, known: Known | undefined): void {
    this.changed = true;
    if (latestOf(stat) > this.trusted || /[\t\n]/.test(path)) return;
    const stamp = fingerprint(stat);
    this.now.set(path, known === undefined ? stamp : `${stamp}\t${JSON.stringify(known)}`);
  }

  /** The text for the next time; undefined when it would say nothing new. */
  text(): string | undefined {
    if (!this.changed && !this.folders.changed && this.now.size === this.before.size) return undefined;
    const [contacts, plain]: [string[], string[]] = [[], []];
    for (const [path, record] of this.now) {
      (record.includes("\t") ? contacts : plain).push(`${path}\t${record}`);
    }
    const sections = [contacts, plain, this.folders.lines()].map((lines) =>
      lines.map((line) => `${line}\n`).join(""),
    );
    const head = [MARK, this.terms, this.day, sections.map(({ length }) => length).join(" "), ""];
    return head.join("\n") + sections.join("") + END;
  }

  private get before(): Map<string, string> {
    if (this.known) return this.known;
    this.known = new Map();
    const sections = this.sameDay ? [this.sections.contacts, this.sections.plain] : [this.sections.plain];
    for (const section of sections)
      for (const line of linesOf(section)) {
        const tab = line.indexOf("\t");
        this.known.set(line.slice(0, tab), line.slice(tab + 1));
      }
    return this.known;
  }
}

const MARK = "touchbase cache 2";
/** Stands behind the last line: so much for what was cut off. */
const END = "end";

interface Sections {
  readonly day: string;
  readonly contacts: string;
  readonly plain: string;
  readonly folders: string;
}

const NOTHING: Sections = { day: "", contacts: "", plain: "", folders: "" };

/** The parts of a text that is whole, of this make and under these terms. */
function sectionsOf(text: string, wanted: string): Sections | undefined {
  if (!text.startsWith(MARK) || !text.endsWith(END)) return undefined;
  let at = 0;
  const line = () => {
    const from = at;
    const end = text.indexOf("\n", from);
    at = end < 0 ? text.length : end + 1;
    return text.slice(from, end < 0 ? text.length : end);
  };
  const [mark, terms, day, lengths] = [line(), line(), line(), line()];
  if (mark !== MARK || terms !== wanted) return undefined;
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

function parsed<Known>(json: string): Known | undefined {
  try {
    return JSON.parse(json) as Known;
  } catch {
    return undefined;
  }
}
