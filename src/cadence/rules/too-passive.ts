import { message } from "../../words/message";
import type { Rule } from "../rule";

export const tooPassive: Rule = {
  id: "too-passive",
  summary: "Two attempts in a row by email about a job ad, and no call",
  why: "Email is passive and easily ignored. For a job that you know is there, a call carries more weight.",
  source: ["S0"],
  severity: "information",
  about: "cadence",
  isAboutNextTry: true,
  *check({ contact, run }) {
    if (contact.prefers?.value === "email") return;
    for (const { touch, attempt, agreed, before, after } of run) {
      if (!attempt || touch.channel !== "email" || before.playbook?.method !== "job-ad") continue;
      // They asked for an email that was agreed on.
      const { commitment } = before;
      if (commitment?.appointment.channel === "email") continue;
      if (agreed && contact.followUp?.value.channel === "email") continue;
      const inARow = after.emailsInRow >= 2 && after.tries > 1;
      if (inARow && !after.callInRun) yield { span: touch.span, message: message("too-passive") };
    }
  },
};
