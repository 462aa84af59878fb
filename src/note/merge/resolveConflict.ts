import { type Conflict, findConflict, type SideName, sideOf } from "../conflictMarkers";
import type { Contact } from "../model";
import { type Edit, span } from "../source";
import { mergeBodyHunk } from "./bodyHunk";
import { checkResolution } from "./checkResolution";
import { mergeFrontmatterHunk } from "./frontmatterHunk";
import { leftOpen, type MergedPart, type MergedText, type Version } from "./mergeResult";
import { betweenMarkers, clearConflict, markersOf, refineHunks } from "./refineHunks";
import { blockAround, isNewestFirst, readSide, type SideReading } from "./sideReading";
import { withoutSurplus } from "./surplus";
import { newerSide, type Sides } from "./values";

/** A note whose conflict is resolved, as far as that is certain. */
export interface Resolution {
  readonly edits: readonly Edit[];
  readonly newText: string;
  /** Whether nothing is left to decide by hand. */
  readonly isWhole: boolean;
  /** Whether values were chosen, in addition to touches that were kept. */
  readonly isChoice: boolean;
}

/** The longest note whose conflict is resolved, in UTF-16 units, because it is read several times at each keystroke. */
const MAX_LENGTH = 256 * 1024;
const MAX_HUNKS = 200;
/** How much text is read for hunks one by one, in UTF-16 units. */
const MAX_STEP_LENGTH = 500_000;

/**
 * Resolves the conflict of a note without losing a touch of either side. Parts that are not certain stay between their
 * markers. Returns undefined if nothing can be resolved, or if the result does not read as both sides.
 */
export function resolveConflict(
  text: string,
  read: (text: string) => Contact | undefined,
): Resolution | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const cleared = clearConflict(text);
  const eol = lineEndingOf(text);
  const refined = cleared && refineHunks(text, cleared, eol);
  const conflict = refined === undefined ? undefined : findConflict(refined);
  if (refined === undefined || !conflict || conflict.hunks.length > MAX_HUNKS) return undefined;
  const sides = readSides(refined, conflict, read);
  if (!sides) return undefined;
  const plans = planHunks(refined, conflict, sides, eol);
  const useful = plans.filter(({ isUseful }) => isUseful);
  const before = [sides.ours.contact, sides.theirs.contact] as const;
  const attempt = (chosen: readonly HunkPlan[]): Resolution | undefined => {
    if (chosen.length === 0) return undefined;
    const merged = applyPlans(refined, chosen);
    const newText = withoutSurplus(merged, sides, read);
    const resolution = checkResolution(newText, before, read);
    if (!resolution) return undefined;
    const isChoice = chosen.some((plan) => plan.isChoice);
    return { newText, isChoice, isWhole: resolution.isWhole, edits: changesOf(text, newText) };
  };
  const all = attempt(useful);
  if (all || useful.length < 2 || useful.length * text.length > MAX_STEP_LENGTH) return all;
  // A hunk that cannot be merged does not affect the others.
  const keptPlans: HunkPlan[] = [];
  for (const plan of useful) if (attempt([...keptPlans, plan])) keptPlans.push(plan);
  return attempt(keptPlans);
}

function readSides(
  text: string,
  conflict: Conflict,
  read: (text: string) => Contact | undefined,
): Sides | undefined {
  const sideNamed = (name: SideName) => readSide(sideOf(text, conflict, name), read);
  const [ours, theirs] = [sideNamed("ours"), sideNamed("theirs")];
  if (!ours || !theirs) return undefined;
  const orders = new Set(
    [ours, theirs].map((side) => isNewestFirst(side, -1)).filter((it) => it !== undefined),
  );
  const order = orders.size > 1 ? "unclear" : orders.has(true);
  return { ours, theirs, isNewestFirst: order, newer: newerSide(ours, theirs) };
}

/** The plan for a hunk: its new text, with that of the lines around it that belong to the same entries. */
interface HunkPlan {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isUseful: boolean;
  readonly isChoice: boolean;
}

function planHunks(text: string, conflict: Conflict, sides: Sides, eol: string): HunkPlan[] {
  const plans = conflict.hunks.map((hunk, index) => {
    const above = hunk.span.start - (conflict.hunks[index - 1]?.span.end ?? 0);
    const below = (conflict.hunks[index + 1]?.span.start ?? text.length) - hunk.span.end;
    const [ours, theirs] = [sides.ours.side.hunk(index), sides.theirs.side.hunk(index)];
    const around = widen(sides, ours, theirs);
    const none = { from: hunk.span.start, to: hunk.span.end, text: "", isUseful: false, isChoice: false };
    if (around.up > above || around.down > below) return none;
    const versionOf = (side: SideReading, { start, end }: { start: number; end: number }): Version => ({
      text: side.text,
      start: start - around.up,
      end: end + around.down,
    });
    const parts = mergeVersions(sides, versionOf(sides.ours, ours), versionOf(sides.theirs, theirs));
    const markers = markersOf(text, hunk, eol);
    const withEol = (part: string) => part.replace(/\r?\n/g, eol);
    return {
      from: hunk.span.start - around.up,
      to: hunk.span.end + around.down,
      text: parts
        .map((part) =>
          part.kind === "merged"
            ? withEol(part.text)
            : betweenMarkers(markers, withEol(part.ours), withEol(part.theirs)),
        )
        .join(""),
      isUseful: parts.some((part) => part.kind === "merged" && !part.isShared) || parts.length === 0,
      isChoice: parts.some((part) => part.kind === "merged" && part.isChoice === true),
    };
  });
  // Two hunks in one entry cannot be merged one after the other.
  return plans.filter(
    ({ from, to }, index) => from >= (plans[index - 1]?.to ?? 0) && to <= (plans[index + 1]?.from ?? to),
  );
}

/** Returns how far an entry continues before and after a hunk that cuts it. */
function widen(
  { ours, theirs }: Sides,
  inOurs: { start: number; end: number },
  inTheirs: { start: number; end: number },
): { up: number; down: number } {
  let [up, down] = [0, 0];
  for (;;) {
    const reach = [
      [ours, inOurs],
      [theirs, inTheirs],
    ] as const;
    const ups = reach.map(
      ([side, { start }]) => start - (blockAround(side, start - up)?.span.start ?? start - up),
    );
    const downs = reach.map(
      ([side, { end }]) => (blockAround(side, end + down)?.span.end ?? end + down) - end,
    );
    const [more, further] = [Math.max(...ups), Math.max(...downs)];
    if (more === up && further === down) return { up, down };
    [up, down] = [more, further];
  }
}

function mergeVersions(sides: Sides, left: Version, right: Version): MergedPart[] {
  const isIn = (part: "yaml" | "body") =>
    (
      [
        [sides.ours, left],
        [sides.theirs, right],
      ] as const
    ).every(([side, { start, end }]) => start >= side[part].start && end <= side[part].end);
  if (isIn("yaml")) return mergeFrontmatterHunk(sides, left, right);
  if (isIn("body")) return mergeBodyHunk(sides.ours, sides.theirs, left, right);
  return leftOpen(left, right);
}

function applyPlans(text: string, plans: readonly HunkPlan[]): MergedText {
  let [result, done] = ["", 0];
  const places = plans.map(({ from, to, text: put }) => {
    result += text.slice(done, from) + put;
    done = to;
    return span(result.length - put.length, result.length);
  });
  return { text: result + text.slice(done), places };
}

/** Returns the line ending that most lines have. */
function lineEndingOf(text: string): string {
  const crlf = text.match(/\r\n/g)?.length ?? 0;
  return crlf * 2 > (text.match(/\n/g)?.length ?? 0) ? "\r\n" : "\n";
}

/** Returns the change from one text to another as one edit of whole lines. */
function changesOf(text: string, newText: string): Edit[] {
  let start = 0;
  const shortest = Math.min(text.length, newText.length);
  while (start < shortest && text[start] === newText[start]) start++;
  start = text.lastIndexOf("\n", start - 1) + 1;
  let end = 0;
  while (end < shortest - start && text.at(-1 - end) === newText.at(-1 - end)) end++;
  // A line ending that both have belongs to the lines that stay.
  while (end > 0 && text[text.length - end - 1] !== "\n") end--;
  return [{ span: span(start, text.length - end), text: newText.slice(start, newText.length - end) }];
}
