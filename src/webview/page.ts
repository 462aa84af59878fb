import { type AnyMark, type DayItem, LIMIT_BY_DEFAULT, type SpreadPreview } from "../service/timeline/model";
import { calendar } from "./calendar";
import { DateWords } from "./dates";
import { button, h } from "./dom";
import { Host } from "./host";
import {
  type Empty,
  readToView,
  type SpreadResponse,
  TABS,
  type Tab,
  type ToView,
  type Word,
  type Words,
} from "./messages";
import { spreadPanel } from "./spread";
import { marksTable } from "./table";
import { legend, type TimelineChart, timelineChart } from "./timelineChart";

/** The factor of one zoom step, and the limits in pixels per day. */
const ZOOM = { factor: 1.5, min: 0.8, max: 48 };

/** The panel that previews moves. */
interface SpreadState {
  /** The limit of the last request; null stands for the default limit. */
  readonly requested: number | null;
  /** The limit in the field. */
  readonly limit: number;
  readonly applied: boolean;
  readonly answer: SpreadResponse | undefined;
}

/** The page: the timeline of the active contact and the coming weeks, side by side if there is room. */
export class Page {
  private readonly host = new Host();
  private words: Words | undefined;
  private dates = new DateWords("en");
  private empty: Empty = "loading";
  private timelineChart: TimelineChart | undefined;
  private drawnKey = "";
  private spread: SpreadState | undefined;
  private readonly contact = h("main", { class: "contact", id: "contact" });
  private readonly weeks = h("section", { class: "coming", id: "weeks" });
  private readonly tabs = h("div", { class: "tabs", role: "tablist" });

  constructor(private readonly body: HTMLElement) {}

  start(): void {
    this.body.append(this.tabs, h("div", { class: "pages" }, this.contact, this.weeks));
    window.addEventListener("message", ({ data }) => {
      const message = readToView(data);
      if (message) this.onMessage(message);
    });
    let width = 0;
    new ResizeObserver(() => {
      if (width === this.body.clientWidth) return;
      width = this.body.clientWidth;
      this.draw();
    }).observe(this.body);
    this.host.send({ type: "ready" });
  }

  private onMessage(message: ToView): void {
    switch (message.type) {
      case "words":
        this.words = message.words;
        this.dates = new DateWords(message.locale);
        this.draw();
        break;
      case "contact": {
        const isSameContact = message.timeline?.uri === this.host.persisted.timeline?.uri;
        this.empty = message.empty;
        this.host.persist({
          timeline: message.timeline,
          ...(isSameContact ? {} : { mark: null, zoom: null }),
        });
        this.drawContact(isSameContact);
        break;
      }
      case "weeks":
        this.host.persist({ weeks: message.weeks });
        this.drawWeeks();
        break;
      case "spread": {
        const { answer, applied, limit: requested } = message;
        // A preview that the user has closed, or for which another limit was typed since.
        if (!applied && this.spread?.requested !== requested) break;
        const limit = answer.ok ? answer.limit : (this.spread?.limit ?? LIMIT_BY_DEFAULT);
        this.spread = { requested, limit, applied: applied && answer.ok, answer };
        this.drawWeeks();
        break;
      }
      case "show":
        this.selectTab(message.tab);
        if (message.spread) {
          this.requestPreview(this.spread?.limit ?? null);
          // The command moves the focus into the panel, like the button does. One Tab then reaches the button that
          // applies it.
          this.weeks.querySelector<HTMLElement>("#spread-title")?.focus();
        }
        break;
    }
  }

  private readonly say = (word: Word, args: Record<string, string | number> = {}): string => {
    const text = this.words?.[word] ?? "";
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] ?? ""));
  };

  private draw(): void {
    if (!this.words || this.body.clientWidth === 0) return;
    this.drawTabs();
    this.drawContact(true);
    this.drawWeeks();
  }

  private drawTabs(): void {
    const { tab } = this.host.persisted;
    const hadFocus = this.tabs.contains(document.activeElement);
    const tabs = TABS.map((id) =>
      button(this.say(id), () => this.selectTab(id), {
        role: "tab",
        id: `tab-${id}`,
        "aria-controls": id,
        "aria-selected": id === tab ? "true" : "false",
        tabindex: id === tab ? 0 : -1,
      }),
    );
    this.tabs.setAttribute("aria-label", this.say("show"));
    this.tabs.replaceChildren(...tabs);
    this.body.dataset.tab = tab;
    this.tabs.onkeydown = (event) => {
      if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
      this.selectTab(tab === "contact" ? "weeks" : "contact");
      this.tabs.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
    };
    if (hadFocus) this.tabs.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  }

  private selectTab(tab: Tab): void {
    this.host.persist({ tab });
    this.draw();
  }

  private drawContact(isSameContact: boolean): void {
    const { contact, host, say } = this;
    const { timeline, table, zoom, mark } = host.persisted;
    if (!this.words) return;
    const hadFocus = contact.querySelector(".scroller")?.contains(document.activeElement) ?? false;
    const focusedKey = (document.activeElement as HTMLElement | null)?.dataset.key;
    const scroll =
      isSameContact && this.drawnKey === key(timeline?.uri, zoom, this.width)
        ? this.timelineChart?.userScroll()
        : undefined;
    this.timelineChart = undefined;
    if (!timeline) {
      contact.replaceChildren(h("p", { class: "empty" }, say(`empty.${this.empty}`)));
      return;
    }
    const open = (chosen: AnyMark) => this.open(timeline.uri, chosen.range?.start);
    const chart = timelineChart(timeline, {
      say,
      dates: this.dates,
      width: this.width,
      zoom,
      focused: mark,
      open,
      leave: () => host.send({ type: "leave" }),
      onFocus: (id) => host.persist({ mark: id }),
    });
    const zoomTo = (scale: number) => {
      host.persist({ zoom: Math.min(ZOOM.max, Math.max(ZOOM.min, scale)) });
      this.drawContact(true);
    };
    const parts: HTMLElement[] = [
      h(
        "header",
        {},
        h("h2", {}, timeline.name),
        h("p", { class: "next" }, h("strong", {}, timeline.state), timeline.next && ` · ${timeline.next}`),
        timeline.playbook !== "" && h("p", { class: "playbook" }, timeline.playbook),
      ),
    ];
    const hasTouch = timeline.marks.some((candidate) => candidate.mark === "touch");
    if (!hasTouch)
      parts.push(h("p", { class: "empty" }, say(timeline.readable ? "empty.touches" : "empty.unreadable")));
    if (timeline.marks.length > 0) {
      parts.push(chart.element);
      const tools = h(
        "div",
        { class: "tools" },
        button(
          say("zoom-out"),
          () => zoomTo(chart.scale / ZOOM.factor),
          { "data-key": "out", title: say("zoom-out") },
          "−",
        ),
        button(
          say("zoom-in"),
          () => zoomTo(chart.scale * ZOOM.factor),
          { "data-key": "in", title: say("zoom-in") },
          "+",
        ),
        button(say("table"), () => this.toggleTable(), {
          "data-key": "table",
          "aria-pressed": table ? "true" : "false",
          title: say("table-hint"),
        }),
      );
      parts.push(h("div", { class: "below" }, legend(timeline, say), tools));
      if (timeline.left > 0) parts.push(h("p", { class: "hint" }, say("earlier", { count: timeline.left })));
      parts.push(h("div", { class: "table-room" }, marksTable(timeline, table, this.dates, say, open)));
    }
    contact.replaceChildren(...parts);
    this.timelineChart = chart;
    this.drawnKey = key(timeline.uri, zoom, this.width);
    chart.onAttached(hadFocus, scroll);
    if (focusedKey) contact.querySelector<HTMLElement>(`[data-key=${CSS.escape(focusedKey)}]`)?.focus();
  }

  private toggleTable(): void {
    this.host.persist({ table: !this.host.persisted.table });
    this.drawContact(true);
  }

  private drawWeeks(byKeyboard = false): void {
    const { weeks: container, host, say, spread: spreadState } = this;
    const { weeks, day } = host.persisted;
    if (!this.words) return;
    const hadFocus =
      byKeyboard || (container.querySelector(".calendar")?.contains(document.activeElement) ?? false);
    const focused = document.activeElement as HTMLElement | null;
    const inPanel = container.querySelector(".spread")?.contains(focused) ?? false;
    const typedLimit = focused?.id === "limit" ? (focused as HTMLInputElement) : undefined;
    const scroll = document.scrollingElement?.scrollTop ?? 0;
    if (!weeks || (!weeks.complete && weeks.days.every(({ items }) => items.length === 0))) {
      container.replaceChildren(h("p", { class: "empty" }, say("empty.loading")));
      return;
    }
    const calendarView = calendar(weeks, {
      say,
      dates: this.dates,
      day,
      open: (item: DayItem) => this.open(item.uri, item.range.start),
      leave: () => host.send({ type: "leave" }),
      choose: (date, keyboard) => {
        host.persist({ day: date });
        this.drawWeeks(keyboard);
      },
    });
    const spreadButton = button(say("spread"), () => this.requestPreview(null), {
      title: say("spread-hint"),
      "data-key": "spread",
    });
    const header = h(
      "header",
      { class: "head-line" },
      h("h2", {}, say("coming")),
      !spreadState && spreadButton,
    );
    const parts: HTMLElement[] = [header, calendarView.element];
    if (weeks.later > 0) parts.push(h("p", { class: "hint" }, say("after", { count: weeks.later })));
    if (spreadState) {
      parts.splice(
        1,
        0,
        spreadPanel(spreadState.answer, {
          say,
          dates: this.dates,
          limit: spreadState.limit,
          width: this.width,
          applied: spreadState.applied,
          requestPreview: (limit) => this.requestPreview(limit),
          apply: (preview) => this.apply(preview),
          close: () => {
            this.spread = undefined;
            this.drawWeeks();
            container.querySelector<HTMLElement>("[data-key=spread]")?.focus();
          },
        }),
      );
    }
    // Removing the field fires `blur`, which must not count as an answer.
    if (typedLimit) typedLimit.dataset.replaced = "";
    container.replaceChildren(...parts);
    if (hadFocus) calendarView.focus();
    else if (spreadState && (inPanel || focused?.dataset.key === "spread")) {
      const limitField = typedLimit && container.querySelector<HTMLInputElement>("#limit");
      (limitField ?? container.querySelector<HTMLElement>("#spread-title"))?.focus();
      // Keeps what the user is typing when an answer arrives.
      if (limitField) {
        limitField.value = typedLimit.value;
        limitField.setSelectionRange(typedLimit.selectionStart, typedLimit.selectionEnd);
      }
    }
    document.scrollingElement?.scrollTo({ top: scroll });
  }

  /** Requests a preview; null stands for the default limit. */
  private requestPreview(limit: number | null): void {
    this.spread = {
      requested: limit,
      limit: limit ?? this.spread?.limit ?? LIMIT_BY_DEFAULT,
      applied: false,
      answer: this.spread?.answer,
    };
    this.host.send({ type: "preview", limit });
    this.drawWeeks();
  }

  private apply({ limit, moves }: SpreadPreview): void {
    this.host.send({ type: "apply", limit, moves: moves.map(({ uri, to }) => ({ uri, to })) });
  }

  private open(uri: string, position: { line: number; character: number } | undefined): void {
    if (position) this.host.send({ type: "open", uri, line: position.line, character: position.character });
  }

  /** The width for a chart: the whole width if one page is shown, a share of it if both are. */
  private get width(): number {
    const available = [this.contact, this.weeks, this.body].find(({ clientWidth }) => clientWidth > 0);
    if (!available) return 0;
    const { paddingLeft, paddingRight } = getComputedStyle(available);
    return available.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - 2;
  }
}

function key(uri: string | undefined, zoom: number | null, width: number): string {
  return `${uri} ${zoom} ${width}`;
}
