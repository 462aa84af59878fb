import type { AnyMark, ContactTimeline, Row } from "../service/timeline/model";
import { dayNumber } from "./dates";

/** Computes the positions in a contact's timeline, in pixels. Draws nothing. */

export const LINE = 26;
export const AXIS = 30;
/** The approximate width of a letter in a label. An overestimate is better than overlapping labels. */
const LETTER = 6.4;
export const EDGE = 18;

export interface PlacedMark {
  readonly mark: AnyMark;
  /** The position where a date was given or a window begins; equals `x` for a touch. */
  readonly start: number;
  /** The position of the mark. */
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Pixels per day. */
  readonly scale: number;
  readonly first: number;
  readonly last: number;
  readonly today: number;
  readonly rows: readonly { readonly row: Row; readonly top: number; readonly height: number }[];
  readonly marks: readonly PlacedMark[];
  xOf(day: number): number;
}

/** How many days before today are visible without zoom. The user scrolls to earlier days. */
const RECENT = 63;
const NARROWEST = 3.2;
const WIDEST = 15;

/** Returns the pixels per day that fit the last two months and the plan, within readable limits. */
export function fittingScale({ from, to, today, marks }: ContactTimeline, width: number): number {
  const start = Math.max(dayNumber(from), dayNumber(today) - RECENT);
  const days = dayNumber(to) - start + 1;
  const label = Math.max(0, ...marks.map((mark) => (mark.mark === "step" ? labelWidth(mark.action) : 0)));
  return Math.min(WIDEST, Math.max(NARROWEST, (width - 2 * EDGE - label / 2) / days));
}

/** Returns the width of a step's label, which is after its mark. */
export function labelWidth(text: string): number {
  return 14 + text.length * LETTER;
}

/** Returns the width of a row's title. */
export function titleWidth(text: string): number {
  return 10 + text.length * LETTER;
}

export function layoutOf(timeline: ContactTimeline, width: number, scale: number): Layout {
  const [from, to, today] = [timeline.from, timeline.to, timeline.today].map(dayNumber) as [
    number,
    number,
    number,
  ];
  const days = to - from + 1;
  const spare = Math.max(0, Math.floor((width - 2 * EDGE) / scale) - days);
  const first = from - Math.ceil(spare / 3);
  const last = to + Math.floor((spare * 2) / 3);
  const xOf = (day: number) => EDGE + (day - first + 0.5) * scale;
  let right = EDGE * 2 + (last - first + 1) * scale;
  let top = AXIS;
  const rows: { row: Row; top: number; height: number }[] = [];
  const placed = new Map<AnyMark, PlacedMark>();
  for (const row of timeline.rows) {
    const ends: number[] = [];
    const marks = timeline.marks.filter((mark) => mark.row === row.id);
    for (const mark of marks.sort((a, b) => startDay(a) - startDay(b))) {
      const start = xOf(startDay(mark));
      const x = mark.mark === "step" ? start : xOf(endDay(mark));
      const end = extent(mark, x, xOf(endDay(mark)));
      let line = ends.findIndex((taken) => taken < start - 9);
      if (line < 0) line = Math.min(ends.length, MOST_LINES - 1);
      ends[line] = end;
      right = Math.max(right, end + EDGE / 2);
      placed.set(mark, { mark, start, x, y: top + line * LINE + LINE / 2 });
    }
    const height = Math.max(1, ends.length) * LINE;
    rows.push({ row, top, height });
    top += height;
  }
  const marks = timeline.marks.flatMap((mark) => placed.get(mark) ?? []);
  return {
    width: Math.ceil(Math.max(right, width)),
    height: top + 8,
    scale,
    first,
    last,
    today,
    rows,
    marks,
    xOf,
  };
}

/** The maximum number of lines in a row. Marks that need more lines overlap. */
const MOST_LINES = 4;

const startDay = (mark: AnyMark) => dayNumber(mark.mark === "touch" ? mark.date : mark.from);
const endDay = (mark: AnyMark) => dayNumber(mark.mark === "touch" ? mark.date : mark.to);

/** Returns the right end of a mark, including its label. */
function extent(mark: AnyMark, x: number, end: number): number {
  if (mark.mark !== "step") return x + 6;
  return Math.max(end, x) + labelWidth(mark.action);
}
