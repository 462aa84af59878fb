import type { FollowUpsResult } from "../server/protocol";
import { isDue } from "../service/followUps/followUps";

/** The parts of VS Code that the daily notification needs. */
export interface NotificationContext {
  /** The state of the workspace, because each has its own follow-ups. */
  readonly memory: { get(key: string): unknown; update(key: string, value: unknown): PromiseLike<void> };
  /** Whether the setting is on. */
  isEnabled(): boolean;
  /** Whether the time of day from which the user wants to be notified has come. */
  isTime(): boolean;
  /** Whether this window has the focus, so that only one window notifies. */
  isFocused(): boolean;
  /** Shows how many follow-ups are due, until the user answers or dismisses it. */
  notify(count: number): void;
}

/** The key of the day on which the user was notified, or on which nothing was due. */
export const NOTIFIED_ON = "touchbase.noticedOn";

/**
 * Notifies the user once a day: when the first complete list arrives after the time that the user set, which is after a
 * start, at that time, or at midnight. A day that begins with nothing due stays quiet, even if a follow-up becomes due
 * later that day.
 */
export function notifyIfDue(list: FollowUpsResult | undefined, context: NotificationContext): void {
  if (!isReady(list) || !context.isEnabled() || !context.isTime() || !context.isFocused()) return;
  if (context.memory.get(NOTIFIED_ON) === list.today) return;
  void context.memory.update(NOTIFIED_ON, list.today);
  const dueCount = dueCountOf(list);
  if (dueCount > 0) context.notify(dueCount);
}

/** Shows the notification to a user who has just switched it on, at any time and even if nothing is due. */
export function notifySwitchedOn(list: FollowUpsResult | undefined, context: NotificationContext): void {
  if (!isReady(list) || !context.isFocused()) return;
  void context.memory.update(NOTIFIED_ON, list.today);
  context.notify(dueCountOf(list));
}

function isReady(list: FollowUpsResult | undefined): list is FollowUpsResult {
  return list?.complete === true && list.contacts > 0;
}

function dueCountOf({ items }: FollowUpsResult): number {
  return items.filter(isDue).length;
}

/** Returns the time from `now` to the next `HH:MM`, in milliseconds. */
export function millisecondsUntil(time: string, now: Date): number {
  const next = new Date(now);
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  next.setHours(hours, minutes, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next.getTime() - now.getTime();
}

/** Whether a time of day, `HH:MM` or empty for any, has come. */
export function hasCome(time: string, now: Date): boolean {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${pad(now.getHours())}:${pad(now.getMinutes())}` >= time;
}
