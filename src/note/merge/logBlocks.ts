import { ITEM } from "../bodyLog";
import { quoteMarks } from "../lines";
import type { Contact, Touch } from "../model";
import { lineEnd, lineStart, nextLine, type Span, span } from "../source";
import { touchKey } from "../touchKey";

/** The kind of a log entry: an item of the list in the frontmatter, or an item, a row or a heading of a body log. */
export type BlockKind = "touch" | "item" | "row" | "heading";

/** The whole lines of an entry in a note. */
export interface LogBlock {
  readonly kind: BlockKind;
  readonly span: Span;
  /** The number of the body log; -1 for the frontmatter. */
  readonly log: number;
  readonly touches: readonly Touch[];
}

/** Returns the lines of every entry in order; undefined if those of one entry are unclear. */
export function logBlocks(text: string, contact: Contact): LogBlock[] | undefined {
  const starts = entryStarts(text, contact);
  if (!starts) return undefined;
  const touchesAt = [...contact.touches].sort((a, b) => a.span.start - b.span.start);
  const blocks: LogBlock[] = [];
  let nextTouch = 0;
  for (const [index, { start, kind, log }] of starts.entries()) {
    // An entry below another one, as in an outline, is part of it.
    if (start < (blocks.at(-1)?.span.end ?? 0)) continue;
    const end = endOf(text, start, kind, starts[index + 1]?.start ?? text.length);
    while ((touchesAt[nextTouch]?.span.start ?? text.length) < start) nextTouch++;
    const touches: Touch[] = [];
    for (; (touchesAt[nextTouch]?.span.start ?? text.length) < end; nextTouch++)
      touches.push(touchesAt[nextTouch] as Touch);
    blocks.push({ kind, span: span(start, end), log, touches });
  }
  return blocks;
}

interface EntryStart {
  readonly start: number;
  readonly kind: BlockKind;
  readonly log: number;
}

function entryStarts(text: string, { log, bodyLogs }: Contact): EntryStart[] | undefined {
  const starts: EntryStart[] = [];
  if (log.layout === "block") {
    for (const entry of log.entries) {
      const start = lineStart(text, entry.start);
      if (!/^[ \t]*-[ \t]+["']?$/.test(text.slice(start, entry.start))) return undefined;
      starts.push({ start, kind: "touch", log: -1 });
    }
  }
  for (const [index, { entries, tables }] of bodyLogs.entries()) {
    const rows = new Set(tables.flatMap((table) => table.rows.map((row) => row.span.start)));
    for (const entry of entries) {
      const start = lineStart(text, entry.start);
      const kind = rows.has(entry.start) ? "row" : kindOf(text.slice(start, lineEnd(text, start)));
      if (!kind) return undefined;
      starts.push({ start, kind, log: index });
    }
  }
  return starts.sort((a, b) => a.start - b.start);
}

function kindOf(line: string): BlockKind | undefined {
  const written = line.slice(quoteMarks(line).length);
  if (ITEM.test(written)) return "item";
  return /^[ \t]*#{1,6}\s/.test(written) ? "heading" : undefined;
}

function endOf(text: string, start: number, kind: BlockKind, next: number): number {
  const first = nextLine(text, start);
  if (kind === "row") return first;
  const depth = indentOf(text, start);
  let end = first;
  for (let at = first; at < next; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const written = line.slice(kind === "touch" ? 0 : quoteMarks(line).length);
    if (written.trim() === "") continue;
    const isInside =
      kind === "heading"
        ? !/^[ \t]*#{1,6}\s/.test(written)
        : indentOf(text, at) > depth || (kind === "item" && at === end && isLazy(written));
    if (!isInside) break;
    end = nextLine(text, at);
  }
  return end;
}

/** Whether a line continues the paragraph above it although it is not indented. */
function isLazy(line: string): boolean {
  return !ITEM.test(line) && !/^(?:#{1,6}\s|>|\||[-*_=`~]{3,}|---|<!--)/.test(line.trimStart());
}

function indentOf(text: string, start: number): number {
  const line = text.slice(start, lineEnd(text, start));
  const quote = quoteMarks(line).length;
  return quote + (/^[ \t]*/.exec(line.slice(quote))?.[0].length ?? 0);
}

/**
 * Returns a key that is equal for two entries that are the same: the touch, or the text if the entry has more than the
 * touch.
 */
export function blockKey(text: string, { kind, span: place, touches, log }: LogBlock): string {
  const written = text.slice(place.start, place.end).replace(/\s+/g, " ").trim();
  const [touch, other] = touches;
  const isOneLine = nextLine(text, place.start) === place.end;
  const where = `${kind} ${log}`;
  return touch && !other && isOneLine && !written.includes("#") && kind !== "row"
    ? `${where} ${touchKey(touch)}`
    : `${where} ${written}`;
}
