import type { Channel } from "../../note/vocabulary";
import type { CivilDate } from "../../time/civilDate";
import { message } from "../../words/message";
import { isLapsed } from "../log";
import type { ExtraAction, Position, StepContext } from "../model";

/**
 * Returns what the playbook offers along with its own step, also on an agreed day, and the email that backs up a call
 * about a broken promise.
 */
export function playbookExtras(
  date: CivilDate,
  channel: Channel,
  position: Position,
  today: CivilDate,
  { contact, days }: StepContext,
): readonly ExtraAction[] {
  const { playbook } = position;
  const prefers = contact.prefers?.value;
  const proposal = playbook?.next({ position, today, days, known: contact.known, prefers }, playbook);
  const offered = (proposal?.extras ?? []).filter(({ notBefore }) => !notBefore || notBefore <= date);
  return channel === "call" ? [...emailAfterCall(date, position), ...offered] : offered;
}

/**
 * Returns the email of the same day that follows a call at the check-in of a second chance, if the call does not reach
 * them.
 */
function emailAfterCall(
  date: CivilDate,
  { promise, lastAttempt, playbook }: Position,
): readonly ExtraAction[] {
  if (playbook?.method !== "after-interview" || !promise?.secondChance) return [];
  if (!isLapsed(promise, date) || (lastAttempt && isLapsed(promise, lastAttempt.date))) return [];
  return [{ channel: "email", purpose: undefined, reason: message("beside.also-email"), source: ["S4"] }];
}
