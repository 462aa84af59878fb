import type { Fix } from "../../note/model";
import type { Channel } from "../../note/vocabulary";
import { type Message, message } from "../../words/message";
import { attemptNoun, counts } from "../attemptNouns";
import { countsTowardLimit } from "../limit";
import type { Entry } from "../model";
import type { Rule } from "../rule";

export const moveOn: Rule = {
  id: "move-on",
  summary: "The last unanswered call or try that the playbook allows, and each one after it",
  why: "Three calls show that you are interested; the fourth shows that you cannot take a hint. Stopping in time keeps the door open, and frees the time for someone who answers.",
  source: ["S0", "S1", "S4"],
  severity: "warning",
  about: "cadence",
  *check({ contact, run }) {
    // "Call us back every Friday until we give you an answer" lifts the limit.
    if (contact.every?.value.kind === "weekday") return;
    const filed = contact.status !== "active" && contact.status !== "paused";
    for (const entry of run) {
      const reached = limitReachedBy(entry, contact.prefers?.value ?? "call", contact.known);
      if (!reached || (filed && !reached.past)) continue;
      const fixes: Fix[] = [{ kind: "set-status", status: "moved-on", title: message("fix.moved-on") }];
      yield {
        span: entry.touch.span,
        severity: reached.past ? "error" : "warning",
        message: reached.message,
        fixes: filed ? [] : fixes,
      };
    }
  },
};

interface ReachedLimit {
  readonly past: boolean;
  readonly message: Message;
}

/** Whether an attempt brings the count of calls (or of what they prefer), or of tries, to the limit or past it. */
function limitReachedBy(
  { attempt, before, after }: Entry,
  counted: Channel,
  known: boolean,
): ReachedLimit | undefined {
  const limit = after.playbook?.limit;
  if (!attempt || !limit || !after.playbook) return undefined;
  // Tries before the introduction are not counted, and neither is the introduction.
  if (!countsTowardLimit(before, after.playbook, known)) return undefined;
  const enoughCalls = counts(counted, limit.calls);
  if (after.calls > before.calls && after.calls >= limit.calls) {
    return reached(after.calls, attemptNoun(counted), limit.calls, enoughCalls);
  }
  // Two attempts on one day are one try.
  if (after.tries === before.tries) return undefined;
  // When the calls have reached their limit, a try by any other channel is also one too many.
  if (before.calls >= limit.calls) {
    return { past: true, message: message("move-on.past-other", { enough: enoughCalls }) };
  }
  if (after.tries < limit.attempts) return undefined;
  return reached(after.tries, "try", limit.attempts, counts(undefined, limit.attempts));
}

function reached(n: number, what: string, limit: number, enough: Message): ReachedLimit {
  const past = n > limit;
  return { past, message: message(past ? "move-on.past" : "move-on.at", { n, what, enough }) };
}
