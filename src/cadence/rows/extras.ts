import type { Channel } from "../../note/vocabulary";
import type { CivilDate } from "../../time/civilDate";
import { message } from "../../words/message";
import { isLapsed } from "../log";
import type { ExtraAction, Position, StepContext } from "../model";

/**
 * What the playbook offers along with its own step, offered on an agreed day as well, and the email that backs up a call
 * about a promise that was broken.
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
  const own = playbook?.next({ position, today, days, known: contact.known, prefers }, playbook);
  const offered = (own?.extras ?? []).filter(({ notBefore }) => !notBefore || notBefore <= date);
  return channel === "call" ? [...emailAfterCall(date, position), ...offered] : offered;
}

/** At the check-in of a second chance, a call that does not reach them is followed by an email the same day. */
function emailAfterCall(
  date: CivilDate,
  { promise, lastAttempt, playbook }: Position,
): readonly ExtraAction[] {
  if (playbook?.method !== "after-interview" || !promise?.secondChance) return [];
  if (!isLapsed(promise, date) || (lastAttempt && isLapsed(promise, lastAttempt.date))) return [];
  return [{ channel: "email", purpose: undefined, reason: message("beside.also-email"), source: ["S4"] }];
}
