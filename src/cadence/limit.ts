import type { Contact } from "../note/model";
import type { Limit, Playbook, Position } from "./model";

/**
 * Returns how many tries are enough. A weekly rhythm that they asked for ("call us back every Friday") lifts the limit.
 */
export function limitOf({ playbook }: Position, contact: Contact): Limit | undefined {
  return contact.every?.value.kind === "weekday" ? undefined : playbook?.limit;
}

/** Whether as many tries as the playbook allows went unanswered, and moving on is the only step left. */
export function isLimited(position: Position, contact: Contact): boolean {
  const { playbook } = position;
  if (!playbook || limitOf(position, contact) === undefined) return false;
  return atLimit(position, playbook, contact.known);
}

export function atLimit(position: Position, playbook: Playbook, known: boolean): boolean {
  const { limit } = playbook;
  if (!limit || !countsTowardLimit(position, playbook, known)) return false;
  return position.calls >= limit.calls || position.tries >= limit.attempts;
}

/**
 * Whether tries count. In a playbook that opens with an introduction, tries before it do not, unless the contact knows
 * the user.
 */
export function countsTowardLimit(
  { introduction, lastResponse }: Position,
  playbook: Playbook,
  known: boolean,
): boolean {
  if (!playbook.opensWithIntroduction || known) return true;
  return introduction !== undefined || lastResponse !== undefined;
}
