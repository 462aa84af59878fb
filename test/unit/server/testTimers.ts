import type { Disposable, Timers } from "../../../src/time/timers";

interface Timer {
  readonly milliseconds: number;
  readonly callback: () => void;
  readonly repeats: boolean;
}

/** Timers that end when the test ends them. The test identifies them by their length. */
export class TestTimers implements Timers {
  private readonly running = new Set<Timer>();
  private readonly waiting = new Set<() => void>();

  after(milliseconds: number, callback: () => void): Disposable {
    return this.add({ milliseconds, callback, repeats: false });
  }

  every(milliseconds: number, callback: () => void): Disposable {
    return this.add({ milliseconds, callback, repeats: true });
  }

  isRunning(milliseconds: number): boolean {
    return this.find(milliseconds) !== undefined;
  }

  /** Waits until a timer of this length runs, then ends it. */
  async end(milliseconds: number): Promise<void> {
    let timer = this.find(milliseconds);
    while (!timer) {
      await new Promise<void>((resolve) => this.waiting.add(resolve));
      timer = this.find(milliseconds);
    }
    if (!timer.repeats) this.running.delete(timer);
    timer.callback();
  }

  private find(milliseconds: number): Timer | undefined {
    return [...this.running].find((timer) => timer.milliseconds === milliseconds);
  }

  private add(timer: Timer): Disposable {
    this.running.add(timer);
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
    return { dispose: () => this.running.delete(timer) };
  }
}
