import assert from "node:assert/strict";
import { resolveConfig } from "../../../../src/config/resolve";
import { hoverAt } from "../../../../src/service/languageFeatures/hover";
import { noteFrom } from "../../../../src/vault/contactNote";
import { createNoteVault } from "../../../../src/vault/noteVault";
import { day, note } from "../../support/engine";

/** Returns the last line of the hover of the contact, which contains the active settings if there are any. */
function lastHoverLine(text: string, values: Record<string, unknown>, today = "2026-11-24"): string {
  const config = resolveConfig([{ origin: "settings", values }]);
  const contact = createNoteVault({ today: day(today), config }).set("Kim.md", text) ?? assert.fail();
  const found = noteFrom(text, contact, config);
  return hoverAt(found, found.lines.positionAt(0))?.contents.value.split("\n\n").at(-1) ?? "";
}

const JOB = note(["playbook: job-ad"], ["2026-11-19 call no-answer"]);
const NONE = /Playbook: /;

describe("relevantSettings", () => {
  const cases: readonly (readonly [string, string, Record<string, unknown>, RegExp])[] = [
    ["none are changed", JOB, {}, NONE],
    [
      "a number of the playbook in force",
      JOB,
      { playbooks: { "job-ad": { wait: { afterAttempt: 5 } } } },
      /^`wait.afterAttempt` of job\\-ad is 5, not 3, from your settings\.$/,
    ],
    ["a number of another playbook", JOB, { playbooks: { friend: { tooSoon: 5 } } }, NONE],
    ["a default that the note does not need", JOB, { defaultPlaybook: "friend" }, NONE],
    ["a day off that nothing had to roll past", JOB, { holidays: ["2026-12-24"] }, NONE],
    [
      "a day off that the step rolled past",
      JOB,
      { holidays: ["2026-11-23"] },
      /^`holidays` is \\\[\\"2026\\-11\\-23\\"\\\], from your settings\.$/,
    ],
    [
      "a time of day that the step names",
      note(
        ["playbook: after-interview"],
        ["2026-11-19 interview, reply by 2026-11-24", "2026-11-19 email thanks"],
      ),
      { midMorning: "09:00-10:00", midAfternoon: "15:00-16:00" },
      /^`midMorning` is 09\\:00\\-10\\:00, from your settings\.$/,
    ],
  ];
  for (const [what, text, values, expected] of cases) {
    it(what, () => assert.match(lastHoverLine(text, values), expected));
  }

  it("names the default playbook if the note has none", () => {
    const text = note(["type: contact"], ["2026-11-19 call no-answer"]);
    const config = resolveConfig([{ origin: "settings", values: { defaultPlaybook: "friend" } }]);
    const contact =
      createNoteVault({ today: day("2026-11-24"), config }).set("Kim.md", text) ?? assert.fail();
    const found = noteFrom(text, contact, config);
    const { value } = hoverAt(found, found.lines.positionAt(0))?.contents ?? assert.fail();
    assert.equal(value.split("\n\n").at(-1), "`defaultPlaybook` is friend, from your settings.");
  });
});
