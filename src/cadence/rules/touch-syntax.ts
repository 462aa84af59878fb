import { withYearFixes } from "../fixes";
import type { Rule } from "../rule";

export const touchSyntax: Rule = {
  id: "touch-syntax",
  summary: "A touch that cannot be read: no date, an impossible date, an unknown word, a bad clause",
  why: "A touch that is misread is a try that is not counted or a promise that is forgotten. Words come from short lists so that a typo shows at once.",
  source: [],
  severity: "error",
  about: "form",
  check: ({ contact, today }) =>
    contact.problems
      .filter(({ rule }) => rule === "touch-syntax")
      .map((problem) => withYearFixes(problem, today)),
};
