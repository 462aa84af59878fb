import type { FollowUpsResult } from "../server/protocol";
import { isDue } from "../service/followUps/followUps";

/** What the daily notification needs from VS Code. */
export interface NotificationContext {
  /** The global state, which all windows share. */
  readonly memory: { get(key: string): unknown; update(key: string, value: unknown): PromiseLike<void> };
  /** Whether the setting is on. */
  isEnabled(): boolean;
  /** Whether this window has the focus, so that only one window notifies. */
  isFocused(): boolean;
  /** Shows how many follow-ups are due, until the user answers or dismisses it. */
  notify(count: number): void;
}

/** The key of the day on which the user was notified, or on which nothing was due. */
export const NOTIFIED_ON = "touchbase.noticedOn";

/**
 * Notifies the user once a day: when the first complete list of the day arrives, which is after a start or at
 * midnight. A day that begins with nothing due stays quiet, even if a follow-up becomes due later that day.
 */
export function notifyIfDue(list: FollowUpsResult | undefined, context: NotificationContext): void {
  if (!list?.complete || list.contacts === 0 || !context.isEnabled() || !context.isFocused()) return;
  if (context.memory.get(NOTIFIED_ON) === list.today) return;
  void context.memory.update(NOTIFIED_ON, list.today);
  const dueCount = list.items.filter(isDue).length;
  if (dueCount > 0) context.notify(dueCount);
}
