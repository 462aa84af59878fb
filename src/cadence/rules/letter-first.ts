import type { Fix } from "../../note/model";
import { message } from "../../words/message";
import { atLimit } from "../limit";
import type { Rule } from "../rule";

export const letterFirst: Rule = {
  id: "letter-first",
  summary: "A second unanswered call to someone you don't know, with no introduction sent yet",
  why: "A stranger's call is easily refused. A letter that says who you are and why you ask gives them time to say yes; then resume the calls.",
  source: ["S0"],
  severity: "hint",
  about: "cadence",
  isAboutNextTry: true,
  *check({ contact, run, position }) {
    if (contact.known || position.introduction) return;
    let calls = 0;
    for (const { touch, attempt, agreed, sameTry, before } of run) {
      if (!attempt || touch.channel !== "call" || before.playbook?.method !== "informational") continue;
      // A day that was agreed on or asked for is not a cold call.
      if (agreed || sameTry || before.lastResponse) continue;
      calls++;
      if (calls !== 2) continue;
      // With `known: true` all calls count. Past the limit, the fix would bring the worse finding.
      const isOver = position.playbook !== undefined && atLimit(position, position.playbook, true);
      const title = message("fix.known");
      const fixes: Fix[] = isOver ? [] : [{ kind: "set-key", key: "known", value: "true", title }];
      yield { span: touch.span, message: message("letter-first"), fixes };
    }
  },
};
