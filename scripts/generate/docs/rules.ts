import { RULE_ENTRIES } from "../../../src/cadence/rules";
import { SOURCES } from "../../../src/cadence/sources";
import { code, type Output, page, table } from "../output";

export function rulesPage(): Output {
  const rows = RULE_ENTRIES.map(({ id, severity, summary, source }) => {
    return [`[${code(id)}](../rules/${id}.md)`, severity, `${summary}.`, source.join(", ")];
  });
  const sources = Object.entries(SOURCES).map(([id, { title, quote }]) => [id, title, `“${quote}”`]);
  const text = page(
    "src/cadence/rules/",
    "Rules",
    "What Touchbase finds in a contact note. The severity is the rule's own, and a finding may have another where the case is graver or lighter; the setting `touchbase.rules` changes it or switches the rule off, and `ignore` in the frontmatter switches it off for one note.",
    table(["Rule", "Severity", "Finds", "Source"], rows),
    "## Sources",
    table(["Source", "Article", "In a word"], sources),
  );
  return { path: "docs/reference/rules.md", text };
}
