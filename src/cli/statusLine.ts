import type { YieldToEventLoop } from "../files/files";
import { formatCount, type StatusOutput } from "./output";

/** How long the work goes on before anything is shown, in milliseconds. */
const SHOWN_AFTER = 500;
/** How often it is shown anew, in milliseconds. */
const SHOWN_EVERY = 100;

/** A line on a terminal that says how far the reading is, and is gone when it is over. */
export class StatusLine {
  private readonly began: number;
  private shownAt: number | undefined;
  private readonly timer: ReturnType<typeof setInterval>;

  /** `count` says how many notes have been read so far. */
  constructor(
    private readonly terms: StatusOutput,
    private readonly count: () => number,
  ) {
    this.began = terms.now();
    // For a disk that is waited for; otherwise nothing else runs meanwhile.
    this.timer = setInterval(() => this.look(), SHOWN_EVERY);
  }

  /** To be called between two notes: looks at the clock, and never rests. */
  readonly tick: YieldToEventLoop = () => {
    this.look();
    return undefined;
  };

  end(): void {
    clearInterval(this.timer);
    if (this.shownAt !== undefined) this.terms.write("\r\u001b[K");
  }

  private look(): void {
    const now = this.terms.now();
    if (now - (this.shownAt ?? this.began) < (this.shownAt === undefined ? SHOWN_AFTER : SHOWN_EVERY)) return;
    this.shownAt = now;
    this.terms.write(`\r\u001b[KReading: ${formatCount(this.count(), "note")} so far (Ctrl+C stops)`);
  }
}
