import { cutFrontmatter } from "../../note/frontmatter";
import { isPlainSafe, quoteIfNeeded } from "../../note/quote";
import type { CivilDate } from "../../time/civilDate";

/** The values of the placeholders of a template. */
export interface TemplateValues {
  readonly name: string;
  readonly organization: string;
  readonly playbook: string;
  readonly today: CivilDate;
}

/** `{{name}}`, and `{{title}}` and `{{date:YYYY-MM-DD}}` as in templates of Obsidian. */
const PLACEHOLDER = /\{\{\s*(name|title|organization|playbook|date)(?:\s*:[^{}\n]*)?\s*\}\}/gi;

/**
 * Fills the user's own template of a note. Adds the keys of a contact that its frontmatter lacks, and a frontmatter if it
 * has none. Undefined for a template whose frontmatter is not closed.
 */
export function fillTemplate(template: string, values: TemplateValues): string | undefined {
  const text = template.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const cut = cutFrontmatter(text);
  if (cut.kind === "unclosed") return undefined;
  const yaml = cut.kind === "none" ? "" : text.slice(cut.yaml.start, cut.yaml.end);
  const body = cut.kind === "none" ? text : text.slice(cut.body.start);
  const lines = yaml.split("\n").map((line) => fillYamlLine(line, values));
  while (lines.at(-1)?.trim() === "") lines.pop();
  const has = (key: string) => lines.some((line) => new RegExp(`^${key}\\s*:`, "i").test(line));
  const { name, organization, playbook } = values;
  const added = [
    ...(has("name") ? [] : [`name: ${quoteIfNeeded(name)}`]),
    ...(organization === "" || has("organization") || has("company")
      ? []
      : [`organization: ${quoteIfNeeded(organization)}`]),
    ...(has("playbook") ? [] : [`playbook: ${playbook}`]),
    ...(has("touches") ? [] : ["touches:"]),
  ];
  const frontmatter = ["---", ...lines, ...added, "---"].join("\n");
  return `${frontmatter}\n${body.replace(PLACEHOLDER, (_, key: string) => escapeMarkdown(valueFor(key, values)))}`;
}

/**
 * Quotes a value that would not be read back as it is. A value within other text of a line is inserted only if it is
 * safe.
 */
function fillYamlLine(line: string, values: TemplateValues): string {
  const whole = /^(\s*(?:- )?[^:{}]+:\s*)["']?(\{\{[^{}]*\}\})["']?\s*$/.exec(line);
  if (whole) {
    const [, head = "", placeholder = ""] = whole;
    const value = placeholder.replace(PLACEHOLDER, (_, key: string) => valueFor(key, values));
    if (value === "") return head.trimEnd();
    return value === placeholder ? line : `${head}${quoteIfNeeded(value)}`;
  }
  return line.replace(PLACEHOLDER, (placeholder, key: string) => {
    const value = valueFor(key, values);
    return value === "" || isPlainSafe(value) ? value : placeholder;
  });
}

function valueFor(key: string, { name, organization, playbook, today }: TemplateValues): string {
  const word = key.toLowerCase();
  if (word === "organization") return organization;
  if (word === "playbook") return playbook;
  return word === "date" ? today : name;
}

/** Disarms the characters that Markdown would take for markup in a name. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&~#]/g, "\\$&");
}
