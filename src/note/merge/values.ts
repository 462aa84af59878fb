import type { Key } from "../keys";
import type { KeyBlock } from "./frontmatterVersion";
import { compareText } from "./mergeLogs";
import { lastMoment, type SideReading } from "./sideReading";

/** Both sides of a conflict, and the decisions for the whole note. */
export interface Sides {
  readonly ours: SideReading;
  readonly theirs: SideReading;
  /** Whether the log of the frontmatter is kept newest first; "unclear" if the sides differ. */
  readonly isNewestFirst: boolean | "unclear";
  /** The side with the later last touch, whose values count; undefined if neither is later. */
  readonly newer: "ours" | "theirs" | undefined;
}

export function newerSide(ours: SideReading, theirs: SideReading): "ours" | "theirs" | undefined {
  const [a, b] = [lastMoment(ours), lastMoment(theirs)];
  // A time on one of two equal days does not say which was later.
  if (a.slice(0, 10) === b.slice(0, 10) && (a.length === 10 || b.length === 10)) return undefined;
  return a > b ? "ours" : b > a ? "theirs" : undefined;
}

/**
 * Decides between two values of a key on one line each. One that forbids contact permanently always counts, otherwise
 * that of the side with the later last touch. Undefined if neither is later, or one cannot be read and may forbid
 * contact.
 */
export function decideValue({ ours, theirs, newer }: Sides, a: KeyBlock, b: KeyBlock): KeyBlock | undefined {
  if (!isOneLine(a) || !isOneLine(b)) return undefined;
  const [inOurs, inTheirs] = [forbids(ours, a), forbids(theirs, b)];
  if (inOurs !== inTheirs) return inOurs ? a : b;
  if (newer === undefined && inOurs) return compareText(a.text, b.text) >= 0 ? a : b;
  if (!inOurs && (isUnread(ours, a) || isUnread(theirs, b))) return undefined;
  return newer === undefined ? undefined : newer === "ours" ? a : b;
}

function isOneLine({ head, items, isOther }: KeyBlock): boolean {
  return items.length === 0 && !isOther && !/:[ \t]+[[{|>&*!]/.test(head);
}

const FOR_GOOD: ReadonlySet<Key | undefined> = new Set<Key>(["status", "do_not_contact"]);

function forbids({ contact: { status, statusSpan } }: SideReading, { key }: KeyBlock): boolean {
  if (!FOR_GOOD.has(key.key) || status !== "do-not-contact" || !statusSpan) return false;
  return statusSpan.start >= key.valueSpan.start && statusSpan.end <= key.valueSpan.end;
}

/** Whether a value is reported because it cannot be read. */
function isUnread({ contact }: SideReading, { key: { nameSpan, valueSpan } }: KeyBlock): boolean {
  const end = Math.max(nameSpan.end, valueSpan.end);
  return contact.problems.some(({ span }) => span.start >= nameSpan.start && span.end <= end);
}
