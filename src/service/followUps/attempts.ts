import type { Entry } from "../../cadence/model";
import type { Contact } from "../../note/model";

/** The number of an attempt and the limit, which is undefined if there is none. */
export interface AttemptCount {
  readonly n: number;
  readonly of: number | undefined;
}

/** A weekly rhythm that the contact asked for lifts the limit, as it does for the next step. */
export function attemptCountOf({ after }: Entry, contact: Contact): AttemptCount {
  const limit = contact.every?.value.kind === "weekday" ? undefined : after.playbook?.limit;
  const n = after.tries;
  return { n, of: limit && (n <= limit.calls ? Math.min(limit.calls, limit.attempts) : limit.attempts) };
}
