import type { Fix, Touch } from "../../note/model";
import { touchKey } from "../../note/touchKey";
import type { CivilDate } from "../../time/civilDate";
import { message } from "../../words/message";
import type { Rule } from "../rule";

export const touchDuplicate: Rule = {
  id: "touch-duplicate",
  summary: "The same entry twice",
  why: "Tries on one day are one try, so the count stays right. But a message or thanks that is logged twice reads as a second one on the same day, and you are warned about that.",
  source: [],
  severity: "warning",
  about: "form",
  *check({ contact, today }) {
    const seen = new Set<string>();
    // Most touches are alone on their day and need no comparison.
    const alone = new Map<CivilDate, Touch | undefined>();
    for (const touch of contact.touches) {
      if (touch.date > today || touch.form === "alias") continue;
      if (!alone.has(touch.date)) {
        alone.set(touch.date, touch);
        continue;
      }
      const first = alone.get(touch.date);
      if (first) seen.add(touchKey(first));
      alone.set(touch.date, undefined);
      const content = touchKey(touch);
      if (seen.has(content)) {
        // In the body an entry may have several lines, which only the user can remove safely.
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
