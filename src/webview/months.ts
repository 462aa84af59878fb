import { type DateWords, dateOf } from "./dates";
import { s } from "./dom";
import type { Layout } from "./layout";

/** The approximate width of a letter in a month's name, and the gap between two labels. */
const LETTER_WIDTH = 7;
const GAP = 6;

/** Returns the width of the label *Today* in the row of the months. */
export function todayWidth(label: string): number {
  return label.length * 6.4 + 12;
}

interface Month {
  readonly label: SVGTextElement;
  readonly width: number;
  /** The left end of its first day and of the next month's. */
  readonly from: number;
  readonly to: number;
}

/**
 * The names of the months above the timeline. Each is at its first day, or at the left edge while its days are
 * visible. A label moves or is hidden where it would overlap *Today* or the next month.
 */
export class Months {
  private readonly months: readonly Month[];
  private readonly today: { readonly from: number; readonly to: number };

  constructor(layout: Layout, { dates, say }: { readonly dates: DateWords; say(word: "today"): string }) {
    const { first, last, scale, xOf } = layout;
    const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const begins = days.filter((day) => day === first || dateOf(day).getUTCDate() === 1);
    const edge = (day: number) => xOf(day) - scale / 2;
    this.months = begins.map((day, index) => {
      const text = dates.month(day, dateOf(day).getUTCMonth() === 0);
      const next = begins[index + 1];
      return {
        label: s("text", { y: 12, class: "month" }, text),
        width: text.length * LETTER_WIDTH,
        // The chart also draws days before the first one if there is room.
        from: day === first ? Number.NEGATIVE_INFINITY : edge(day) + 4,
        to: next === undefined ? layout.width : edge(next) + 4,
      };
    });
    const half = todayWidth(say("today")) / 2 + GAP;
    this.today = { from: xOf(layout.today) - half, to: xOf(layout.today) + half };
  }

  get labels(): readonly SVGTextElement[] {
    return this.months.map(({ label }) => label);
  }

  /** Positions the labels for a scroll position. */
  updatePositions(scrolled: number): void {
    for (const { label, width, from, to } of this.months) {
      const x = this.freePosition(Math.max(from, scrolled + 2), width, to);
      if (x === undefined) label.setAttribute("visibility", "hidden");
      else {
        label.setAttribute("x", String(x));
        label.removeAttribute("visibility");
      }
    }
  }

  private freePosition(x: number, width: number, to: number): number | undefined {
    const { today } = this;
    const isFree = x + width <= today.from || x >= today.to;
    const position = isFree ? x : today.to;
    return position + width + GAP <= to ? position : undefined;
  }
}
