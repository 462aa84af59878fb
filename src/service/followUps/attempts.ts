import type { Analysis } from "../../cadence/analyze";
import { atLimit, countsTowardLimit, limitOf } from "../../cadence/limit";
import type { Entry } from "../../cadence/model";
import { isClosed } from "../../cadence/nextStep";

/**
 * The number of an attempt, and the number of all attempts with those that the limit still allows; undefined if it
 * allows none.
 */
export interface AttemptCount {
  readonly n: number;
  readonly of: number | undefined;
}

/** Counts as the next step does. Past the limit and after the end, no number suggests that more tries are allowed. */
export function attemptCountOf({ before, after }: Entry, analysis: Analysis): AttemptCount {
  const { contact, position, standing } = analysis;
  const { tries: n, calls, playbook } = after;
  const next = standing?.step?.count;
  // For the last try, the plan shows how many follow.
  if (next?.n === n + 1 && after.lastAttempt === position.lastAttempt) return { n, of: next.of };
  const limit = limitOf(after, contact);
  if (!limit || !playbook || isClosed(contact, after)) return { n, of: undefined };
  if (!countsTowardLimit(after, playbook, contact.known)) return { n, of: undefined };
  const isPast = before.playbook !== undefined && atLimit(before, before.playbook, contact.known);
  return { n, of: isPast ? undefined : n + Math.min(limit.calls - calls, limit.attempts - n) };
}
