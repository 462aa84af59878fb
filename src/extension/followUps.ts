import { type Disposable, EventEmitter } from "vscode";
import { FOLLOW_UPS, FOLLOW_UPS_CHANGED, type FollowUpItem, type FollowUpsResult } from "../server/protocol";
import type { Client } from "./client";

/** The server's list of follow-ups, kept up to date: the one model behind the tree, the status bar and the picks. */
export class FollowUps implements Disposable {
  private readonly changed = new EventEmitter<void>();
  private readonly listening: Disposable;
  private asked = 0;
  private result: FollowUpsResult | undefined;
  private settleFirst: () => void = () => undefined;

  /** Settles when the server has been asked for the first time, or cannot be: what is about contacts waits for it. */
  readonly first = new Promise<void>((resolve) => {
    this.settleFirst = resolve;
  });

  /** Fires when the list has changed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly client: Client) {
    this.listening = client.onNotification(FOLLOW_UPS_CHANGED, () => void this.refresh());
  }

  /** The list as last answered; undefined until there is one. */
  get current(): FollowUpsResult | undefined {
    return this.result;
  }

  /** Every contact with something to do, soonest first. */
  get items(): readonly FollowUpItem[] {
    return this.result?.items.filter(({ group }) => group !== null) ?? [];
  }

  /** Every contact, also those with nothing to do. */
  get contacts(): readonly FollowUpItem[] {
    return this.result?.items ?? [];
  }

  /** Asks the server anew; an answer that was overtaken by a later question is dropped. */
  async refresh(): Promise<void> {
    const question = ++this.asked;
    try {
      const result = await this.client.sendRequest<FollowUpsResult>(FOLLOW_UPS, { all: true });
      if (question !== this.asked) return;
      this.result = result;
      this.changed.fire();
    } catch {
      // The server is stopping or starting anew: it tells when there is something to ask for.
    }
  }

  /** There is a list now, or will be none for want of a server. */
  begun(): void {
    this.settleFirst();
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
  }
}
