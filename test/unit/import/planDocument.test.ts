import assert from "node:assert/strict";
import { type PlanHeader, planDocument } from "../../../src/import/planDocument";
import { choicesOf, readPlan } from "../../../src/import/readPlan";
import { message } from "../../../src/words/message";
import { IN_BRIEF } from "../support/arbitraries";
import { contact, plan, record, sourceOf } from "./source";

const HEADER: PlanHeader = {
  version: 1,
  source: "a -- b.csv",
  hash: "1",
  today: "2026-11-25",
  notes: "2",
  plan: "3",
  changes: { "Ann -->.md": "4" },
  options: { into: "People" },
};

const NOTES = [contact("Ann.md", "name: Ann", "organization: Acme", "email: ann@x.example", "touches:")];
const PLAN = plan(
  sourceOf([
    { name: "Bo *Berg* <b>\n- [x] 9. Evil", emails: ["bo@x.example"] },
    record({ name: "Ann", emails: ["ann@x.example"], phones: ["2125550100"], role: "CTO" }, 7, [
      "PHOTO",
      "ADR",
    ]),
    { name: "Ann", emails: ["ann@x.example"] },
    { name: "Ann", organization: "Beta" },
    { kind: "refused", line: 12, raw: "x\n- [x] 4b. y", reason: message("import.refused.nameless") },
  ]),
  NOTES,
);

describe("planDocument", () => {
  it("shows each record once, on one line, with its outcome", () => {
    const lines = planDocument(PLAN, undefined).filter((line) => line !== "");
    assert.deepEqual(lines, [
      "# Import of contacts.csv",
      "5 records in contacts.csv (UTF-8): 1 new, 1 merged, 1 unchanged, 1 ambiguous, 1 refused.",
      "## New: 1",
      "- [x] 1. Bo \\*Berg\\* \\<b\\> - \\[x\\] 9. Evil · to `Bo Berg b - x 9. Evil.md` · follow-up Thursday 26 November · line 1",
      "## Merged into notes: 1",
      "- [x] 2. Ann · to `Ann.md` · adds role, phone · not imported: PHOTO, ADR · line 7",
      "## Unchanged: 1",
      "- 3. Ann · to `Ann.md` · line 3",
      "## Ambiguous: 1",
      "- 4. Ann, Beta · a note has this name, and nothing else says that it is the same contact · line 4",
      "  - [ ] 4a. make it a new contact",
      "  - [ ] 4b. merge it into `Ann.md`",
      "## Refused: 1",
      "- 5. x - \\[x\\] 4b. y · it has no name, organization, address or number · line 12",
      "      > x",
      "      > - [x] 4b. y",
    ]);
  });

  if (!IN_BRIEF)
    it("shows any number of records", () => {
      const reason = message("refused-record.no-end");
      const all = Array.from({ length: 150_000 }, (_, at) => {
        return { kind: "refused", line: at + 1, raw: "x", reason } as const;
      });
      const shown = planDocument(plan(sourceOf(all)), undefined).filter((line) => /^- \d+\. /.test(line));
      assert.equal(shown.length, all.length);
    });

  it("shortens each group for a terminal, and says how many more there are", () => {
    const many = plan(
      sourceOf(Array.from({ length: 5 }, (_, at) => ({ name: `P${at}`, emails: [`${at}@x.example`] }))),
    );
    const lines = planDocument(many, undefined, 2);
    assert.equal(lines.filter((line) => line.startsWith("- [x]")).length, 2);
    assert.ok(lines.includes("- … 3 more"));
  });
});

describe("readPlan", () => {
  const text = planDocument(PLAN, HEADER).join("\n");

  it("reads back what planDocument writes: the header and the whole plan", () => {
    const reading = readPlan(text);
    assert.ok(reading.ok);
    const [section] = reading.sections;
    assert.deepEqual(section?.header, HEADER);
    assert.ok(section);
    const choices = new Map([2, 3, 4].map((index) => [index, { kind: "leave-out" }]));
    assert.deepEqual(choicesOf(PLAN, section), { ok: true, choices });
  });

  it("leaves out a record that is unchecked or removed, and takes the one answer that is checked", () => {
    const edited = text
      .replace("- [x] 1.", "- [ ] 1.")
      .replace(/^- \[x\] 2\..*\n/m, "")
      .replace("- [ ] 4b", "- [x] 4b");
    const reading = readPlan(edited);
    assert.ok(reading.ok && reading.sections[0]);
    assert.deepEqual(choicesOf(PLAN, reading.sections[0]), {
      ok: true,
      choices: new Map([
        [0, { kind: "leave-out" }],
        [1, { kind: "leave-out" }],
        [2, { kind: "leave-out" }],
        [4, { kind: "leave-out" }],
        [3, { kind: "into", path: "Ann.md" }],
      ]),
    });
  });

  it("refuses what is not a plan, a record that is not in it, one twice, and two answers", () => {
    const reasons = [
      "# Notes",
      "<!-- touchbase-import {} -->",
      '<!-- touchbase-import {"version": -->',
      `${text}\n- [x] 1. again`,
      `${text}\n- [x] 5. refused`,
      `${text}\n  - [x] 1a. no answers`,
      text.replaceAll("- [ ] 4", "- [x] 4"),
      text.replace("- [ ] 4b", "- [x] 4c"),
    ].map((edited) => {
      const reading = readPlan(edited);
      if (!reading.ok) return reading.reason.key;
      const choices = reading.sections[0] && choicesOf(PLAN, reading.sections[0]);
      return choices?.ok ? "accepted" : choices?.reason.key;
    });
    assert.deepEqual(reasons, [
      "import.plan.none",
      "import.plan.none",
      "import.plan.none",
      "import.plan.twice",
      "import.plan.line",
      "import.plan.line",
      "import.plan.answers",
      "import.plan.line",
    ]);
  });
});
