import assert from "node:assert/strict";
import { analyze } from "../../../src/cadence/analyze";
import { RULES } from "../../../src/cadence/rules";
import { en } from "../../../src/words/en";
import type { Message, MessageArg } from "../../../src/words/message";
import { cadence, contactIn, day } from "../support/engine";
import { fixturesIn } from "../support/fixture";
import { folderFixtures, vaultOf } from "../support/folderFixture";

/**
 * The messages that no fixture can show well: notes of a megabyte, and one that is a contact by its path (see
 * test/unit/note).
 */
const ELSEWHERE: ReadonlySet<string> = new Set([
  "frontmatter-yaml.too-long",
  "frontmatter-yaml.long-note",
  "frontmatter-yaml.too-many",
  "frontmatter-yaml.not-keys",
  "touch-syntax.log-too-long",
  "touch-syntax.list-too-long",
]);

describe("every message about a note", () => {
  const said = new Set<string>();
  const take = (arg: MessageArg) => {
    if (typeof arg !== "object" || !("key" in arg)) return;
    said.add(arg.key);
    for (const inner of Object.values((arg as Message).args)) take(inner);
  };
  for (const { note, today, settings } of [...fixturesIn("rules"), ...fixturesIn("steps")]) {
    const { findings, standing, plan, say } = analyze(contactIn(note), day(today), cadence(settings));
    for (const { message, fixes } of findings) {
      take(message);
      for (const { title } of fixes) take(title);
    }
    for (const message of [...say, standing?.reason]) if (message) take(message);
    for (const step of [standing?.step, ...plan]) {
      if (!step) continue;
      for (const message of [step.reason, ...step.how, ...step.extras.map(({ reason }) => reason)])
        take(message);
    }
  }

  for (const fixture of [...folderFixtures("copies"), ...folderFixtures("uids")]) {
    const vault = vaultOf(fixture);
    for (const path of fixture.notes.keys())
      for (const { message, fixes } of vault.get(path)?.load().analysis.findings ?? []) {
        take(message);
        for (const { title } of fixes) take(title);
      }
  }

  const ids = RULES.map(({ id }) => id);
  const isAboutNotes = (key: string) =>
    /^(step|days|beside|fix|say)\./.test(key) || ids.some((id) => key === id || key.startsWith(`${id}.`));
  for (const key of Object.keys(en).filter(isAboutNotes)) {
    if (!ELSEWHERE.has(key)) it(`${key} appears in a fixture`, () => assert.ok(said.has(key)));
  }
});
