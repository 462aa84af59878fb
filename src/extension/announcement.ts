import type { Disposable, Timers } from "../time/timers";

/** How long VS Code may take to ask after a change, in milliseconds. It waits at most 625 ms before it asks for hints. */
export const ASKS_WITHIN_MS = 1000;

/** How often a change is announced again. If VS Code still does not ask then, it has another reason. */
export const MOST_REPEATS = 5;

export interface AnnouncementOptions<Asker> {
  /** Tells VS Code that its last answers are outdated. */
  announce(): void;
  /** Returns the parts of the window that are visible and show the answers. Each of them asks for itself. */
  askers(): readonly Asker[];
  readonly timers: Timers;
}

/**
 * Announces a change until each visible part of the window asks for the new state. VS Code loses an announcement that
 * arrives together with the answer to its previous question:
 *
 * - For a tree, it forgets the old rows and then takes those of the answer as the current ones.
 * - For inlay hints, it listens for changes only from an answer to its next question.
 *
 * Without another announcement, the tree or the hints stay as they were until the next change.
 */
export class Announcement<Asker> implements Disposable {
  /** Those that have asked since the last change; undefined before the first one. */
  private asked: Set<Asker> | undefined;
  private repeats = 0;
  private timer: Disposable | undefined;

  constructor(private readonly options: AnnouncementOptions<Asker>) {}

  /** Announces a change. */
  announce(): void {
    this.markAnnounced();
    this.options.announce();
  }

  /** Called when the client library has announced a change, for the server. */
  markAnnounced(): void {
    this.asked = new Set();
    this.repeats = 0;
    this.watch();
  }

  /** Called when a part of the window asks. */
  markAsked(asker: Asker): void {
    this.asked?.add(asker);
  }

  /** Waits for the questions about the last change. Also called when a part appears, because a hidden one asks later. */
  watch(): void {
    this.timer?.dispose();
    if (!this.asked || this.repeats >= MOST_REPEATS) return;
    const { announce, askers, timers } = this.options;
    this.timer = timers.after(ASKS_WITHIN_MS, () => {
      const { asked } = this;
      if (!asked || askers().every((asker) => asked.has(asker))) return;
      this.repeats++;
      announce();
      this.watch();
    });
  }

  dispose(): void {
    this.timer?.dispose();
  }
}
