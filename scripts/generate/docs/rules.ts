import { RULE_ENTRIES } from "../../../src/cadence/rules";
import { SOURCES } from "../../../src/cadence/sources";
import { code, type Output, page, table } from "../output";

export function rulesPage(): Output {
  const rows = RULE_ENTRIES.map(({ id, severity, summary }) => {
    return [`[${code(id)}](../rules/${id}.md)`, severity, `${summary}.`];
  });
  const sources = Object.entries(SOURCES).map(([id, { title, quote }]) => [title, `“${quote}”`, code(id)]);
  const text = page(
    "src/cadence/rules/",
    "Rules",
    "Touchbase finds these problems in contact notes. A rule has a severity, and a finding may have a higher or lower one. The setting `touchbase.rules` changes the severity or turns the rule off, and `ignore` in the frontmatter turns it off for one note.",
    table(["Rule", "Severity", "Finds"], rows),
    "## Sources",
    "The page of a rule names the advice that it follows, from five articles.",
    table(["Article", "In a word", "In JSON"], sources),
  );
  return { path: "docs/reference/rules.md", text };
}
