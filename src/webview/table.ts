import type { AnyMark, ContactTimeline } from "../service/timeline/model";
import type { DateWords } from "./dates";
import { button, h } from "./dom";
import type { Word } from "./messages";
import { kindOf } from "./shapes";

/** Creates a table of the timeline's marks, for screen readers and users who prefer text. */
export function marksTable(
  { marks, rows, today, name }: ContactTimeline,
  isShown: boolean,
  dates: DateWords,
  say: (word: Word) => string,
  open: (mark: AnyMark) => void,
): HTMLTableElement {
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const body = marks.map((mark) => {
    const date = mark.mark === "touch" ? mark.date : mark.mark === "date" ? mark.to : mark.from;
    const text = dates.short(date, today);
    // The hidden table is not a Tab stop, because the focus would not be visible.
    const link = () => button(text, () => open(mark), { class: "link", tabindex: isShown ? 0 : -1 });
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, mark.range ? link() : text),
      h("td", {}, titles.get(mark.row) ?? ""),
      h("td", {}, say(`kind.${kindOf(mark)}` as Word)),
      h("td", {}, mark.label),
    );
  });
  const heads = (["date", "channel", "kind", "what"] as const).map((word) =>
    h("th", { scope: "col" }, say(word)),
  );
  return h(
    "table",
    { class: isShown ? "list" : "list unseen" },
    h("caption", {}, name),
    h("thead", {}, h("tr", {}, ...heads)),
    h("tbody", {}, ...body),
  );
}
