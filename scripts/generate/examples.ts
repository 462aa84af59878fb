import type { Analysis } from "../../src/cadence/analyze";
import { analyzeVault, type VaultFinding } from "../../src/cadence/momentum";
import { resolveConfig } from "../../src/config/resolve";
import { type CivilDate, civilDate } from "../../src/time/civilDate";
import { createNoteVault } from "../../src/vault/noteVault";
import type { ReadFile } from "./output";

/** The notes of the docs: plain Markdown, with their days and results in one data file. */
export const EXAMPLES = "docs/examples";
const DATA = `${EXAMPLES}/examples.json`;

export interface RuleExample {
  readonly today: CivilDate;
  readonly settings?: Record<string, unknown>;
  /** The other rules with findings in the bad note. */
  readonly others: readonly string[];
  /** The notes of a rule about all contacts together; otherwise `bad.md` and `good.md`. */
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
  return JSON.parse(readNeeded(read, DATA)) as Examples;
}

/** A note of the examples with its analysis. */
export interface AnalyzedExample {
  readonly name: string;
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly analysis: Analysis;
}

export function analyzeRuleExample(
  read: ReadFile,
  id: string,
  which: "bad" | "good",
): readonly AnalyzedExample[] {
  const example = ruleExample(read, id);
  const files = example[which] ?? [`${which}.md`];
  return analyzeExamples(read, `rules/${id}`, files, example.today, example.settings);
}

export function ruleExample(read: ReadFile, id: string): RuleExample {
  const example = examplesIn(read).rules[id];
  if (!example)
    throw new Error(`The rule ${id} has no example: write ${DATA} and ${EXAMPLES}/rules/${id}/*.md.`);
  return example;
}

export function analyzePlaybookExample(read: ReadFile, id: string): AnalyzedExample {
  const example = examplesIn(read).playbooks[id];
  if (!example)
    throw new Error(`The playbook ${id} has no example: write ${DATA} and ${EXAMPLES}/playbooks/${id}.md.`);
  const [note] = analyzeExamples(read, "playbooks", [`${id}.md`], example.today);
  return note as AnalyzedExample;
}

/** Returns the findings in all notes of an example together. */
export function vaultFindings(
  notes: readonly AnalyzedExample[],
  settings: Record<string, unknown> = {},
): VaultFinding[] {
  const [first] = notes;
  if (!first) return [];
  const analyses = notes.map(({ analysis }) => analysis);
  return analyzeVault(analyses, first.analysis.today, cadence(settings));
}

/** Analyzes the notes of a folder together, because some rules compare them. */
function analyzeExamples(
  read: ReadFile,
  folder: string,
  files: readonly string[],
  today: string,
  settings: Record<string, unknown> = {},
): AnalyzedExample[] {
  const config = resolveConfig([{ origin: DATA, values: settings }]);
  const vault = createNoteVault({ today: civilDate(today), config });
  const texts = files.map((file) => [file, readNeeded(read, `${EXAMPLES}/${folder}/${file}`)] as const);
  for (const [file, text] of texts) vault.set(file, text);
  return texts.map(([file, text]) => {
    const path = `${EXAMPLES}/${folder}/${file}`;
    const contact = vault.get(file);
    if (!contact) throw new Error(`${path} is not a contact note.`);
    return { name: file, path, text, analysis: contact.load().analysis };
  });
}

function cadence(settings: Record<string, unknown>) {
  return resolveConfig([{ origin: DATA, values: settings }]).cadence;
}

function readNeeded(read: ReadFile, path: string): string {
  const text = read(path);
  if (text === undefined) throw new Error(`${path} is missing.`);
  return text;
}
