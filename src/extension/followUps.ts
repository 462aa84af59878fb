import { Disposable, EventEmitter } from "vscode";
import { FOLLOW_UPS, FOLLOW_UPS_CHANGED, type FollowUpItem, type FollowUpsResult } from "../server/protocol";
import type { Client } from "./client";
import type { Node } from "./followUpTree";
import { LatestAnswer } from "./latestAnswer";

/** The state of the tree that shows the list. */
export interface FollowUpsTree {
  /** The contacts that are selected or have the focus. */
  selection(): Promise<readonly Node[]>;
  /** Whether VS Code reads the tree again and does not know all of its rows. */
  isChanging(): boolean;
  /** Whether contacts are on the screen. */
  isShown(): boolean;
  /** Calls the listener when the tree appears, also without contacts. */
  onDidAppear(listener: () => void): Disposable;
}

/** The server's list of follow-ups, kept up to date. The tree, the status bar and the pickers share this model. */
export class FollowUps implements Disposable {
  private readonly changeEmitter = new EventEmitter<void>();
  private readonly subscription: Disposable;
  private readonly latestAnswer: LatestAnswer<FollowUpsResult>;
  private result: FollowUpsResult | undefined;
  private resolveFirst: () => void = () => undefined;

  /**
   * Resolves after the first answer of the server, or when the server could not start. Contact commands wait for it.
   */
  readonly firstAnswer = new Promise<void>((resolve) => {
    this.resolveFirst = resolve;
  });

  /** The state of the tree, for other parts of the extension. */
  tree: FollowUpsTree = {
    selection: async () => [],
    isChanging: () => false,
    isShown: () => false,
    onDidAppear: () => new Disposable(() => undefined),
  };

  /** Returns the contact of the active history page; undefined if a note is active. */
  contactInFront: () => string | undefined = () => undefined;

  /** Fires when the list changes. */
  readonly onDidChange = this.changeEmitter.event;

  constructor(private readonly client: Client) {
    this.latestAnswer = new LatestAnswer(
      () => this.client.sendRequest<FollowUpsResult>(FOLLOW_UPS, { all: true }),
      (result) => {
        this.result = result;
        this.changeEmitter.fire();
      },
    );
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

  /** Requests the list, and waits for the answer. */
  refresh(): Promise<void> {
    return this.latestAnswer.refresh();
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
