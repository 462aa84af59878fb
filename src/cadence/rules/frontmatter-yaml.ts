import type { Rule } from "../rule";

export const frontmatterYaml: Rule = {
  id: "frontmatter-yaml",
  summary: "YAML that does not parse",
  why: "What cannot be parsed cannot be read: until it is mended, no step is proposed for the contact, for the part that would forbid it may be lost.",
  source: [],
  severity: "error",
  about: "form",
  check: ({ contact }) => contact.problems.filter(({ rule }) => rule === "frontmatter-yaml"),
};
