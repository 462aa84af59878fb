/** Makes many elements one Tab stop. The arrow keys move between them. */
export class RovingTabindex<T extends HTMLElement | SVGElement> {
  private at: T | undefined;

  /** Calls `moved` with the element that gets the focus. */
  constructor(
    private readonly all: readonly T[],
    first: T | undefined,
    private readonly moved: (to: T) => void,
  ) {
    for (const element of all) element.setAttribute("tabindex", "-1");
    this.at = first ?? all[0];
    this.at?.setAttribute("tabindex", "0");
  }

  get current(): T | undefined {
    return this.at;
  }

  go(to: T | undefined, focus = true): void {
    if (!to) return;
    this.at?.setAttribute("tabindex", "-1");
    this.at = to;
    to.setAttribute("tabindex", "0");
    if (focus) to.focus();
    this.moved(to);
  }

  /** Returns the element that many positions away, at most the first or the last. */
  by(step: number): T | undefined {
    const at = this.at ? this.all.indexOf(this.at) : 0;
    return this.all[Math.min(this.all.length - 1, Math.max(0, at + step))];
  }

  first(): T | undefined {
    return this.all[0];
  }

  last(): T | undefined {
    return this.all.at(-1);
  }
}
