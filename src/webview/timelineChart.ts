import type { AnyMark, ContactTimeline } from "../service/timeline/model";
import { type DateWords, dateOf, dayNumber, weekdayOf } from "./dates";
import { h, s } from "./dom";
import {
  AXIS_HEIGHT,
  computeLayout,
  fittingScale,
  type Layout,
  labelWidth,
  type PlacedMark,
  titleWidth,
} from "./layout";
import type { Word } from "./messages";
import { Months, todayWidth } from "./months";
import { RovingTabindex } from "./rovingTabindex";
import { dateShape, kindOf, shapeOf, touchShape } from "./shapes";
import { Tooltip } from "./tooltip";

export interface ChartOptions {
  readonly say: (word: Word, args?: Record<string, string | number>) => string;
  readonly dates: DateWords;
  /** The available width, in pixels. */
  readonly width: number;
  readonly zoom: number | null;
  /** The id of the mark that had the focus before. */
  readonly focused: string | null;
  open(mark: AnyMark): void;
  leave(): void;
  onFocus(id: string): void;
}

export interface TimelineChart {
  readonly element: HTMLElement;
  /** Pixels per day. */
  readonly scale: number;
  /** Called when the chart is in the page. Scrolls to the days around today and restores the focus. */
  onAttached(hadFocus: boolean, userScroll: number | undefined): void;
  /** The user's scroll position; undefined if the user has not scrolled. */
  readonly userScroll: () => number | undefined;
}

/** Creates the timeline of a contact: rows of marks along the days. */
export function timelineChart(timeline: ContactTimeline, options: ChartOptions): TimelineChart {
  const { say, width, zoom } = options;
  const titles = h("div", { class: "titles", "aria-hidden": "true" });
  // Row titles are shown in full, even in a narrow side bar.
  const longest = Math.max(0, ...timeline.rows.map(({ title }) => titleWidth(title)));
  const gutter = Math.min(84, Math.max(longest, width * 0.2));
  const chartWidth = Math.max(120, width - gutter);
  const scale = zoom ?? fittingScale(timeline, chartWidth);
  const layout = computeLayout(timeline, chartWidth, scale);
  titles.style.width = `${gutter}px`;
  const corner = h("div", {});
  corner.style.height = `${AXIS_HEIGHT}px`;
  titles.append(corner);
  for (const { row, height } of layout.rows) {
    const title = h("div", { class: `title ${row.id}` }, row.title);
    title.style.height = `${height}px`;
    titles.append(title);
  }
  const svg = s("svg", {
    width: layout.width,
    height: layout.height,
    viewBox: `0 0 ${layout.width} ${layout.height}`,
    role: "group",
    "aria-label": say("picture", { name: timeline.name }),
    class: "plot",
  });
  svg.append(hatchPattern(), ...background(layout), ...axis(layout));
  const groups = layout.marks.map((mark) => markOf(mark, layout));
  svg.append(...rowLines(layout), ...todayLine(layout, say("today")), ...groups);
  const scroller = h("div", { class: "scroller" }, svg);
  const element = h("div", { class: "picture" }, titles, scroller);
  const months = new Months(layout, options);
  svg.append(...months.labels);
  scroller.addEventListener("scroll", () => months.updatePositions(scroller.scrollLeft), { passive: true });
  const tooltip = new Tooltip(element);
  /** The initial scroll position, to detect that the user scrolled. */
  let initialScroll = Number.NaN;
  const roving = addHandlers(groups, layout, tooltip, scroller, options);
  return {
    element,
    scale,
    userScroll: () => (Math.abs(scroller.scrollLeft - initialScroll) < 2 ? undefined : scroller.scrollLeft),
    onAttached(hadFocus, scroll) {
      const end = layout.width - scroller.clientWidth;
      // Shows the whole plan if it fits, but more of the past than of the future.
      const start = Math.min(end, layout.xOf(layout.today) - scroller.clientWidth * 0.6);
      scroller.scrollLeft = scroll ?? start;
      if (scroll === undefined) initialScroll = scroller.scrollLeft;
      months.updatePositions(scroller.scrollLeft);
      if (hadFocus) roving.current?.focus({ preventScroll: scroll !== undefined });
    },
  };
}

/** Registers the keyboard and mouse handlers of the marks. */
function addHandlers(
  groups: readonly SVGGElement[],
  layout: Layout,
  tooltip: Tooltip,
  scroller: HTMLElement,
  { focused, open, leave, onFocus }: ChartOptions,
): RovingTabindex<SVGGElement> {
  const positions = new Map(groups.map((group, index) => [group, layout.marks[index] as PlacedMark]));
  const first = groups.find((group) => group.dataset.id === focused);
  const next = groups.find((group) => positions.get(group)?.mark.mark === "step") ?? groups.at(-1);
  const roving = new RovingTabindex(groups, first ?? next, (element) => onFocus(element.dataset.id ?? ""));
  const show = (group: SVGGElement) => tooltip.show(positions.get(group)?.mark.label ?? "", group);
  for (const group of groups) {
    const { mark } = positions.get(group) as PlacedMark;
    group.addEventListener("focus", () => {
      // A mark pressed with the mouse is visible, and must not scroll away under the pointer.
      if (group.matches(":focus-visible")) group.scrollIntoView({ block: "nearest", inline: "nearest" });
      show(group);
    });
    group.addEventListener("blur", () => tooltip.hide());
    group.addEventListener("pointerenter", () => show(group));
    group.addEventListener("pointerleave", () => tooltip.hide());
    group.addEventListener("click", () => {
      roving.moveTo(group);
      open(mark);
    });
    group.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const target = {
        ArrowRight: () => roving.neighbor(1),
        ArrowLeft: () => roving.neighbor(-1),
        ArrowDown: () => markInRow(positions, group, layout, 1),
        ArrowUp: () => markInRow(positions, group, layout, -1),
        Home: () => roving.first(),
        End: () => roving.last(),
      }[event.key];
      if (target) roving.moveTo(target());
      else if (event.key === "Enter" || event.key === " ") open(mark);
      else if (event.key === "Escape" && tooltip.isShown) tooltip.hide();
      else if (event.key === "Escape") leave();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }
  scroller.addEventListener("scroll", () => tooltip.hide(), { passive: true });
  return roving;
}

/** Returns the closest mark by day in the adjacent row. */
function markInRow(
  positions: ReadonlyMap<SVGGElement, PlacedMark>,
  group: SVGGElement,
  { rows }: Layout,
  direction: 1 | -1,
): SVGGElement | undefined {
  const origin = positions.get(group);
  if (!origin) return undefined;
  const rowIndex = rows.findIndex(({ row }) => row.id === origin.mark.row);
  const row = rows[rowIndex + direction]?.row.id;
  const candidates = [...positions].filter(([, { mark }]) => mark.row === row);
  candidates.sort(([, a], [, b]) => Math.abs(a.x - origin.x) - Math.abs(b.x - origin.x));
  return candidates[0]?.[0];
}

function markOf({ mark, start, x, y }: PlacedMark, layout: Layout): SVGGElement {
  const group = s("g", {
    class: `mark ${mark.mark} ${kindOf(mark)}${mark.range ? "" : " nowhere"}`,
    role: "button",
    "aria-label": mark.label,
    "data-id": mark.id,
  });
  const left = Math.min(start, x) - 12;
  if (mark.mark === "date" && mark.row === "away") {
    const wide = Math.max(8, x - start);
    group.append(s("rect", { x: start, y: y - 5, width: wide, height: 10, rx: 3, class: "away" }));
  } else if (mark.mark === "date") {
    if (x - start > 6)
      group.append(s("path", { d: `M${start} ${y - 3}v6M${start} ${y}H${x - 5}`, class: "thread" }));
    group.append(...shapeOf(mark, x, y));
  } else if (mark.mark === "step") {
    const end = layout.xOf(dayNumber(mark.to));
    if (end - x > 8) {
      group.append(
        s("rect", { x: x - 8, y: y - 9, width: end - x + 16, height: 18, rx: 9, class: "window" }),
      );
    }
    group.append(...shapeOf(mark, x, y), s("text", { x: Math.max(x, end) + 13, y: y + 4 }, mark.action));
  } else group.append(...shapeOf(mark, x, y));
  const right = mark.mark === "step" ? x + labelWidth(mark.action) : x + 12;
  // The clickable area is larger than the mark. It also draws the focus ring, instead of the browser.
  group.prepend(s("rect", { x: left, y: y - 12, width: right - left, height: 24, rx: 5, class: "hit" }));
  return group;
}

/** Creates the faint line of each row. */
function rowLines({ rows, width }: Layout): SVGElement[] {
  return rows.map(({ top, height }) => s("path", { d: `M0 ${top + height}H${width}`, class: "row" }));
}

/** Creates the background: lighter after today, and tinted on weekends if days are wide enough. */
function background({ xOf, today, width, height, first, last, scale }: Layout): SVGElement[] {
  const half = scale / 2;
  const from = xOf(today) + half;
  const parts: SVGElement[] = [
    s("rect", {
      x: from,
      y: AXIS_HEIGHT,
      width: Math.max(0, width - from),
      height: height - AXIS_HEIGHT,
      class: "ahead-ground",
    }),
  ];
  if (scale < 5) return parts;
  for (let day = first; day <= last; day++) {
    if (weekdayOf(day) !== 6) continue;
    const x = xOf(day) - half;
    parts.push(
      s("rect", { x, y: AXIS_HEIGHT, width: scale * 2, height: height - AXIS_HEIGHT, class: "weekend" }),
    );
  }
  return parts;
}

function axis({ xOf, first, last, scale, height }: Layout): SVGElement[] {
  const parts: SVGElement[] = [];
  for (let day = first; day <= last; day++) {
    const date = dateOf(day);
    const begins = date.getUTCDate() === 1;
    if (begins) parts.push(s("path", { d: `M${xOf(day) - scale / 2} 4V${height}`, class: "month-line" }));
    if (scale < 4.2 && !(begins && scale > 1)) continue;
    if (scale >= 22 || (weekdayOf(day) === 1 && scale >= 4.2)) {
      parts.push(s("text", { x: xOf(day), y: 25, class: "day" }, String(date.getUTCDate())));
    }
  }
  return parts;
}

function todayLine({ xOf, today, height }: Layout, label: string): SVGElement[] {
  const x = xOf(today);
  const labelWidthPx = todayWidth(label);
  return [
    s(
      "g",
      { class: "today", "aria-hidden": "true" },
      s("path", { d: `M${x} 15V${height}` }),
      s("rect", { x: x - labelWidthPx / 2, y: 1, width: labelWidthPx, height: 15, rx: 7.5 }),
      s("text", { x, y: 12 }, label),
    ),
  ];
}

function hatchPattern(): SVGElement {
  const lines = s("path", { d: "M-1 5L5 -1M0 10L10 0M5 11L11 5", class: "hatch" });
  const pattern = s("pattern", { id: "hatch", width: 8, height: 8, patternUnits: "userSpaceOnUse" }, lines);
  return s("defs", {}, pattern);
}

/** Creates the legend for the shapes in this timeline. */
export function legend({ marks }: ContactTimeline, say: ChartOptions["say"]): HTMLElement {
  const list = h("ul", { class: "legend", "aria-label": say("legend") });
  const kinds = new Set<string>();
  for (const mark of marks) {
    const kind = kindOf(mark);
    if (mark.mark === "step" || mark.row === "away" || kinds.has(kind)) continue;
    kinds.add(kind);
    const shape = mark.mark === "touch" ? touchShape(mark.kind, 7, 7) : dateShape(mark.status, 7, 7);
    const group = s("g", { class: `mark ${mark.mark} ${kind}` }, ...shape);
    const image = s("svg", { width: 14, height: 14, viewBox: "0 0 14 14", "aria-hidden": "true" }, group);
    list.append(h("li", {}, image, say(`kind.${kind}` as Word)));
  }
  return list;
}
