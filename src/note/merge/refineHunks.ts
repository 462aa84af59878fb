import { type Conflict, findConflict, type Hunk } from "../conflictMarkers";
import { cutFrontmatter } from "../frontmatter";
import { lineEnd, nextLine, span } from "../source";

/** The lines of the markers of a hunk, with their line endings. */
interface Markers {
  readonly open: string;
  readonly middle: string;
  readonly close: string;
}

export function markersOf(text: string, { ours, theirs, span: place }: Hunk, eol: string): Markers {
  const line = (start: number) => text.slice(start, lineEnd(text, start)) + eol;
  // The line before their version; with its base, another marker is in between.
  const middle = text.lastIndexOf("\n", theirs.start - 2) + 1;
  return { open: line(place.start), middle: line(Math.max(middle, ours.end)), close: line(theirs.end) };
}

/** Returns both versions between their markers, or the text if they are equal. */
export function betweenMarkers({ open, middle, close }: Markers, ours: string, theirs: string): string {
  return ours === theirs ? ours : open + ours + middle + theirs + close;
}

/**
 * Removes the lines that both versions share from the ends of each hunk, which not every sync tool does. Cuts a hunk of
 * a whole note into one of its frontmatter and one of its body.
 */
export function refineHunks(text: string, { hunks }: Conflict, eol: string): string {
  let result = "";
  let done = 0;
  for (const hunk of hunks) {
    const markers = markersOf(text, hunk, eol);
    const parts = versionsOf(text, hunk);
    const refined = parts.flatMap((part) => shrink(part));
    const isChanged = refined.length > 1 || refined.some(({ isShared }) => isShared);
    result += text.slice(done, hunk.span.start);
    result += isChanged
      ? refined.map(({ ours, theirs }) => betweenMarkers(markers, ours, theirs)).join("")
      : text.slice(hunk.span.start, hunk.span.end);
    done = hunk.span.end;
  }
  return result + text.slice(done);
}

interface Versions {
  readonly ours: string;
  readonly theirs: string;
  readonly isShared?: boolean;
}

/** Returns the versions of a hunk. A hunk at the beginning of the note is cut into those of frontmatter and body. */
function versionsOf(text: string, { span: place, ours, theirs }: Hunk): Versions[] {
  const versions = { ours: text.slice(ours.start, ours.end), theirs: text.slice(theirs.start, theirs.end) };
  if (place.start > (text.startsWith("\uFEFF") ? 1 : 0)) return [versions];
  const [left, right] = [cutFrontmatter(versions.ours), cutFrontmatter(versions.theirs)];
  if (left.kind !== "yaml" || right.kind !== "yaml") return [versions];
  const pieces = ({ ours: a, theirs: b }: Versions, from: "open" | "yaml" | "close" | "body") => {
    const range = (whole: string, cut: typeof left) => {
      if (from === "open") return span(0, cut.yaml.start);
      if (from === "close") return span(cut.close.start, nextLine(whole, cut.close.start));
      return cut[from];
    };
    const [inA, inB] = [range(a, left), range(b, right)];
    return { ours: a.slice(inA.start, inA.end), theirs: b.slice(inB.start, inB.end) };
  };
  const parts = (["open", "yaml", "close", "body"] as const).map((part) => pieces(versions, part));
  return parts.filter(({ ours: a, theirs: b }) => a !== "" || b !== "");
}

function shrink({ ours, theirs }: Versions): Versions[] {
  const [left, right] = [linesOf(ours), linesOf(theirs)];
  let head = 0;
  while (head < Math.min(left.length, right.length) && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - head && left.at(-1 - tail) === right.at(-1 - tail))
    tail++;
  const shared = (lines: readonly string[]): Versions[] =>
    lines.length > 0 ? [{ ours: lines.join(""), theirs: lines.join(""), isShared: true }] : [];
  const inner = (lines: readonly string[]) => lines.slice(head, lines.length - tail).join("");
  return [
    ...shared(left.slice(0, head)),
    ...(inner(left) === inner(right) ? [] : [{ ours: inner(left), theirs: inner(right) }]),
    ...shared(left.slice(left.length - tail)),
  ];
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Finds the hunks of a note whose markers are all in hunks. */
export function clearConflict(text: string): Conflict | undefined {
  const conflict = findConflict(text);
  return conflict && conflict.hunks.length > 0 && conflict.strays.length === 0 ? conflict : undefined;
}
