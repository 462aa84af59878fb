import { message } from "../../words/message";
import type { Rule } from "../rule";

export const resumeBySecondCall: Rule = {
  id: "resume-by-second-call",
  summary: "A second call about a job ad with no resume or letter sent before it",
  why: "Someone who is really interested has written before the second call. Then the call follows up on something.",
  source: ["S0"],
  severity: "information",
  about: "cadence",
  isAboutNextTry: true,
  *check({ run }) {
    let calls = 0;
    for (const { touch, attempt, sameTry, before } of run) {
      if (!attempt || touch.channel !== "call" || before.playbook?.method !== "job-ad") continue;
      if (sameTry) continue;
      calls++;
      if (calls === 2 && !before.application)
        yield { span: touch.span, message: message("resume-by-second-call") };
    }
  },
};
