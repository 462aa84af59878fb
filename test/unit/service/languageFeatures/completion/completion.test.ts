import assert from "node:assert/strict";
import { completionsAt } from "../../../../../src/service/languageFeatures/completion";
import { assertQuick } from "../../../support/assertQuick";
import { acceptItem, completionRequest, completions, labelsAt, splitAtCursor } from "../../../support/typing";
import { COMPLETION_CASES, note, PLAYBOOKS } from "./completionCases";

describe("completion", () => {
  for (const [what, text, labels, line, typing] of COMPLETION_CASES) {
    it(`offers ${what}`, () => {
      assert.deepEqual(labelsAt(text, typing), labels);
      const [first] = labels;
      if (first === undefined || line === undefined) return;
      const after = acceptItem(text, first, typing);
      assert.ok(`${after}\n`.includes(`\n${line}\n`), after);
    });
  }

  it("lists the proposed, preferred, and usual channels first", () => {
    const text = note(
      "  - 2026-11-21 email",
      "  - 2026-11-20 social",
      "  - 2026-11-20 social",
      "  - 2026-11-22 |",
      "prefers: text",
    );
    assert.deepEqual(labelsAt(text).slice(0, 5), ["text", "social", "email", "call", "letter"]);
  });

  it("offers a whole note in an empty one on an explicit request", () => {
    for (const text of ["|", "con|", "Con|"]) {
      assert.deepEqual(labelsAt(text), ["contact"], text);
      assert.deepEqual(labelsAt(text, { byCharacter: true }), []);
    }
    for (const text of ["Hello con|", "con|\nmore", "x\ncon|", "\n|", " |"])
      assert.deepEqual(labelsAt(text), [], text);
    for (const text of ["---\n|", "---\nco|"]) {
      assert.equal(labelsAt(text)[0], "contact", text);
      assert.deepEqual(labelsAt(text, { byCharacter: true }), [], text);
    }
    assert.deepEqual(labelsAt("---\nn|").includes("name"), true);
    assert.equal(
      acceptItem("---\nco|", "contact"),
      "---\nname: Somebody\nplaybook: networking\ntouches:\n---\n|",
    );
    const plain = "---\nname: Dana Whitfield\nplaybook: networking\ntouches:\n---\n|";
    assert.equal(acceptItem("con|", "contact", { fileName: "Dana Whitfield" }), plain);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it would be a placeholder of a snippet.
    const fileName = "A: ${b}";
    assert.equal(
      acceptItem("|", "contact", { fileName, snippets: true }),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a snippet.
      '---\nname: ${1:"A: \\${b\\}"}\nplaybook: ${2|networking,job-ad,after-interview,informational,friend|}\ntouches:\n---\n\n$0|',
    );
  });

  it("does not offer the word that is typed already, so that Enter begins a new line", () => {
    for (const line of [
      "  - 2026-11-20 call|",
      "  - 2026-11-20 call voicemail|",
      "  - 2026-11-20 call, with|",
    ]) {
      const typed = /(\w+)\|$/.exec(line)?.[1] ?? "";
      assert.ok(!labelsAt(note(line)).includes(typed), line);
    }
    assert.ok(labelsAt(note("  - 2026-11-20 cal|")).includes("call"));
  });

  it("offers nothing in other notes if a character triggers it", () => {
    for (const text of ["---\ntags: |\n---\n", "---\nstatus: |\n---\n", "---\n|\n---\n"]) {
      assert.deepEqual(labelsAt(text, { byCharacter: true }), [], text);
      assert.ok(labelsAt(text).length > 0);
    }
    assert.deepEqual(labelsAt("---\nplaybook: |\n---\n", { byCharacter: true }), PLAYBOOKS);
    assert.deepEqual(labelsAt(note("status: cl|"), { byCharacter: true }), ["closed"]);
  });

  it("keeps the line endings of the note", () => {
    const text = "---\r\ntitle: x\r\n|\r\n---\r\n";
    assert.equal(acceptItem(text, "touches"), "---\r\ntitle: x\r\ntouches:\r\n  - 2026-11-22 |\r\n---\r\n");
  });

  it("returns an incomplete list if further typing can bring other candidates", () => {
    for (const [line, again] of [
      ["  - |", true],
      ["  - 2026-11-22 call, next |", true],
      ["  - 2026-11-22 call, with |", true],
      ["  - 2026-11-22 |", false],
      ["status: |", false],
    ] as const) {
      const { text, offset } = splitAtCursor(note(line));
      assert.equal(completions(text, offset).isIncomplete, again, line);
    }
  });

  it("requests completions again where more text has to follow", () => {
    const retriggerCommand = "again";
    for (const [line, label, again] of [
      ["|", "aliases", true],
      ["  - |", "Sun 22 Nov · today", true],
      ["  - 2026-11-22 |", "call", false],
      ["  - 2026-11-22 call, next |", "call", true],
      ["  - 2026-11-22 call, |", "next", true],
      ["status: |", "active", false],
    ] as const) {
      const { text, offset } = splitAtCursor(note(line));
      const { items } = completionsAt({ ...completionRequest(text, offset), retriggerCommand });
      const item = items.find((candidate) => candidate.label === label) ?? assert.fail(line);
      assert.equal(item.command?.command, again ? retriggerCommand : undefined, line);
    }
  });

  it("takes less than 20 ms with 20,000 contacts and a long log", () => {
    const names = Array.from({ length: 20_000 }, (_, n) => `Person ${n} of Somewhere`);
    const log = Array.from({ length: 2_000 }, (_, n) => `  - 20${10 + (n % 15)}-01-01 call voicemail`);
    const { text, offset } = splitAtCursor(note([...log, "  - 2026-11-22 call, with Person 1|"].join("\n")));
    const question = completionRequest(text, offset, { names });
    // The names are sorted once per array.
    completionsAt(question);
    assertQuick(20, () => completionsAt(question));
  });
});
