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
  look(limit: number): void;
  apply(preview: SpreadPreview): void;
  close(): void;
}

/** Creates the panel that previews the moves: each day before and after, and each move with its reason. */
export function spreadPanel(answer: SpreadResponse | undefined, terms: SpreadPanelOptions): HTMLElement {
  const { say, limit, applied, look, apply, close } = terms;
  const input = h("input", { type: "number", id: "limit", min: 1, max: MAX_PER_DAY, value: limit });
  let taken = limit;
  const take = () => {
    if (input.dataset.replaced !== undefined) return;
    const wanted = Math.round(Number(input.value));
    if (wanted < 1 || wanted > MAX_PER_DAY) input.value = String(taken);
    else if (wanted !== taken) {
      taken = wanted;
      look(wanted);
    }
  };
  input.addEventListener("change", take);
  // A field of the previous panel fires `blur` when it is replaced.
  input.addEventListener("blur", take);
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
  if (answer?.ok && !applied) panel.append(...preview(answer, terms));
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    close();
    event.stopPropagation();
  });
  return panel;
}

function preview(answer: SpreadPreview, terms: SpreadPanelOptions): HTMLElement[] {
  const { moves, kept } = answer;
  const parts: HTMLElement[] = [chart(answer, terms)];
  if (moves.length > 0) parts.push(movesTable(answer, terms));
  if (kept.length > 0) parts.push(h("ul", { class: "kept" }, ...kept.map((text) => h("li", {}, text))));
  return parts;
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

const HIGH = 72;
const TOP = 16;
const FOOT = 18;

/**
 * Creates the bar chart: for each day a hollow bar for now and a filled one for after the moves, with a line at the
 * limit.
 */
function chart({ days, limit }: SpreadPreview, { say, width, dates }: SpreadPanelOptions): HTMLElement {
  const shown = days.filter(({ worked, before, after }) => worked || before + after > 0);
  const wide = Math.min(34, Math.max(9, (width - 28) / Math.max(1, shown.length)));
  const most = Math.max(limit, ...shown.map(({ before, after }) => Math.max(before, after)));
  const unit = HIGH / most;
  const base = TOP + HIGH;
  const svg = s("svg", {
    width: shown.length * wide + 24,
    height: base + FOOT,
    role: "img",
    "aria-label": say("spread-chart"),
    class: "bars",
  });
  shown.forEach((day, at) => {
    svg.append(...bars(day, at * wide + 2, wide, unit, base, at, limit, dates));
  });
  const end = shown.length * wide + 4;
  const y = base - limit * unit;
  svg.append(s("path", { d: `M0 ${y}H${end}`, class: "limit" }));
  svg.append(s("text", { x: end + 4, y: y + 4, class: "limit-label" }, String(limit)));
  svg.append(s("path", { d: `M0 ${base}H${end}`, class: "ground" }));
  const key = h(
    "p",
    { class: "key" },
    h("span", { class: "key-before" }, say("spread-before")),
    h("span", { class: "key-after" }, say("spread-after")),
  );
  return h("figure", {}, h("div", { class: "scroller" }, svg), key);
}

function bars(
  { date, before, after }: SpreadDay,
  x: number,
  wide: number,
  unit: number,
  base: number,
  at: number,
  limit: number,
  dates: DateWords,
): SVGElement[] {
  const half = Math.min(11, (wide - 3) / 2);
  const middle = x + wide / 2;
  const bar = (left: number, count: number, css: string) =>
    s("rect", {
      x: left,
      y: base - count * unit,
      width: half - 1,
      height: Math.max(0, count * unit),
      class: css,
    });
  const number = dayNumber(date);
  const day = dateOf(number);
  const parts: SVGElement[] = [bar(middle - half, before, "before"), bar(middle + 1, after, "after")];
  if (before > limit) {
    parts.push(
      s("text", { x: middle - half / 2, y: base - before * unit - 4, class: "value" }, String(before)),
    );
  }
  if (day.getUTCDay() === 1 || (at === 0 && day.getUTCDay() > 1 && day.getUTCDay() < 6)) {
    parts.push(s("text", { x: middle, y: base + 13, class: "tick" }, dates.dayInMonth(number)));
  }
  return parts;
}
