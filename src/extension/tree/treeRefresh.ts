import type { Disposable, Timers } from "../../time/timers";

/** How long VS Code may take to ask for the tree after a change, in milliseconds. */
export const ASKS_WITHIN_MS = 1000;

/** How often a change is announced again. A view that still does not ask then has another reason. */
export const MOST_REPEATS = 5;

export interface TreeRefreshOptions {
  /** Tells VS Code that the whole tree has changed. */
  announce(): void;
  isVisible(): boolean;
  readonly timers: Timers;
}

/**
 * Announces that the whole tree has changed until VS Code asks for it. VS Code loses an announcement that arrives
 * together with the answer to its previous question: it forgets the old rows and then takes those of the answer as the
 * current ones. Without another announcement, the view stays empty or old until the next change.
 */
export class TreeRefresh implements Disposable {
  private isAsked = true;
  private repeats = 0;
  private timer: Disposable | undefined;

  constructor(private readonly options: TreeRefreshOptions) {}

  refresh(): void {
    this.isAsked = false;
    this.repeats = 0;
    this.options.announce();
    this.watch();
  }

  /** Called when VS Code asks for the whole tree. */
  markAsked(): void {
    this.isAsked = true;
  }

  /** Waits for the question about the last change. Also called when the view appears, because a hidden view asks later. */
  watch(): void {
    this.timer?.dispose();
    if (this.isAsked || this.repeats >= MOST_REPEATS) return;
    const { announce, isVisible, timers } = this.options;
    this.timer = timers.after(ASKS_WITHIN_MS, () => {
      if (this.isAsked || !isVisible()) return;
      this.repeats++;
      announce();
      this.watch();
    });
  }

  dispose(): void {
    this.timer?.dispose();
  }
}
