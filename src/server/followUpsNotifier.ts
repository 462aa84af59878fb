import type { Connection } from "vscode-languageserver";
import type { Disposable, Timers } from "../time/timers";
import type { ClientCapabilities } from "./clientCapabilities";
import { FOLLOW_UPS_CHANGED } from "./protocol";

/**
 * Debounce of `followUpsChanged` in milliseconds. It is longer for larger vaults, so that typing is not delayed by
 * rebuilding the list.
 */
export const NOTIFY_DEBOUNCE_MS = { min: 40, perContact: 0.075, max: 1000 };

/** Notifies a client that asked for it that the follow-ups have changed, once for several changes. */
export class FollowUpsNotifier {
  private timer: Disposable | undefined;
  private delay = NOTIFY_DEBOUNCE_MS.min;

  constructor(
    private readonly connection: Connection,
    private readonly timers: Timers,
    private readonly client: () => ClientCapabilities,
  ) {}

  notify(): void {
    if (!this.client().followUpsChanged) return;
    this.timer ??= this.timers.after(this.delay, () => this.notifyNow());
  }

  /** Sends the first list without a delay, because the user waits for it. */
  notifyNow(): void {
    if (!this.client().followUpsChanged) return;
    this.timer?.dispose();
    this.timer = undefined;
    void this.connection.sendNotification(FOLLOW_UPS_CHANGED);
  }

  /** Adapts the debounce to the size of the list. */
  setContactCount(contacts: number): void {
    const { min, perContact, max } = NOTIFY_DEBOUNCE_MS;
    this.delay = Math.min(Math.max(min, contacts * perContact), max);
  }

  dispose(): void {
    this.timer?.dispose();
  }
}
