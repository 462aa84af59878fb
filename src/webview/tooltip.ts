import { h } from "./dom";

/** The tooltip next to a mark. It is hidden from screen readers, because the mark has the same text as its name. */
export class Tooltip {
  readonly element = h("div", { class: "tip", "aria-hidden": "true", hidden: true });

  constructor(readonly within: HTMLElement) {
    within.append(this.element);
  }

  get isShown(): boolean {
    return !this.element.hidden;
  }

  show(text: string, anchor: Element): void {
    const { element, within } = this;
    element.textContent = text;
    element.hidden = false;
    const place = anchor.getBoundingClientRect();
    const around = within.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const left = place.left + place.width / 2 - around.left - width / 2;
    const most = around.width - width - 4;
    element.style.left = `${Math.max(4, Math.min(left, most))}px`;
    const above = place.top - around.top - height - 4;
    const fits = place.top - height - 4 > 0;
    element.style.top = `${fits ? above : place.bottom - around.top + 4}px`;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
