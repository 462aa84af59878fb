import type { Rule } from "../rule";

export const conflict: Rule = {
  id: "conflict",
  summary:
    "Two versions of some lines, left in the note by Git or a sync tool; or a copy of the note that a sync tool made",
  why: "Until one version is chosen, no step is proposed for the contact, because either may forbid it. A touch that is lost here is a try that is not counted. A copy next to its note is a warning at both: it is not a second contact, and the advice ignores what only the copy says.",
  source: [],
  severity: "error",
  about: "form",
  check: ({ contact }) => contact.problems.filter(({ rule }) => rule === "conflict"),
};
