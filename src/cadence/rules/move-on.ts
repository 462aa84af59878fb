import type { Fix } from "../../note/model";
import { message } from "../../words/message";
import type { Entry } from "../log";
import type { Rule } from "../rule";

export const moveOn: Rule = {
  id: "move-on",
  summary: "As many unanswered calls, or tries of any kind, as are enough, and each one past them",
  why: "Three calls show that you are interested; the fourth shows that you cannot take a hint. Stopping in time keeps the door open, and frees the hour for somebody who answers.",
  source: ["S0", "S1", "S4"],
  severity: "warning",
  about: "cadence",
  *check({ contact, run }) {
    // "Call us back every Friday until we give you an answer" lifts the limit.
    if (contact.every?.value.kind === "weekday") return;
    const filed = contact.status !== "active" && contact.status !== "paused";
    for (const entry of run) {
      const reached = limitReachedBy(entry);
      if (!reached || (filed && !reached.past)) continue;
      const { n, what, past, limit } = reached;
      const fixes: Fix[] = [{ kind: "set-status", status: "moved-on", title: message("fix.moved-on") }];
      yield {
        span: entry.touch.span,
        severity: past ? "error" : "warning",
        message: message(past ? "move-on.past" : "move-on.at", { n, what, limit }),
        fixes: filed ? [] : fixes,
      };
    }
  },
};

interface Reached {
  readonly n: number;
  readonly what: string;
  readonly limit: number;
  readonly past: boolean;
}

/** Whether an attempt brings the count of calls, or of tries, to the limit or past it. */
function limitReachedBy({ attempt, before, after }: Entry): Reached | undefined {
  const limit = after.playbook?.limit;
  if (!attempt || !limit) return undefined;
  if (after.calls > before.calls && after.calls >= limit.calls) {
    return { n: after.calls, what: "call", limit: limit.calls, past: after.calls > limit.calls };
  }
  const another = after.tries > before.tries;
  // Once the calls have reached their limit, a try by any other channel is one too many as well.
  const spent = before.calls >= limit.calls || before.tries >= limit.attempts;
  if (!another || (after.tries < limit.attempts && !spent)) return undefined;
  return { n: after.tries, what: "try", limit: limit.attempts, past: spent };
}
