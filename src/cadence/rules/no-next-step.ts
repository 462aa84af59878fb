import { message } from "../../words/message";
import { nextClause } from "../fixes";
import { isPursued, type Rule } from "../rule";

const PLAYBOOKS: ReadonlySet<string> = new Set(["job-ad", "after-interview", "informational"]);

export const noNextStep: Rule = {
  id: "no-next-step",
  summary: "An interview or talk that ended without an agreed next step",
  why: "The end of the talk is the best moment to ask whom to call, and when. With a date agreed on, following up is keeping your word.",
  source: ["S1", "S2", "S3"],
  severity: "hint",
  about: "cadence",
  *check(context) {
    if (!isPursued(context)) return;
    const at = context.entries.findLastIndex(({ live }) => live);
    const entry = context.entries[at];
    if (!entry || entry.touch.outcome === "declined") return;
    const playbook = entry.before.playbook?.method;
    if (!playbook || !PLAYBOOKS.has(playbook)) return;
    // A date that was given later makes up for it.
    const agreed = context.entries.slice(at).some(({ touch }) => touch.next || touch.replyBy);
    if (agreed) return;
    const fixes = nextClause(context, entry.touch);
    yield { span: entry.touch.span, message: message("no-next-step"), fixes };
  },
};
