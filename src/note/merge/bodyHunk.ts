import { quoteMarks } from "../lines";
import { lineEnd, nextLine } from "../source";
import type { LogBlock } from "./logBlocks";
import { type LogEntry, mergeLogs } from "./mergeLogs";
import { leftOpen, type MergedPart, type Version } from "./mergeResult";
import { entryOf, isNewestFirst, type SideReading } from "./sideReading";

/** The entries of one version of a hunk in a log of the body. */
interface BodyVersion {
  readonly entries: readonly LogEntry[];
  readonly blocks: readonly LogBlock[];
  /** The blank lines before, between and after them: between is one of them. */
  readonly gaps: readonly [before: string, between: string, after: string];
}

/** Merges a hunk in the body if both versions consist of entries of one log; otherwise a person decides. */
export function mergeBodyHunk(
  ours: SideReading,
  theirs: SideReading,
  left: Version,
  right: Version,
): MergedPart[] {
  const [a, b] = [versionOf(ours, left), versionOf(theirs, right)];
  const first = a?.blocks[0] ?? b?.blocks[0];
  if (!a || !b || !first) return leftOpen(left, right);
  const isAlike = ({ kind, log }: LogBlock) => kind === first.kind && log === first.log;
  const newest = [ours, theirs]
    .map((side) => isNewestFirst(side, first.log))
    .filter((it) => it !== undefined);
  if (![...a.blocks, ...b.blocks].every(isAlike) || new Set(newest).size > 1) return leftOpen(left, right);
  const merged = mergeLogs(a.entries, b.entries, newest[0] === true);
  if (!merged) return leftOpen(left, right);
  const gap = (at: 0 | 1 | 2) => (a.gaps[at].length >= b.gaps[at].length ? a.gaps[at] : b.gaps[at]);
  const text = gap(0) + merged.map((entry) => entry.text).join(gap(1)) + gap(2);
  return [{ kind: "merged", text }];
}

/** Returns the entries of a version; undefined if it has other lines than those of entries and blank ones. */
function versionOf(reading: SideReading, { text, start, end }: Version): BodyVersion | undefined {
  const entries: LogEntry[] = [];
  const blocks: LogBlock[] = [];
  let [before, between, gap, moment] = ["", "", "", ""];
  for (let at = start; at < end; ) {
    const block = reading.blockAt.get(at);
    if (!block) {
      const line = text.slice(at, lineEnd(text, at));
      if (line.slice(quoteMarks(line).length).trim() !== "") return undefined;
      gap += text.slice(at, nextLine(text, at));
      at = nextLine(text, at);
      continue;
    }
    if (block.span.end > end) return undefined;
    if (blocks.length === 0) before = gap;
    else if (gap.length > between.length) between = gap;
    gap = "";
    const entry = entryOf(reading, block, "", moment);
    moment = entry.moment;
    entries.push(entry);
    blocks.push(block);
    at = block.span.end;
  }
  return { entries, blocks, gaps: blocks.length === 0 ? ["", "", ""] : [before, between, gap] };
}
