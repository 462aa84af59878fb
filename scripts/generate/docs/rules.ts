import { RULE_ENTRIES } from "../../../src/cadence/rules";
import { SOURCES } from "../../../src/cadence/sources";
import { code, type Output, page, table } from "../output";

export function rulesPage(): Output {
  const rows = RULE_ENTRIES.map(({ id, severity, summary, source }) => {
    return [
      `[${code(id)}](../rules/${id}.md)`,
      severity,
      `${summary}.`,
      source.map((of) => `[${of}](#sources)`).join(", "),
    ];
  });
  const sources = Object.entries(SOURCES).map(([id, { title, quote }]) => [id, title, `“${quote}”`]);
  const text = page(
    "src/cadence/rules/",
    "Rules",
    "Touchbase finds these problems in contact notes. A rule has a severity, and a finding may have a higher or lower one. The setting `touchbase.rules` changes the severity or turns the rule off, and `ignore` in the frontmatter turns it off for one note.",
    table(["Rule", "Severity", "Finds", "Source"], rows),
    "## Sources",
    table(["Source", "Article", "In a word"], sources),
  );
  return { path: "docs/reference/rules.md", text };
}
