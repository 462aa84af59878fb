import type { FileStat } from "./files";

/**
 * What was known of the notes of a folder when they were read before: which are no contacts, and of each contact what a
 * list wants to know. A note is known only as long as its path, size and times are the same, and all of it only under the
 * same terms: the product and its rules, the settings, the day. It is a text that is read and written as one piece, so
 * that whoever meets half a one, or one of another make, has none.
 */
export class NoteCache<Known> {
  /** Per note its stamp and, behind a tab, what is known of a contact as JSON. */
  private readonly before = new Map<string, string>();
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
    const lines = text.split("\n");
    const end = lines.length - 1;
    if (lines[0] !== MARK || lines[1] !== terms || lines[end] !== `${END}${end - 3}`) {
      this.changed = true;
      return;
    }
    const sameDay = lines[2] === day;
    this.changed = !sameDay;
    for (let at = 3; at < end; at++) {
      const line = lines[at] as string;
      const tab = line.indexOf("\t");
      const isContact = line.indexOf("\t", tab + 1) >= 0;
      if (sameDay || !isContact) this.before.set(line.slice(0, tab), line.slice(tab + 1));
    }
  }

  /** How many notes there are to remember. */
  get size(): number {
    return this.now.size;
  }

  /** All contacts as they were known, their files not asked: something to look at until they have been. */
  lastKnown(): Known[] {
    const found: Known[] = [];
    for (const record of this.before.values()) {
      const tab = record.indexOf("\t");
      const known = tab < 0 ? undefined : parsed<Known>(record.slice(tab + 1));
      if (known !== undefined) found.push(known);
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
    const stamp = stampOf(stat);
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
    const stamp = stampOf(stat);
    this.now.set(path, known === undefined ? stamp : `${stamp}\t${JSON.stringify(known)}`);
  }

  /** The text for the next time; undefined when it would say nothing new. */
  text(): string | undefined {
    if (!this.changed && this.now.size === this.before.size) return undefined;
    const lines = [MARK, this.terms, this.day];
    for (const [path, record] of this.now) lines.push(`${path}\t${record}`);
    lines.push(`${END}${this.now.size}`);
    return lines.join("\n");
  }
}

const MARK = "touchbase cache 1";
/** Begins the last line: a tab in front of the count is in no other. */
const END = "\t";

function stampOf({ size, changed, touched = 0 }: FileStat): string {
  return `${size} ${changed} ${touched}`;
}

function latestOf({ changed, touched = 0 }: FileStat): number {
  return Math.max(changed, touched);
}

function parsed<Known>(json: string): Known | undefined {
  try {
    return JSON.parse(json) as Known;
  } catch {
    return undefined;
  }
}
