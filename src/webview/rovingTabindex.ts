/** Makes many elements one Tab stop. The arrow keys move between them. */
export class RovingTabindex<T extends HTMLElement | SVGElement> {
  private currentElement: T | undefined;

  /** Calls `moved` with the element that gets the focus. */
  constructor(
    private readonly elements: readonly T[],
    first: T | undefined,
    private readonly onFocus: (element: T) => void,
  ) {
    for (const element of elements) element.setAttribute("tabindex", "-1");
    this.currentElement = first ?? elements[0];
    this.currentElement?.setAttribute("tabindex", "0");
  }

  get current(): T | undefined {
    return this.currentElement;
  }

  moveTo(element: T | undefined, focus = true): void {
    if (!element) return;
    this.currentElement?.setAttribute("tabindex", "-1");
    this.currentElement = element;
    element.setAttribute("tabindex", "0");
    if (focus) element.focus();
    this.onFocus(element);
  }

  /** Returns the element that many positions away, at most the first or the last. */
  neighbor(step: number): T | undefined {
    const index = this.currentElement ? this.elements.indexOf(this.currentElement) : 0;
    return this.elements[Math.min(this.elements.length - 1, Math.max(0, index + step))];
  }

  first(): T | undefined {
    return this.elements[0];
  }

  last(): T | undefined {
    return this.elements.at(-1);
  }
}
