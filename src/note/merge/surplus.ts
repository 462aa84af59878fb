import { findConflict } from "../conflictMarkers";
import type { Contact } from "../model";
import { blockKey, type LogBlock, logBlocks } from "./logBlocks";
import type { MergedText } from "./mergeResult";
import type { Sides } from "./values";

/**
 * Removes an entry that the sides have at two places of a log, so that it would be there twice: each hunk keeps it.
 * Only entries in hunks are removed, and only after no version of a hunk is left that the user could discard.
 */
export function withoutSurplus(
  { text, places }: MergedText,
  sides: Sides,
  read: (text: string) => Contact | undefined,
): string {
  if (places.length < 2 || findConflict(text)) return text;
  const contact = read(text);
  const blocks = contact && logBlocks(text, contact);
  if (!blocks) return text;
  const counts = countsOf(text, blocks);
  const allowed = [sides.ours, sides.theirs].map((side) => countsOf(side.text, side.blocks));
  let result = text;
  for (const block of blocks.toReversed()) {
    const key = blockKey(text, block);
    const count = counts.get(key) ?? 0;
    const most = Math.max(...allowed.map((side) => side.get(key) ?? 0));
    const { start, end } = block.span;
    if (most === 0 || count <= most || !places.some((it) => it.start <= start && end <= it.end)) continue;
    result = result.slice(0, start) + result.slice(end);
    counts.set(key, count - 1);
  }
  return result;
}

function countsOf(text: string, blocks: readonly LogBlock[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) counts.set(blockKey(text, block), (counts.get(blockKey(text, block)) ?? 0) + 1);
  return counts;
}
