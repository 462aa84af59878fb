import assert from "node:assert/strict";
import { resolveConfig } from "../../../../src/config/resolve";
import { stepSentence } from "../../../../src/service/followUps/explainStep";
import { briefLine, listLine } from "../../../../src/service/followUps/format";
import { civilDate } from "../../../../src/time/civilDate";
import { createNoteVault } from "../../../../src/vault/noteVault";
import { judge, note } from "../../support/engine";

/** A Wednesday. */
const today = civilDate("2026-11-25");

/** Returns the lines of a contact in a narrow list and in a wide one. */
function said(...frontmatter: string[]): readonly string[] {
  const vault = createNoteVault({ today, config: resolveConfig([]) });
  const text = `---\n${frontmatter.join("\n")}\n---\n`;
  const { standing } = vault.set("Ann.md", text)?.analysis ?? assert.fail("no contact");
  const { step, state } = standing ?? assert.fail("not readable");
  if (!step) assert.fail("no step");
  return [briefLine(step, state, today), listLine(step, state, today)];
}

const pinned = (what: string) => ["playbook: job-ad", `follow_up: ${what}`];

describe("briefLine and listLine", () => {
  for (const [note, ...wanted] of [
    [["playbook: job-ad"], "Call · today", "Call · today · 1 of 3"],
    [pinned("2026-11-26 10:00 call"), "Call · tomorrow 10:00", "Call · tomorrow, 10:00 · 1 of 3"],
    [pinned("2026-11-30 call"), "Call · Mon", "Call · Mon 30 Nov · 1 of 3"],
    [pinned("2026-12-09 email"), "Email · 9 Dec", "Email · Wed 9 Dec · 1 of 4"],
    [pinned("2026-11-24 10:00 call"), "Call · yesterday", "Call · since Tue 24 Nov, 10:00 · 1 of 3"],
    [pinned("2026-11-20 call"), "Call · 20 Nov", "Call · since Fri 20 Nov · 1 of 3"],
    [["playbook: networking", "touches:", "  - 2026-11-24 meeting"], "Thanks · today", "Send thanks · today"],
    [
      [
        "playbook: job-ad",
        ...["03", "06", "10"].map((day) => `${day === "03" ? "touches:\n" : ""}  - 2026-11-${day} call`),
      ],
      "Move on · 13 Nov",
      "Move on · since Fri 13 Nov",
    ],
    [
      ["playbook: networking", "touches:", "  - 2026-10-01 meeting", "  - 2026-10-01 email thanks"],
      "Card… · 15 Oct",
      "Card, social… · since Thu 15 Oct",
    ],
    [
      ["playbook: networking", "touches:", "  - 2026-11-13 meeting", "  - 2026-11-13 email thanks"],
      "Card… · by Fri",
      "Card, social… · by Fri 27 Nov",
    ],
  ] as const) {
    it(`says ${wanted[0]}`, () => assert.deepEqual(said(...note), wanted));
  }

  it("says on which day to act where what is overdue has to wait for an office", () => {
    const text = note(
      ["playbook: after-interview"],
      ["2026-11-03 interview, reply by 2026-11-10", "2026-11-03 email thanks"],
    );
    const { standing, today } = judge(text, "2026-11-14");
    const step = standing?.step ?? assert.fail();
    assert.deepEqual(
      [
        listLine(step, "overdue", today),
        briefLine(step, "overdue", today),
        stepSentence(step, "overdue", today),
      ],
      [
        "Call · Mon 16 Nov, 10:00–11:30 (due since Wed 11 Nov) · 1 of 3",
        "Call · Mon",
        "Call on Monday 16 November, 10:00–11:30. This has been due since Wednesday 11 November.",
      ],
    );
  });
});
