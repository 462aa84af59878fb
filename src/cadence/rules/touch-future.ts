import type { Fix } from "../../note/model";
import { message } from "../../words/message";
import type { Rule } from "../rule";

export const touchFuture: Rule = {
  id: "touch-future",
  summary: "A touch that is dated after today",
  why: "A touch is something that happened. What is still to come belongs in a `next` clause or in `follow_up`; until its day comes, the touch does not count.",
  source: [],
  severity: "warning",
  about: "form",
  *check({ contact, today }) {
    for (const { date, dateSpan, form } of contact.touches) {
      if (date <= today) continue;
      const title = message("fix.to-today");
      // A date in the key of another tool is not changed.
      const fixes: Fix[] =
        form === "alias" || dateSpan.end - dateSpan.start !== date.length
          ? []
          : [{ kind: "replace", span: dateSpan, text: today, title }];
      yield { span: dateSpan, message: message("touch-future", { date }), fixes };
    }
  },
};
