import type { Day, DayItem, Weeks } from "../service/timeline/model";
import { type DateWords, dayNumber } from "./dates";
import { button, h } from "./dom";
import type { Word } from "./messages";
import { RovingTabindex } from "./rovingTabindex";

export interface CalendarOptions {
  readonly say: (word: Word, args?: Record<string, string | number>) => string;
  readonly dates: DateWords;
  /** The selected day; today if it is null or not shown. */
  readonly day: string | null;
  open(item: DayItem): void;
  leave(): void;
  choose(day: string, byKeyboard: boolean): void;
}

/** Creates the calendar of the coming weeks, with the follow-ups of the selected day. */
export function calendar(
  { days, today }: Weeks,
  options: CalendarOptions,
): { element: HTMLElement; focus(): void } {
  const { say, dates } = options;
  const selectedDate = days.find(({ date }) => date === options.day && date >= today)?.date ?? today;
  const maxLoad = Math.max(1, ...days.map(({ load }) => load));
  const cells: HTMLTableCellElement[] = [];
  const heads = days.slice(0, 7).map(({ date }) => {
    const number = dayNumber(date);
    return h(
      "th",
      { scope: "col" },
      h("abbr", { title: dates.weekday(number, "long") }, dates.weekday(number, "short")),
    );
  });
  const rows: HTMLTableRowElement[] = [];
  for (let start = 0; start < days.length; start += 7) {
    const week = days.slice(start, start + 7).map((day) => {
      const cell = dayCell(day, maxLoad, today, day.date === selectedDate, options);
      if (day.date >= today) cells.push(cell);
      return cell;
    });
    rows.push(h("tr", {}, ...week));
  }
  const grid = h(
    "table",
    { class: "calendar", role: "grid", "aria-label": say("calendar") },
    h("thead", {}, h("tr", {}, ...heads)),
    h("tbody", {}, ...rows),
  );
  const first = cells.find((cell) => cell.dataset.date === selectedDate);
  const roving = new RovingTabindex(cells, first, (cell) => options.choose(cell.dataset.date ?? "", true));
  for (const cell of cells) {
    cell.addEventListener("click", () => options.choose(cell.dataset.date ?? "", false));
    cell.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7 }[event.key];
      if (step !== undefined) roving.moveTo(roving.neighbor(step));
      else if (event.key === "Home") roving.moveTo(roving.first());
      else if (event.key === "End") roving.moveTo(roving.last());
      else if (event.key === "Enter" || event.key === " ")
        grid.parentElement?.querySelector<HTMLElement>(".day-list button")?.focus();
      else if (event.key === "Escape") options.leave();
      else return;
      event.preventDefault();
    });
  }
  const day = days.find(({ date }) => date === selectedDate);
  const element = h("div", { class: "weeks" }, grid, ...(day ? [dayList(day, options)] : []));
  return { element, focus: () => roving.current?.focus() };
}

/** How many names fit in a cell. */
const MAX_NAMES = 3;

function dayCell(
  { date, worked, off, load, items }: Day,
  maxLoad: number,
  today: string,
  isChosen: boolean,
  { say, dates }: CalendarOptions,
): HTMLTableCellElement {
  const past = date < today;
  const long = dates.long(date);
  // Contacts to move on from are listed, but counted separately, as in the list and in *Spread*.
  const count = load;
  const moveOn = items.length - load;
  const followUps = count === 0 ? "day-none" : count === 1 ? "day-one" : "day-some";
  const summary = [
    count === 0 && moveOn > 0 ? long : say(followUps, { date: long, count }),
    ...(moveOn > 0 ? [say("day-move-on", { count: moveOn })] : []),
  ].join(", ");
  const cell = h("td", {
    class: [
      "day",
      worked ? "" : "off",
      past ? "past" : "",
      date === today ? "now" : "",
      isChosen ? "chosen" : "",
    ]
      .filter(Boolean)
      .join(" "),
    role: "gridcell",
    "data-date": date,
    ...(past ? {} : { "aria-selected": isChosen ? "true" : "false" }),
    ...(date === today ? { "aria-current": "date" } : {}),
    "aria-label": [
      off ? `${summary}, ${off}` : summary,
      ...items.slice(0, MAX_NAMES).map(({ label }) => label),
    ].join(". "),
    title: off || undefined,
  });
  const number = h("span", { class: "number" }, dates.dayInMonth(dayNumber(date)));
  const short = h("span", { class: "number short" }, String(Number(date.slice(8))));
  cell.append(
    h("div", { class: "head" }, number, short, count > 0 && h("span", { class: "count" }, String(count))),
  );
  if (load > 0) {
    const bar = h("span", { class: "load" });
    bar.style.setProperty("--part", String(load / maxLoad));
    cell.append(bar);
  }
  if (items.length > 0) {
    const nameItems = items.slice(0, MAX_NAMES).map((item) => h("li", { class: kindOf(item) }, item.name));
    const more = items.length - MAX_NAMES;
    if (more > 0) nameItems.push(h("li", { class: "more" }, say("day-more", { count: more })));
    cell.append(h("ul", { class: "names", "aria-hidden": "true" }, ...nameItems));
  }
  return cell;
}

function kindOf({ overdue, moveOn }: DayItem): string {
  return moveOn ? "move-on" : overdue ? "overdue" : "plain";
}

/** Creates the list of a day's follow-ups. Each is a button that opens its note. */
function dayList({ date, off, items }: Day, { say, dates, open }: CalendarOptions): HTMLElement {
  const long = dates.long(date);
  const heading = h("h3", {}, items.length === 0 ? say("day-none", { date: long }) : long);
  if (off) heading.append(h("span", { class: "off-name" }, off));
  const list = items.map((item) => {
    const tag = item.moveOn ? say("move-on") : item.overdue ? say("overdue") : "";
    const name = h("span", { class: "name" }, item.name);
    const action = h("span", { class: "what" }, item.moveOn ? "" : item.action);
    const badge = tag && h("span", { class: `tag ${kindOf(item)}` }, tag);
    return h(
      "li",
      {},
      button(item.label, () => open(item), { class: "item" }, name, action, badge),
    );
  });
  return h("div", { class: "day-list" }, heading, h("ul", {}, ...list));
}
