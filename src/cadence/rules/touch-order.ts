import type { Fix } from "../../note/model";
import { message } from "../../words/message";
import type { Rule } from "../rule";

export const touchOrder: Rule = {
  id: "touch-order",
  summary: "A touch that is out of date order",
  why: "The log reads oldest first. Touchbase sorts by date before it reasons, so nothing is misjudged; a reader may be misled all the same.",
  source: [],
  severity: "warning",
  about: "form",
  *check({ contact, today }) {
    let last: string | undefined;
    for (const { date, dateSpan, form } of contact.touches) {
      // A date in the future is a slip of its own kind, and the key `last_contacted` stands apart from the log.
      if (date > today || form === "alias") continue;
      if (last !== undefined && date < last) {
        const fixes: Fix[] = [{ kind: "sort-touches", title: message("fix.sort") }];
        yield { span: dateSpan, message: message("touch-order", { date, last }), fixes };
      } else last = date;
    }
  },
};
