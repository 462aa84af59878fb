import type { AnyMark, DateMark, StepMark, TouchMark } from "../service/timeline/model";
import { s } from "./dom";

/** The shapes of the marks. The shape shows the meaning; color only helps. */

export function shapeOf(mark: AnyMark, x: number, y: number): SVGElement[] {
  if (mark.mark === "touch") return touchShape(mark.kind, x, y);
  if (mark.mark === "date") return dateShape(mark.status, x, y);
  return stepShape(mark, x, y);
}

export function touchShape(kind: TouchMark["kind"], x: number, y: number): SVGElement[] {
  const circle = (r: number, css: string) => s("circle", { cx: x, cy: y, r, class: css });
  switch (kind) {
    case "response":
      return [circle(5.5, "fill")];
    case "answered":
      return [circle(5, "line"), circle(2, "fill")];
    case "unanswered":
      return [circle(5, "line")];
    case "refused":
      return [circle(5.5, "line"), cross(x, y, 2.6)];
    case "ahead":
      return [s("circle", { cx: x, cy: y, r: 5, class: "line dashed" })];
    default:
      return [s("path", { d: `M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`, class: "fill" })];
  }
}

export function dateShape(status: DateMark["status"], x: number, y: number): SVGElement[] {
  const box = (css: string) => s("rect", { x: x - 5, y: y - 5, width: 10, height: 10, rx: 2, class: css });
  switch (status) {
    case "kept":
      return [box("fill"), s("path", { d: `M${x - 2.7} ${y + 0.2}l2 2.2l3.6 -4.4`, class: "inside" })];
    case "broken":
      return [box("line"), cross(x, y, 2.4)];
    case "moved":
      return [box("line dashed")];
    default:
      return [box("line")];
  }
}

function stepShape({ moveOn, status }: StepMark, x: number, y: number): SVGElement[] {
  const css = status === "later" ? "line" : "fill";
  // A flag for moving on, else an arrowhead.
  const d = moveOn
    ? `M${x - 4} ${y + 6}v-12h9l-2.4 3.4l2.4 3.4h-7.6v5.2z`
    : `M${x - 4} ${y - 5.5}l9 5.5l-9 5.5z`;
  return [s("path", { d, class: css })];
}

function cross(x: number, y: number, r: number): SVGElement {
  return s("path", {
    d: `M${x - r} ${y - r}l${2 * r} ${2 * r}M${x - r} ${y + r}l${2 * r} ${-2 * r}`,
    class: "line",
  });
}

/** Returns the CSS class of a mark, which sets its color. */
export function kindOf(mark: AnyMark): string {
  return mark.mark === "touch" ? mark.kind : mark.status;
}
