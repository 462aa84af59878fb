import { type Disposable, EventEmitter } from "vscode";
import { FOLLOW_UPS, FOLLOW_UPS_CHANGED, type FollowUpItem, type FollowUpsResult } from "../server/protocol";
import type { Client } from "./client";
import type { Node } from "./followUpTree";

/** What the tree that shows the list knows. */
export interface FollowUpsTree {
  /** The contacts that are selected or have the focus. */
  selection(): Promise<readonly Node[]>;
  /** Whether contacts are on the screen. */
  isShown(): boolean;
}

/** The server's list of follow-ups, kept up to date. The tree, the status bar and the pickers share this model. */
export class FollowUps implements Disposable {
  private readonly changeEmitter = new EventEmitter<void>();
  private readonly subscription: Disposable;
  private requestCount = 0;
  private result: FollowUpsResult | undefined;
  private resolveFirst: () => void = () => undefined;

  /**
   * Resolves after the first answer of the server, or when the server could not start. Contact commands wait for it.
   */
  readonly firstAnswer = new Promise<void>((resolve) => {
    this.resolveFirst = resolve;
  });

  /** The tree, as far as other parts of the extension need it. */
  tree: FollowUpsTree = { selection: async () => [], isShown: () => false };

  /** Fires when the list changes. */
  readonly onDidChange = this.changeEmitter.event;

  constructor(private readonly client: Client) {
    this.subscription = client.onNotification(FOLLOW_UPS_CHANGED, () => void this.refresh());
  }

  /** The latest list; undefined before the first answer. */
  get current(): FollowUpsResult | undefined {
    return this.result;
  }

  /** The contacts with something to do, soonest first. */
  get items(): readonly FollowUpItem[] {
    return this.result?.items.filter(({ group }) => group !== null) ?? [];
  }

  /** All contacts, including those with nothing to do. */
  get contacts(): readonly FollowUpItem[] {
    return this.result?.items ?? [];
  }

  /** Requests the list. Drops an answer that a later request has overtaken. */
  async refresh(): Promise<void> {
    const request = ++this.requestCount;
    try {
      const result = await this.client.sendRequest<FollowUpsResult>(FOLLOW_UPS, { all: true });
      if (request !== this.requestCount) return;
      this.result = result;
      this.changeEmitter.fire();
    } catch {
      // The server is stopping or restarting; it sends a notification when there is a new list.
    }
  }

  /** Called when the first list is there, or when the server could not start. */
  markStarted(): void {
    this.resolveFirst();
  }

  dispose(): void {
    this.subscription.dispose();
    this.changeEmitter.dispose();
  }
}
