import type { Fix } from "../../note/model";
import { message } from "../../words/message";
import type { Rule } from "../rule";

export const letterFirst: Rule = {
  id: "letter-first",
  summary: "An informational meeting with someone you don't know, asked for by phone before any introduction",
  why: "A stranger's call is easily refused. A letter that says who you are and why you ask gives them time to say yes.",
  source: ["S0"],
  severity: "warning",
  about: "cadence",
  *check({ contact, run }) {
    if (contact.known) return;
    for (const { touch, attempt, agreed, before } of run) {
      if (!attempt || touch.channel !== "call" || before.playbook?.method !== "informational") continue;
      // A day that was agreed on or asked for is no cold call.
      if (agreed || before.introduction || before.lastResponse) continue;
      const title = message("fix.known");
      const fixes: Fix[] = [{ kind: "set-key", key: "known", value: "true", title }];
      yield { span: touch.span, message: message("letter-first"), fixes };
    }
  },
};
