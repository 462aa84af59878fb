import { h } from "./dom";

/** The tooltip next to a mark. It is hidden from screen readers, because the mark has the same text as its name. */
export class Tooltip {
  readonly element = h("div", { class: "tip", "aria-hidden": "true", hidden: true });

  constructor(readonly container: HTMLElement) {
    container.append(this.element);
  }

  get isShown(): boolean {
    return !this.element.hidden;
  }

  show(text: string, anchor: Element): void {
    const { element, container } = this;
    element.textContent = text;
    element.hidden = false;
    const anchorBox = anchor.getBoundingClientRect();
    const containerBox = container.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const left = anchorBox.left + anchorBox.width / 2 - containerBox.left - width / 2;
    const maxLeft = containerBox.width - width - 4;
    element.style.left = `${Math.max(4, Math.min(left, maxLeft))}px`;
    const above = anchorBox.top - containerBox.top - height - 4;
    const fitsAbove = anchorBox.top - height - 4 > 0;
    element.style.top = `${fitsAbove ? above : anchorBox.bottom - containerBox.top + 4}px`;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
