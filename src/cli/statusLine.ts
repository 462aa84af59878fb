import type { YieldToEventLoop } from "../files/files";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import type { StatusOutput } from "./output";

/** How long the reading runs before the line is shown, in milliseconds. */
const SHOW_AFTER_MS = 500;
/** How often the line is updated, in milliseconds. */
const UPDATE_EVERY_MS = 100;

/** A line on the terminal with the progress of the reading. It is removed at the end. */
export class StatusLine {
  private readonly startedAt: number;
  private shownAt: number | undefined;
  private readonly timer: ReturnType<typeof setInterval>;

  /** @param progress returns the number of notes read so far, or what the line says */
  constructor(
    private readonly output: StatusOutput,
    private readonly progress: () => number | Message,
  ) {
    this.startedAt = output.now();
    // For asynchronous reads. During synchronous ones, timers do not run and `tick` updates the line.
    this.timer = setInterval(() => this.update(), UPDATE_EVERY_MS);
  }

  /** Called after each note. Updates the line and does not yield. */
  readonly tick: YieldToEventLoop = () => {
    this.update();
    return undefined;
  };

  end(): void {
    clearInterval(this.timer);
    if (this.shownAt !== undefined) this.output.write("\r\u001b[K");
  }

  private update(): void {
    const now = this.output.now();
    if (
      now - (this.shownAt ?? this.startedAt) <
      (this.shownAt === undefined ? SHOW_AFTER_MS : UPDATE_EVERY_MS)
    )
      return;
    this.shownAt = now;
    const progress = this.progress();
    const text = typeof progress === "number" ? message("cli.reading", { count: progress }) : progress;
    this.output.write(`\r\u001b[K${render(text)}`);
  }
}
