import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  type AnalyzedExample,
  analyzePlaybookExample,
  analyzeRuleExample,
  EXAMPLES,
  examplesIn,
  ruleExample,
  vaultFindings,
} from "../../../scripts/generate/examples";
import { PLAYBOOKS } from "../../../src/cadence/playbooks";
import { RULE_ENTRIES, VAULT_RULES } from "../../../src/cadence/rules";
import { formatNext, formatStep } from "../support/fixtureFormat";

const root = path.resolve(__dirname, "../../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const isAboutAll = (id: string) => VAULT_RULES.some((rule) => rule.id === id);

/** Returns the ids of the rules with findings in any of the notes. */
function ruleIdsIn(id: string, notes: readonly AnalyzedExample[]): string[] {
  const inNotes = notes.flatMap(({ analysis }) => analysis.findings.map(({ rule }) => rule));
  const settings = ruleExample(read, id).settings;
  // Of the vault-wide rules, only the one that the notes are about, because a single note is always a small vault.
  const ofAll = isAboutAll(id) ? vaultFindings(notes, settings).map(({ rule }) => rule) : [];
  return [...inNotes, ...ofAll].sort();
}

describe("the examples of the docs", () => {
  for (const { id } of RULE_ENTRIES) {
    it(`${id}: the bad note has one such finding and the listed others, the good one none`, () => {
      const { others } = ruleExample(read, id);
      assert.deepEqual(ruleIdsIn(id, analyzeRuleExample(read, id, "bad")), [id, ...others].sort());
      assert.deepEqual(ruleIdsIn(id, analyzeRuleExample(read, id, "good")), []);
    });
  }

  for (const { id } of PLAYBOOKS) {
    it(`${id}: the note has the step and the plan that are documented`, () => {
      const { analysis } = analyzePlaybookExample(read, id);
      const now = { next: formatNext(analysis), plan: analysis.plan.map(formatStep) };
      if (process.env.UPDATE_FIXTURES === "1") record(id, now);
      const { next, plan } = examplesIn(read).playbooks[id] ?? assert.fail(id);
      assert.deepEqual(now, { next, plan });
      assert.deepEqual(analysis.findings, []);
    });
  }

  it("are about existing rules and playbooks", () => {
    const { rules, playbooks } = examplesIn(read);
    const ids = { rules: RULE_ENTRIES.map(({ id }) => id), playbooks: PLAYBOOKS.map(({ id }) => id) };
    assert.deepEqual(Object.keys(rules).sort(), [...ids.rules].sort());
    assert.deepEqual(Object.keys(playbooks).sort(), [...ids.playbooks].sort());
    assert.deepEqual(readdirSync(path.join(root, EXAMPLES, "rules")).sort(), Object.keys(rules).sort());
  });
});

/** For UPDATE_FIXTURES=1: writes the current results of the engine, to be reviewed. */
function record(id: string, now: { next: string; plan: readonly string[] }): void {
  const all = examplesIn(read);
  const example = { ...(all.playbooks[id] ?? assert.fail(id)), ...now };
  const text = JSON.stringify({ ...all, playbooks: { ...all.playbooks, [id]: example } }, null, 2);
  writeFileSync(path.join(root, EXAMPLES, "examples.json"), `${text}\n`);
}
