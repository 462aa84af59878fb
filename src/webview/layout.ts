import type { AnyMark, ContactTimeline, Row } from "../service/timeline/model";
import { dayNumber } from "./dates";

/** Computes the positions in a contact's timeline, in pixels. Draws nothing. */

const LINE_HEIGHT = 26;
export const AXIS_HEIGHT = 30;
/** The approximate width of a letter in a label. An overestimate is better than overlapping labels. */
const LETTER_WIDTH = 6.4;
const EDGE_WIDTH = 18;

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

/** Below this, marks of a week would cover each other. */
const MIN_SCALE = 1;
const MAX_SCALE = 15;

/** Returns the pixels per day that fit all touches and the plan with its labels, within readable limits. */
export function fittingScale({ from, to, marks }: ContactTimeline, width: number): number {
  const first = dayNumber(from);
  const room = width - 2 * EDGE_WIDTH;
  /** The pixels per day with which a day and the label after it fit. */
  const scaleFor = (day: number, label: number) => (room - label) / (day - first + 1);
  const scales = marks.map((mark) =>
    scaleFor(endDay(mark), mark.mark === "step" ? labelWidth(mark.action) : 0),
  );
  return Math.min(MAX_SCALE, Math.max(MIN_SCALE, Math.min(scaleFor(dayNumber(to), 0), ...scales)));
}

/** Returns the width of a step's label, which is after its mark. */
export function labelWidth(text: string): number {
  return 14 + text.length * LETTER_WIDTH;
}

/** Returns the width of a row's title. */
export function titleWidth(text: string): number {
  return 10 + text.length * LETTER_WIDTH;
}

export function computeLayout(timeline: ContactTimeline, width: number, scale: number): Layout {
  const [from, to, today] = [timeline.from, timeline.to, timeline.today].map(dayNumber) as [
    number,
    number,
    number,
  ];
  const days = to - from + 1;
  // The space that a label needs to the right of the last day.
  const labelRoom = Math.max(
    0,
    ...timeline.marks.map((mark) => rightEnd(mark, 0, 0) - (to - endDay(mark)) * scale),
  );
  const spareDays = Math.max(0, Math.floor((width - 2 * EDGE_WIDTH - labelRoom) / scale) - days);
  const first = from - Math.ceil(spareDays / 3);
  const last = to + Math.floor((spareDays * 2) / 3);
  const xOf = (day: number) => EDGE_WIDTH + (day - first + 0.5) * scale;
  let right = EDGE_WIDTH * 2 + (last - first + 1) * scale;
  let top = AXIS_HEIGHT;
  const rows: { row: Row; top: number; height: number }[] = [];
  const placedMarks = new Map<AnyMark, PlacedMark>();
  for (const row of timeline.rows) {
    const lineEnds: number[] = [];
    const marks = timeline.marks.filter((mark) => mark.row === row.id);
    for (const mark of marks.sort((a, b) => startDay(a) - startDay(b))) {
      const start = xOf(startDay(mark));
      const x = mark.mark === "step" ? start : xOf(endDay(mark));
      const end = rightEnd(mark, x, xOf(endDay(mark)));
      let line = lineEnds.findIndex((lineEnd) => lineEnd < start - 9);
      if (line < 0) line = Math.min(lineEnds.length, MAX_LINES - 1);
      lineEnds[line] = end;
      right = Math.max(right, end + EDGE_WIDTH / 2);
      placedMarks.set(mark, { mark, start, x, y: top + line * LINE_HEIGHT + LINE_HEIGHT / 2 });
    }
    const height = Math.max(1, lineEnds.length) * LINE_HEIGHT;
    rows.push({ row, top, height });
    top += height;
  }
  const marks = timeline.marks.flatMap((mark) => placedMarks.get(mark) ?? []);
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
const MAX_LINES = 4;

const startDay = (mark: AnyMark) => dayNumber(mark.mark === "touch" ? mark.date : mark.from);
const endDay = (mark: AnyMark) => dayNumber(mark.mark === "touch" ? mark.date : mark.to);

/** Returns the right end of a mark, including its label. */
function rightEnd(mark: AnyMark, x: number, end: number): number {
  if (mark.mark !== "step") return x + 6;
  return Math.max(end, x) + labelWidth(mark.action);
}
