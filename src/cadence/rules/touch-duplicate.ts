import type { Fix } from "../../note/model";
import { touchContent } from "../../note/touchContent";
import { message } from "../../words/message";
import type { Rule } from "../rule";

export const touchDuplicate: Rule = {
  id: "touch-duplicate",
  summary: "The same entry twice",
  why: "A touch that is logged twice counts twice, and a limit is reached a call too soon.",
  source: [],
  severity: "warning",
  about: "form",
  *check({ contact, today }) {
    const seen = new Set<string>();
    for (const touch of contact.touches) {
      if (touch.date > today || touch.form === "alias") continue;
      const content = touchContent(touch);
      if (seen.has(content)) {
        // In the body an entry may go on over several lines, and it is left to the writer to remove them.
        const inBody = touch.form === "body";
        const fixes: Fix[] = inBody
          ? []
          : [{ kind: "remove-entry", span: touch.span, title: message("fix.remove-entry") }];
        yield { span: touch.span, message: message("touch-duplicate", { date: touch.date }), fixes };
      }
      seen.add(content);
    }
  },
};
