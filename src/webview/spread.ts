import { MAX_PER_DAY, type SpreadDay, type SpreadPreview } from "../service/timeline/model";
import { type DateWords, dateOf, dayNumber } from "./dates";
import { button, h, s } from "./dom";
import type { SpreadResponse, Word } from "./messages";

export interface SpreadPanelOptions {
  readonly say: (word: Word, args?: Record<string, string | number>) => string;
  readonly dates: DateWords;
  readonly limit: number;
  readonly width: number;
  /** Whether the moves were applied; otherwise this is a preview. */
  readonly applied: boolean;
  requestPreview(limit: number): void;
  apply(preview: SpreadPreview): void;
  close(): void;
}

/** Creates the panel that previews the moves: each day before and after, and each move with its reason. */
export function spreadPanel(answer: SpreadResponse | undefined, options: SpreadPanelOptions): HTMLElement {
  const { say, limit, applied, requestPreview, apply, close } = options;
  // A field of type `number` has no selection, which a page that is drawn again has to restore.
  const input = h("input", { type: "text", inputmode: "numeric", id: "limit", size: 4, value: limit });
  let currentLimit = limit;
  const applyInput = () => {
    if (input.dataset.replaced !== undefined) return;
    const newLimit = Math.round(Number(input.value));
    const isInRange = newLimit >= 1 && newLimit <= MAX_PER_DAY;
    if (!isInRange) input.value = String(currentLimit);
    else if (newLimit !== currentLimit) {
      currentLimit = newLimit;
      requestPreview(newLimit);
    }
  };
  input.addEventListener("change", applyInput);
  // A field of the previous panel fires `blur` when it is replaced.
  input.addEventListener("blur", applyInput);
  const panel = h("section", { class: "spread", "aria-labelledby": "spread-title" });
  panel.append(h("h3", { id: "spread-title", tabindex: -1 }, say("spread-title")));
  const status = h("p", { class: "status", role: "status" });
  panel.append(status);
  // The field is after the buttons, so that one Tab reaches the button that applies the moves.
  const field = h("p", { class: "field" }, h("label", { for: "limit" }, say("spread-limit")), input);
  status.textContent = answer?.ok ? answer.summary : (answer?.reason ?? say("empty.loading"));
  const moves = answer?.ok && !applied ? answer.moves.length : 0;
  const actions = h("p", { class: "actions" });
  if (answer?.ok && moves > 0) {
    const title = say(moves === 1 ? "spread-apply-one" : "spread-apply", { count: moves });
    actions.append(button(title, () => apply(answer), { class: "primary" }));
  }
  actions.append(button(say(moves > 0 ? "cancel" : "close"), close, { class: "secondary" }));
  panel.append(actions);
  if (moves > 0) panel.append(h("p", { class: "hint" }, say("spread-undo")));
  if (!applied) panel.append(field);
  if (answer?.ok && !applied) panel.append(...preview(answer, options));
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    close();
    event.stopPropagation();
  });
  return panel;
}

function preview(answer: SpreadPreview, options: SpreadPanelOptions): HTMLElement[] {
  const { moves, kept } = answer;
  const elements: HTMLElement[] = [chart(answer, options)];
  if (moves.length > 0) elements.push(movesTable(answer, options));
  if (kept.length > 0) elements.push(h("ul", { class: "kept" }, ...kept.map((text) => h("li", {}, text))));
  return elements;
}

function movesTable({ moves, today }: SpreadPreview, { say, dates }: SpreadPanelOptions): HTMLElement {
  const heads = (["spread-who", "spread-from", "spread-to", "spread-why"] as const).map((word) =>
    h("th", { scope: "col" }, say(word)),
  );
  const rows = moves.map(({ name, from, to, reason }) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, name),
      h("td", { class: "date" }, dates.short(from, today)),
      h("td", { class: "date" }, dates.short(to, today)),
      h("td", {}, reason),
    ),
  );
  return h("table", { class: "list moves" }, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...rows));
}

const PLOT_HEIGHT = 72;
const TOP_MARGIN = 16;
const FOOT_HEIGHT = 18;

/**
 * Creates the bar chart: for each day a hollow bar for now and a filled one for after the moves, with a line at the
 * limit.
 */
function chart({ days, limit }: SpreadPreview, { say, width, dates }: SpreadPanelOptions): HTMLElement {
  const shownDays = days.filter(({ worked, before, after }) => worked || before + after > 0);
  const dayWidth = Math.min(34, Math.max(9, (width - 28) / Math.max(1, shownDays.length)));
  const maxCount = Math.max(limit, ...shownDays.map(({ before, after }) => Math.max(before, after)));
  const pixelsPerItem = PLOT_HEIGHT / maxCount;
  const baseline = TOP_MARGIN + PLOT_HEIGHT;
  const svg = s("svg", {
    width: shownDays.length * dayWidth + 24,
    height: baseline + FOOT_HEIGHT,
    role: "img",
    "aria-label": say("spread-chart"),
    class: "bars",
  });
  shownDays.forEach((day, index) => {
    svg.append(...bars(day, index * dayWidth + 2, dayWidth, pixelsPerItem, baseline, index, limit, dates));
  });
  const end = shownDays.length * dayWidth + 4;
  const y = baseline - limit * pixelsPerItem;
  svg.append(s("path", { d: `M0 ${y}H${end}`, class: "limit" }));
  svg.append(s("text", { x: end + 4, y: y + 4, class: "limit-label" }, String(limit)));
  svg.append(s("path", { d: `M0 ${baseline}H${end}`, class: "ground" }));
  const legend = h(
    "p",
    { class: "key" },
    h("span", { class: "key-before" }, say("spread-before")),
    h("span", { class: "key-after" }, say("spread-after")),
  );
  return h("figure", {}, h("div", { class: "scroller" }, svg), legend);
}

function bars(
  { date, before, after }: SpreadDay,
  x: number,
  dayWidth: number,
  pixelsPerItem: number,
  baseline: number,
  index: number,
  limit: number,
  dates: DateWords,
): SVGElement[] {
  const half = Math.min(11, (dayWidth - 3) / 2);
  const middle = x + dayWidth / 2;
  const bar = (left: number, count: number, css: string) =>
    s("rect", {
      x: left,
      y: baseline - count * pixelsPerItem,
      width: half - 1,
      height: Math.max(0, count * pixelsPerItem),
      class: css,
    });
  const number = dayNumber(date);
  const day = dateOf(number);
  const parts: SVGElement[] = [bar(middle - half, before, "before"), bar(middle + 1, after, "after")];
  if (before > limit) {
    parts.push(
      s(
        "text",
        { x: middle - half / 2, y: baseline - before * pixelsPerItem - 4, class: "value" },
        String(before),
      ),
    );
  }
  if (day.getUTCDay() === 1 || (index === 0 && day.getUTCDay() > 1 && day.getUTCDay() < 6)) {
    parts.push(s("text", { x: middle, y: baseline + 13, class: "tick" }, dates.dayInMonth(number)));
  }
  return parts;
}
