import assert from "node:assert/strict";
import { resolveConfig } from "../../../../src/config/resolve";
import { stepSentence } from "../../../../src/service/followUps/explainStep";
import { briefLine, listLine } from "../../../../src/service/followUps/format";
import { standingSummary } from "../../../../src/service/followUps/standing";
import { civilDate } from "../../../../src/time/civilDate";
import { createNoteVault } from "../../../../src/vault/noteVault";
import { judge, note } from "../../support/engine";

/** A Wednesday. */
const today = civilDate("2026-11-25");

/** Returns the lines of a contact in a narrow list and in a wide one. */
function linesOf(...frontmatter: string[]): readonly string[] {
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
    [["playbook: job-ad"], "Call today", "Call · due today · try 1 of 3"],
    [pinned("2026-11-26 10:00 call"), "Call tomorrow 10:00", "Call · due tomorrow, 10:00 · try 1 of 3"],
    [pinned("2026-11-30 call"), "Call · due Mon", "Call · due Mon 30 Nov · try 1 of 3"],
    [pinned("2026-12-09 email"), "Email · due 9 Dec", "Email · due Wed 9 Dec · try 1 of 4"],
    [pinned("2026-11-24 10:00 call"), "Call · 1 day late", "Call · 1 day late · try 1 of 3"],
    [pinned("2026-11-20 call"), "Call · 5 days late", "Call · 5 days late · try 1 of 3"],
    [
      ["playbook: job-ad", "snooze: 2026-12-21"],
      "Call · due 21 Dec",
      "Call · snoozed until Mon 21 Dec · try 1 of 3",
    ],
    [
      ["playbook: job-ad", "hold: 2026-12-01"],
      "Call · due Tue",
      "Call · on hold until Tue 1 Dec · try 1 of 3",
    ],
    [
      ["playbook: networking", "touches:", "  - 2026-11-24 meeting"],
      "Thanks today",
      "Send thanks · due today",
    ],
    [
      [
        "playbook: job-ad",
        ...["03", "06", "10"].map((day) => `${day === "03" ? "touches:\n" : ""}  - 2026-11-${day} call`),
      ],
      "Move on",
      "Move on",
    ],
    [
      ["playbook: networking", "touches:", "  - 2026-10-01 meeting", "  - 2026-10-01 email thanks"],
      "Reach out · 41 days late",
      "Reach out · 41 days late",
    ],
    [
      ["playbook: networking", "touches:", "  - 2026-11-13 meeting", "  - 2026-11-13 email thanks"],
      "Reach out · due by Fri",
      "Reach out · due by Fri 27 Nov",
    ],
  ] as const) {
    it(`says ${wanted[0]}`, () => assert.deepEqual(linesOf(...note), wanted));
  }

  it("names the day to act if an overdue step has to wait for an office", () => {
    const text = note(
      ["playbook: after-interview"],
      ["2026-11-03 interview, reply by 2026-11-10", "2026-11-03 email thanks"],
    );
    const analysis = judge(text, "2026-11-14");
    const { standing, today } = analysis;
    const step = standing?.step ?? assert.fail();
    assert.deepEqual(
      [
        standingSummary(analysis).next,
        listLine(step, "overdue", today),
        briefLine(step, "overdue", today),
        stepSentence(step, "overdue", today),
      ],
      [
        "Call Mon 16 Nov, 10:00–11:30 · 3 days late",
        "Call Mon 16 Nov, 10:00–11:30 · 3 days late · try 1 of 3",
        "Call Mon · 3 days late",
        "Call on Monday 16 November, 10:00–11:30. This has been due since Wednesday 11 November.",
      ],
    );
  });
});
