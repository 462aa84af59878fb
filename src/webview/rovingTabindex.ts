/** One stop of the Tab key for many elements: the arrow keys go from one to the next. */
export class RovingTabindex<T extends HTMLElement | SVGElement> {
  private at: T | undefined;

  /** `moved` hears which element has the focus now. */
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

  /** The element so many places further; the first or the last where there is none. */
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
