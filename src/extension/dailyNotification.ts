import type { FollowUpsResult } from "../server/protocol";
import { isDue } from "../service/followUps/followUps";

/** What the notice of the day needs of the editor. */
export interface NotificationContext {
  /** What is kept for all windows. */
  readonly memory: { get(key: string): unknown; update(key: string, value: unknown): PromiseLike<void> };
  /** Whether it was asked for in the settings. */
  isWanted(): boolean;
  /** Whether this is the window that the person is looking at: one of several is enough. */
  isSeen(): boolean;
  /** Tells how many are due, until the person has answered or sent it away. */
  tell(count: number): void;
}

/** The day for which it was told, or was seen that there is nothing to tell. */
export const NOTIFIED_ON = "touchbase.noticedOn";

/**
 * One notice a day, at the first look at the notes that finds somebody to contact, or at the turn of the day in a window
 * that stays open. A day that begins with nothing due stays quiet, whatever is written into the notes in its course.
 */
export function notifyIfDue(list: FollowUpsResult | undefined, terms: NotificationContext): void {
  if (!list?.complete || list.contacts === 0 || !terms.isWanted() || !terms.isSeen()) return;
  if (terms.memory.get(NOTIFIED_ON) === list.today) return;
  void terms.memory.update(NOTIFIED_ON, list.today);
  const due = list.items.filter(isDue).length;
  if (due > 0) terms.tell(due);
}
