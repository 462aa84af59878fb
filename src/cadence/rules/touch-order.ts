import type { BodyLog, Contact, Fix, Touch } from "../../note/model";
import { message } from "../../words/message";
import type { Rule } from "../rule";

export const touchOrder: Rule = {
  id: "touch-order",
  summary: "A touch that is out of order",
  why: "The log reads oldest first. Touchbase sorts by date first, so its advice is still right, but a human reader may be misled.",
  source: [],
  severity: "warning",
  about: "form",
  *check({ contact, today }) {
    for (const { touches, inBody, newestFirst } of logsOf(contact)) {
      let last: string | undefined;
      for (const { date, dateSpan } of touches) {
        // The rule `touch-future` reports dates in the future.
        if (date > today) continue;
        if (last === undefined || date >= last) {
          last = date;
          continue;
        }
        const key = newestFirst ? "touch-order.newest-first" : "touch-order";
        // Any text may be between the entries of a body, so only the user can move them.
        const fixes: Fix[] = inBody ? [] : [{ kind: "sort-touches", title: message("fix.sort") }];
        yield { span: dateSpan, message: message(key, { date, last }), fixes };
      }
    }
  },
};

interface OneLog {
  /** From the oldest to the latest, if the log is in order. */
  readonly touches: readonly Touch[];
  readonly inBody: boolean;
  readonly newestFirst: boolean;
}

/** Returns each log of the note, because two logs may overlap in time. */
function logsOf({ touches, bodyLogs }: Contact): OneLog[] {
  const logAt = new Map(bodyLogs.flatMap((log) => log.entries.map(({ start }) => [start, log] as const)));
  const byLog = new Map<BodyLog | undefined, Touch[]>();
  for (const touch of touches) {
    // The key `last_contacted` is not part of the log.
    if (touch.form === "alias") continue;
    const log = logAt.get(touch.span.start);
    const others = byLog.get(log);
    if (others) others.push(touch);
    else byLog.set(log, [touch]);
  }
  return [...byLog].map(([log, its]) => ({
    touches: its,
    inBody: log !== undefined,
    newestFirst: log?.isNewestFirst ?? false,
  }));
}
