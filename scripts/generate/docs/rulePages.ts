import type { RuleEntry } from "../../../src/cadence/rule";
import { RULE_ENTRIES, RULES, VAULT_RULES } from "../../../src/cadence/rules";
import { SECTION } from "../../../src/config/section";
import { LineIndex } from "../../../src/note/lineIndex";
import { dateText } from "../../../src/time/dateText";
import { render } from "../../../src/words/render";
import { adviceFor } from "../advice";
import { type AnalyzedExample, analyzeRuleExample, ruleExample, vaultFindings } from "../examples";
import { code, type Output, page, type ReadFile } from "../output";
import { followedAdvice } from "./advice";

/** Returns a page for each rule, with a bad and a good note and their findings. */
export function rulePages(read: ReadFile): readonly Output[] {
  return RULE_ENTRIES.map((rule) => rulePage(rule, read));
}

function rulePage(rule: RuleEntry, read: ReadFile): Output {
  const { id, summary, why, source, severity } = rule;
  const bad = analyzeRuleExample(read, id, "bad");
  const good = analyzeRuleExample(read, id, "good");
  const { today, settings } = ruleExample(read, id);
  // Findings that name another note need the names.
  const named = RULES.some((rule) => rule.id === id && rule.isAboutSeveralNotes);
  const on = `on ${dateText(today, "0001-01-01" as typeof today, "long")}`;
  const set = settings ? `, with the settings ${code(JSON.stringify(settings))}` : "";
  const text = page(
    `src/cadence/rules/${id}.ts and docs/examples/rules/${id}/`,
    id,
    `${summary}. Severity: ${severity}, unless a finding has its own.`,
    "## Why",
    why,
    ...followedAdvice(adviceFor(`rule ${id}`), source),
    "## What it finds",
    `${named ? "These notes" : "This note"}, ${on}${set}:`,
    ...bad.map((note) => formatExample(note, named)),
    `${named ? "get" : "gets"}:\n\n${findings(id, bad, settings, named)}`,
    named ? "These notes have no finding:" : "This note has no finding:",
    ...good.map((note) => formatExample(note, named)),
    ...silencing(rule),
    "[All rules](../reference/rules.md) · [Where the advice comes from](../advice.md)",
  );
  return { path: `docs/rules/${id}.md`, text };
}

function formatExample({ name, text }: AnalyzedExample, named: boolean): string {
  return `${named ? `${code(name)}:\n\n` : ""}\`\`\`markdown\n${text.trimEnd()}\n\`\`\``;
}

/** Returns the messages of the notes and the offered fixes, as an editor shows them. */
function findings(
  id: string,
  notes: readonly AnalyzedExample[],
  settings: Record<string, unknown> | undefined,
  named: boolean,
): string {
  const lines = notes.flatMap(({ name, text, analysis }) => {
    const index = new LineIndex(text);
    const { today } = analysis;
    return analysis.findings.map(({ rule, severity, span, message, fixes }) => {
      const line = index.rangeOf(span).start.line + 1;
      const titles = fixes.map(({ title }) => `*${render(title, { today })}*`);
      const fix = titles.length > 0 ? `\n  Fix: ${titles.join(" or ")}.` : "";
      return `- ${named ? `${code(name)}, ` : ""}line ${line}, ${severity} ${code(rule)}: “${render(message, { today })}”${fix}`;
    });
  });
  const [first] = notes;
  const ofAll = VAULT_RULES.some((rule) => rule.id === id) && first ? vaultFindings(notes, settings) : [];
  for (const { rule, severity, message } of ofAll) {
    const words = render(message, { today: (first as AnalyzedExample).analysis.today });
    lines.push(`- in the tree and on the command line, ${severity} ${code(rule)}: “${words}”`);
  }
  return lines.join("\n");
}

function silencing({ id, severity }: RuleEntry): string[] {
  const other = severity === "hint" ? "information" : "hint";
  const json = JSON.stringify({ rules: { [id]: other } });
  const everywhere = `In \`.touchbase.json\`, or as \`${SECTION}.rules\` in the settings of VS Code; \`off\` silences it everywhere:\n\n\`\`\`json\n${json}\n\`\`\``;
  const inOne =
    id === "frontmatter-yaml"
      ? "A note whose frontmatter cannot be read cannot say so itself."
      : `In one note; the text after the dash is your reason:\n\n\`\`\`yaml\nignore:\n  - ${id} - because …\n\`\`\``;
  return ["## Change or silence it", everywhere, inOne];
}
