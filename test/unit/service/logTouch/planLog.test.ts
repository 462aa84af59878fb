import assert from "node:assert/strict";
import { resolveConfig } from "../../../../src/config/resolve";
import { PeopleIndex } from "../../../../src/note/entry/contactNames";
import { planLog } from "../../../../src/service/logTouch/planLog";
import { findTargets } from "../../../../src/service/logTouch/resolveTargets";
import { civilDate } from "../../../../src/time/civilDate";
import { note } from "../../support/engine";

const today = civilDate("2026-11-24");
const config = resolveConfig([]);
const known = new PeopleIndex([
  { id: "dana", name: "Dana Whitfield", aliases: [], organization: ["Acme"], closed: false },
]);
const NOTE = note(["name: Dana Whitfield", "playbook: job-ad"], ["2026-11-03 interview, with Ann Lee"]);

describe("planLog", () => {
  for (const input of [
    "called Dana, voicemail, next call friday 10am - asked",
    "emailed dana, with ann lee",
    "2026-11-20 call voicemail, to Dana - as it is",
  ]) {
    it(`plans the same line for the entry that findTargets parsed: ${input}`, () => {
      const context = { fileName: "dana", today, config, known };
      const { entry, contacts } = findTargets(input, today, known);
      assert.ok(entry);
      assert.deepEqual(
        contacts.map(({ id }) => id),
        ["dana"],
      );
      const fromText = planLog(NOTE, { ...context, input });
      const fromEntry = planLog(NOTE, { ...context, input: entry });
      assert.ok(fromText.ok && fromEntry.ok);
      assert.equal(fromEntry.line, fromText.line);
    });
  }
});
