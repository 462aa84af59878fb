import assert from "node:assert/strict";
import { uiGerman } from "../../../src/extension/words/de";
import { type UiKey, ui } from "../../../src/extension/words/en";

/** The quick input of VS Code has no room for more of a placeholder next to its count of results. */
const MAX_LENGTH = 45;

const PLACEHOLDERS = [
  "arrange.filter-example",
  "done.outcome",
  "done.which",
  "hold.typed",
  "ignore.example",
  "log.example",
  "log.whom-or-what",
  "new.example",
  "new.organization",
  "new.playbook",
  "pick.contact",
  "pick.contacts",
  "pin.typed",
  "snooze.typed",
  "status.closed-example",
  "status.moved-on-example",
  "status.paused-example",
  "status.stop-example",
  "steps.who",
  "stop.why",
] as const satisfies readonly UiKey[];

describe("the placeholders", () => {
  for (const [language, texts] of [
    ["English", ui],
    ["German", uiGerman],
  ] as const) {
    it(`are short enough to be visible as a whole in ${language}`, () => {
      const long = PLACEHOLDERS.filter((key) => texts[key].length > MAX_LENGTH);
      assert.deepEqual(long, []);
    });
  }
});
