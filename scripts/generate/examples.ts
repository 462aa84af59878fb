import { type Analysis, analyze } from "../../src/cadence/analyze";
import { analyzeVault, type VaultFinding } from "../../src/cadence/momentum";
import { resolveConfig } from "../../src/config/resolve";
import { readContact } from "../../src/note/contact";
import { type CivilDate, civilDate } from "../../src/time/civilDate";
import type { ReadFile } from "./output";

/** The notes of the docs: plain Markdown, with their days and results in one data file. */
export const EXAMPLES = "docs/examples";
const DATA = `${EXAMPLES}/examples.json`;

export interface RuleExample {
  readonly today: CivilDate;
  readonly settings?: Record<string, unknown>;
  /** The rules that find something else in the bad note. */
  readonly others: readonly string[];
  /** The notes of a rule about all contacts together; else `bad.md` and `good.md`. */
  readonly bad?: readonly string[];
  readonly good?: readonly string[];
}

export interface PlaybookExample {
  readonly today: CivilDate;
  /** State, next step and plan, as fixtures write them (test/fixtures/README.md). */
  readonly next: string;
  readonly plan: readonly string[];
}

export interface Examples {
  readonly rules: Readonly<Record<string, RuleExample>>;
  readonly playbooks: Readonly<Record<string, PlaybookExample>>;
}

export function examplesIn(read: ReadFile): Examples {
  return JSON.parse(needed(read, DATA)) as Examples;
}

/** A note of the examples with what the engine makes of it. */
export interface Judged {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly analysis: Analysis;
}

export function judgedRule(read: ReadFile, id: string, which: "bad" | "good"): readonly Judged[] {
  const example = ruleExample(read, id);
  const files = example[which] ?? [`${which}.md`];
  return files.map((file) => judged(read, `rules/${id}/${file}`, example.today, example.settings));
}

export function ruleExample(read: ReadFile, id: string): RuleExample {
  const example = examplesIn(read).rules[id];
  if (!example)
    throw new Error(`The rule ${id} has no example: write ${DATA} and ${EXAMPLES}/rules/${id}/*.md.`);
  return example;
}

export function judgedPlaybook(read: ReadFile, id: string): Judged {
  const example = examplesIn(read).playbooks[id];
  if (!example)
    throw new Error(`The playbook ${id} has no example: write ${DATA} and ${EXAMPLES}/playbooks/${id}.md.`);
  return judged(read, `playbooks/${id}.md`, example.today);
}

/** What is found in all the notes of an example together. */
export function vaultFindings(
  notes: readonly Judged[],
  settings: Record<string, unknown> = {},
): VaultFinding[] {
  const [first] = notes;
  if (!first) return [];
  const analyses = notes.map(({ analysis }) => analysis);
  return analyzeVault(analyses, first.analysis.today, cadence(settings));
}

function judged(read: ReadFile, file: string, today: string, settings: Record<string, unknown> = {}): Judged {
  const path = `${EXAMPLES}/${file}`;
  const text = needed(read, path);
  const contact = readContact(text, { fileName: file.replace(/^.*\/|\.md$/g, "") });
  if (!contact) throw new Error(`${path} is not a contact note.`);
  return { path, text, analysis: analyze(contact, civilDate(today), cadence(settings)) };
}

function cadence(settings: Record<string, unknown>) {
  return resolveConfig([{ origin: DATA, values: settings }]).cadence;
}

function needed(read: ReadFile, path: string): string {
  const text = read(path);
  if (text === undefined) throw new Error(`${path} is missing.`);
  return text;
}
