import { cutFrontmatter } from "./frontmatter";
import { proseLines } from "./lines";
import { firstCharacter } from "./opening";
import { lineEnd, nextLine, type Span, span } from "./source";

/** The two versions of some lines, each as whole lines without the markers. */
export interface Hunk {
  /** From the first marker to the line after the last one. */
  readonly span: Span;
  readonly ours: Span;
  readonly theirs: Span;
}

/** The markers that Git or a sync tool left in a note that it could not merge. */
export interface Conflict {
  /** The line of the first marker. */
  readonly first: Span;
  readonly hunks: readonly Hunk[];
  /** The lines of markers without a hunk, because the user removed the others. */
  readonly strays: readonly Span[];
}

/** A marker that begins or ends a hunk. A row of `=` alone also underlines a heading. */
const OUTER_MARKER = /^(?:<{7}|>{7})(?:[ \t]|\r?$)/m;
const MARKER = /^(?:<{7}|>{7}|={7}|\|{7})(?:[ \t][^\n]*)?\r?$/gm;

/** Whether a part of a note has a line that begins or ends a hunk. */
export function hasOuterMarker(text: string): boolean {
  return OUTER_MARKER.test(text);
}

/**
 * Finds the conflict markers of a note. Markers in fenced code and comments of the body are text, because nothing is
 * read there.
 */
export function findConflict(text: string): Conflict | undefined {
  if (!hasOuterMarker(text)) return undefined;
  const markers = [...text.matchAll(MARKER)].map(({ index }) => span(index, lineEnd(text, index)));
  const isVisible = visibleIn(text, markers);
  const first = markers.find((place) => isOuter(text, place) && isVisible(place.start));
  if (!first) return undefined;
  const hunks: Hunk[] = [];
  const strays: Span[] = [];
  for (let at = markers.indexOf(first); at < markers.length; at++) {
    const place = markers[at] as Span;
    const hunk = text[place.start] === "<" ? hunkAt(text, markers, at) : undefined;
    if (hunk) {
      hunks.push(hunk);
      while ((markers[at + 1]?.start ?? text.length) < hunk.span.end) at++;
    } else if (isOuter(text, place) && isVisible(place.start) && isRemovable(text, place)) {
      strays.push(span(place.start, nextLine(text, place.start)));
    }
  }
  return { first, hunks, strays };
}

function isOuter(text: string, { start }: Span): boolean {
  return text[start] === "<" || text[start] === ">";
}

/** Whether a line is above the frontmatter so closely that a reader of the first bytes sees it. */
function isRemovable(text: string, { start }: Span): boolean {
  return text[start] === "<" || start > firstCharacter(text);
}

/** Returns a function that returns whether the line of a marker is read. */
function visibleIn(text: string, markers: readonly Span[]): (start: number) => boolean {
  const cut = cutFrontmatter(text);
  if (cut.kind === "unclosed") return () => true;
  const starts = new Set(markers.map(({ start }) => start));
  const last = markers.at(-1)?.start ?? 0;
  // Not all lines, because to collect them takes as long as to read the note.
  const visible = new Set<number>();
  for (const { start } of proseLines(text, cut.body)) {
    if (start > last) break;
    if (starts.has(start)) visible.add(start);
  }
  return (start) => start < cut.body.start || visible.has(start);
}

/** Returns the hunk that begins at a marker; undefined if its markers are not those of one conflict. */
function hunkAt(text: string, markers: readonly Span[], at: number): Hunk | undefined {
  const kinds = ["<"];
  // A hunk has four markers at most, and a hostile note has thousands.
  for (const place of markers.slice(at + 1, at + 4)) {
    kinds.push(text[place.start] as string);
    if (isOuter(text, place)) break;
  }
  const shape = kinds.join("");
  if (shape !== "<=>" && shape !== "<|=>") return undefined;
  const lines = markers.slice(at, at + kinds.length);
  const [open, close] = [lines[0] as Span, lines.at(-1) as Span];
  const [afterOurs, middle] = [lines[1] as Span, lines.at(-2) as Span];
  return {
    span: span(open.start, nextLine(text, close.start)),
    ours: span(nextLine(text, open.start), afterOurs.start),
    theirs: span(nextLine(text, middle.start), close.start),
  };
}

export type SideName = "ours" | "theirs";

/** A note as one side of a conflict has it. */
export interface Side {
  readonly text: string;
  /** Returns where an offset of this text is in the note with the markers. */
  offsetInNote(offset: number): number;
  spanInNote(place: Span): Span;
  /** Returns where the version of a hunk is in this text. */
  hunk(index: number): Span;
}

/** Returns the note as one side has it, without any marker that counts. */
export function sideOf(text: string, { hunks, strays }: Conflict, name: SideName): Side {
  const cuts = [
    ...hunks.map((hunk) => ({ cut: hunk.span, kept: hunk[name] })),
    ...strays.map((cut) => ({ cut, kept: span(cut.end, cut.end) })),
  ].sort((a, b) => a.cut.start - b.cut.start);
  const parts: { readonly at: number; readonly from: number }[] = [];
  const versions = new Map<number, Span>();
  let result = "";
  let from = 0;
  const keep = (place: Span) => {
    parts.push({ at: result.length, from: place.start });
    result += text.slice(place.start, place.end);
  };
  for (const { cut, kept } of cuts) {
    keep(span(from, cut.start));
    const at = result.length;
    keep(kept);
    versions.set(cut.start, span(at, result.length));
    from = cut.end;
  }
  keep(span(from, text.length));
  const offsetInNote = (offset: number) => {
    let [low, high] = [0, parts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((parts[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const part = parts[low];
    return part ? part.from + offset - part.at : offset;
  };
  return {
    text: result,
    offsetInNote,
    spanInNote: ({ start, end }) =>
      end > start
        ? span(offsetInNote(start), offsetInNote(end - 1) + 1)
        : span(offsetInNote(start), offsetInNote(start)),
    hunk: (index) => versions.get(hunks[index]?.span.start ?? -1) ?? span(0, 0),
  };
}
