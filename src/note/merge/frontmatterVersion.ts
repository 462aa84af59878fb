import type { WrittenKey } from "../model";
import { lineEnd, nextLine } from "../source";
import type { LogEntry } from "./mergeLogs";
import type { Version } from "./mergeResult";
import { entryOf, type SideReading } from "./sideReading";

/** An item of a list: an entry of the log, or a text on one line. */
export interface ListItem extends LogEntry {
  readonly isTouch: boolean;
}

/** A key with what is below it. */
export interface KeyBlock {
  readonly key: WrittenKey;
  /** Its first line. */
  readonly head: string;
  readonly items: readonly ListItem[];
  /** True if something else than items is below the first line. */
  readonly isOther: boolean;
  readonly above: string;
  readonly text: string;
}

/** One version of a hunk in the frontmatter. */
export interface FrontmatterVersion {
  /** The items of the list that begins before the hunk. */
  readonly lead: readonly ListItem[];
  readonly keys: readonly KeyBlock[];
  /** The comments and blank lines at the end. */
  readonly below: string;
}

/** Cuts a version into list items and keys; undefined if it begins or ends inside of anything else. */
export function frontmatterVersion(
  reading: SideReading,
  { text, start, end }: Version,
): FrontmatterVersion | undefined {
  const lead: ListItem[] = [];
  const keys: {
    key: WrittenKey;
    head: string;
    items: ListItem[];
    isOther: boolean;
    above: string;
    from: number;
    to: number;
  }[] = [];
  let [above, moment] = ["", ""];
  const add = (item: ListItem, to: number) => {
    const open = keys.at(-1);
    (open?.items ?? lead).push(item);
    if (open) open.to = to;
    above = "";
  };
  for (let at = start; at < end; ) {
    const next = nextLine(text, at);
    const line = text.slice(at, lineEnd(text, at));
    const block = reading.blockAt.get(at);
    const key = reading.keyAt.get(at);
    if (block) {
      if (block.span.end > end) return undefined;
      const entry = entryOf(reading, block, above, moment);
      moment = entry.moment;
      add({ ...entry, isTouch: true }, block.span.end);
      at = block.span.end;
      continue;
    }
    if (key) {
      keys.push({ key, head: line, items: [], isOther: false, above, from: at, to: next });
      above = "";
    } else if (/^\s*(?:#|$)/.test(line)) {
      above += text.slice(at, next);
    } else if (/^[ \t]*-[ \t]+\S/.test(line) && isPlainItem(line)) {
      add(
        { key: `text ${line.trim()}`, moment: "", above, text: text.slice(at, next), isTouch: false },
        next,
      );
    } else {
      const open = keys.at(-1);
      if (!open) return undefined;
      Object.assign(open, { isOther: true, to: next });
      above = "";
    }
    at = next;
  }
  return {
    lead,
    keys: keys.map(({ from, to, ...block }) => ({ ...block, text: text.slice(from, to) })),
    below: above,
  };
}

/** Whether an item is a text on one line, and not a map or a list of its own. */
function isPlainItem(line: string): boolean {
  return !/^[ \t]*-[ \t]+(?:[-?&*!|>{[]|[^"'#]*:(?:\s|$))/.test(line);
}

/** Returns the last key that begins before an offset. */
export function keyBefore({ contact }: SideReading, offset: number): WrittenKey | undefined {
  return contact.keys.findLast(({ nameSpan }) => nameSpan.start < offset);
}
