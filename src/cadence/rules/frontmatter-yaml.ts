import type { Rule } from "../rule";

export const frontmatterYaml: Rule = {
  id: "frontmatter-yaml",
  summary: "YAML that does not parse",
  why: "Until the YAML is fixed, no step is proposed for the contact, because the unreadable part may be the one that forbids it.",
  source: [],
  severity: "error",
  about: "form",
  check: ({ contact }) => contact.problems.filter(({ rule }) => rule === "frontmatter-yaml"),
};
