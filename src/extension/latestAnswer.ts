/** Requests changing data, and keeps only the answer to the latest request. */
export class LatestAnswer<T> {
  private requestCount = 0;
  private latest: Promise<void> | undefined;

  /** @param keep is called with the answer to a request that no later one replaced. */
  constructor(
    private readonly ask: () => Promise<T>,
    private readonly keep: (answer: T) => void,
  ) {}

  /**
   * Sends a new request. Waits until no later request is open, so that there is an answer afterward unless the request
   * failed.
   */
  async refresh(): Promise<void> {
    const number = ++this.requestCount;
    this.latest = this.request(number);
    let awaited: Promise<void> | undefined;
    while (awaited !== this.latest) {
      awaited = this.latest;
      await awaited;
    }
  }

  private async request(number: number): Promise<void> {
    try {
      const answer = await this.ask();
      if (number === this.requestCount) this.keep(answer);
    } catch {
      // The server is stopping or restarting; it sends a notification when there is a new list.
    }
  }
}
