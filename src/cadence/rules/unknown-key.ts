import { closestMatch, isOneSlipOrNone } from "../../note/closestMatch";
import type { Fix } from "../../note/model";
import type { LocatedValue } from "../../note/source";
import { message } from "../../words/message";
import { withYearFixes } from "../fixes";
import type { Rule, RuleMatch } from "../rule";

export const unknownKey: Rule = {
  id: "unknown-key",
  summary:
    "A key that differs from a known one by one letter, or an unknown value, playbook, status or rule id",
  why: "Other keys in the frontmatter are yours and are left alone, but a typo such as `tuoches` would hide a whole log.",
  source: [],
  severity: "hint",
  about: "form",
  *check({ contact, playbookIds, ruleIds, today }) {
    const problems = contact.problems.filter(({ rule }) => rule === "unknown-key");
    yield* problems.map((problem) => withYearFixes(problem, today));
    if (contact.playbook && !playbookIds.includes(contact.playbook.value)) {
      yield unknown(contact.playbook, "playbook", playbookIds);
    }
    for (const { rule, span } of contact.ignore) {
      if (!ruleIds.includes(rule)) yield unknown({ value: rule, span }, "rule", ruleIds);
    }
  },
};

function unknown(
  { value, span }: LocatedValue<string>,
  what: "playbook" | "rule",
  known: readonly string[],
): RuleMatch {
  const near = closestMatch(value, known);
  if (!near) {
    return {
      span,
      severity: "warning",
      message: message(`unknown-key.${what}`, { value, known }),
      fixes: [],
    };
  }
  const title = message("fix.change-to", { text: near });
  // Another playbook gives other advice, so a value is changed without asking only if it is unambiguous.
  const isChoice = !isOneSlipOrNone(value.toLowerCase(), near);
  const fixes: Fix[] = [{ kind: "replace", span, text: near, title, ...(isChoice && { isChoice }) }];
  return { span, severity: "warning", message: message(`unknown-key.${what}-near`, { value, near }), fixes };
}
