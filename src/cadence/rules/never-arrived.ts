import { message } from "../../words/message";
import { isPursued, type Rule } from "../rule";
import { isOut } from "../touchKind";

export const neverArrived: Rule = {
  id: "never-arrived",
  summary: "A message that came back, with no later one that arrived",
  why: "What never arrived cannot be answered. Find another address or another way before you wait for a reply.",
  source: ["S0"],
  severity: "warning",
  about: "cadence",
  *check(context) {
    if (!isPursued(context) || context.isOver) return;
    const { entries } = context;
    const at = entries.findLastIndex(({ kind }) => kind === "never-arrived");
    const bounced = entries[at];
    const later = entries.slice(at + 1);
    if (!bounced || later.some(({ touch, response }) => response || isOut(touch))) return;
    const { outcomeSpan, span } = bounced.touch;
    yield { span: outcomeSpan ?? span, message: message("never-arrived") };
  },
};
