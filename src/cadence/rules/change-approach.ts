import { daysBetween } from "../../time/civilDate";
import { message } from "../../words/message";
import { logLine } from "../fixes";
import { isPursued, type Rule } from "../rule";

export const changeApproach: Rule = {
  id: "change-approach",
  summary: "Two or more unanswered attempts after an interview, a week gone by, and no other way tried",
  why: "When calls and emails stay unanswered, change your approach: an invitation to connect is easy to accept and puts no pressure on them.",
  source: ["S3"],
  severity: "information",
  about: "cadence",
  isAboutNextTry: true,
  *check(context) {
    const { tries, lastAttempt, lastSocial, playbook } = context.position;
    if (
      !isPursued(context) ||
      playbook?.method !== "after-interview" ||
      tries < 2 ||
      lastSocial ||
      !lastAttempt
    )
      return;
    // Until the next step is due, which may be an agreed day or one after a weekend, there is time.
    if (["upcoming", "waiting"].includes(context.standing.state)) return;
    // The invitation is not offered while another step comes first. On a weekend, it goes along with Monday's call.
    const { step } = context.standing;
    if (!step?.extras.some(({ purpose }) => purpose === "invite") || step.on > context.today) return;
    const days = daysBetween(lastAttempt.date, context.today);
    if (days < (playbook.wait.afterAttempt ?? 7)) return;
    const fixes = [logLine(`${context.today} social invite`)];
    yield { span: lastAttempt.span, message: message("change-approach", { tries, days }), fixes };
  },
};
