import type { Connection } from "vscode-languageserver";
import { FOLLOW_UPS_CHANGED } from "./protocol";

/**
 * Debounce of `followUpsChanged` in milliseconds. It is longer for larger vaults, so that typing is not delayed by
 * rebuilding the list.
 */
const NOTIFY_DEBOUNCE_MS = { min: 40, perContact: 0.075, max: 1000 };

/** Tells the client that the follow-ups have changed, once for several changes. */
export class FollowUpsNotifier {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private delay = NOTIFY_DEBOUNCE_MS.min;

  constructor(private readonly connection: Connection) {}

  notify(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.connection.sendNotification(FOLLOW_UPS_CHANGED);
    }, this.delay);
  }

  /** Adapts the debounce to the size of the list. */
  setContactCount(contacts: number): void {
    const { min, perContact, max } = NOTIFY_DEBOUNCE_MS;
    this.delay = Math.min(Math.max(min, contacts * perContact), max);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
