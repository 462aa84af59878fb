import assert from "node:assert/strict";
import { planTouch } from "../../../../src/note/edits/touch";

const NEW = "2026-11-12 call";

describe("a touch in a log with an empty item", () => {
  const logs: [string, string][] = [
    ["touches:\n  -", `touches:\n  - ${NEW}`],
    ["touches:\n  - ", `touches:\n  - ${NEW}`],
    ["touches:\n-", `touches:\n- ${NEW}`],
    ["touches:\n  -\n  -", `touches:\n  - ${NEW}`],
    ["touches:\n  - ~", `touches:\n  - ${NEW}`],
    ["touches:\n  - ''", `touches:\n  - ${NEW}`],
    ["touches:\n  - # the first", `touches:\n# the first\n  - ${NEW}`],
    ["touches: [~]", `touches:\n  - ${NEW}`],
    ["touches:\n  - 2026-11-01 call\n  -", `touches:\n  - 2026-11-01 call\n  - ${NEW}`],
    ["touches:\n  - 2026-11-01 call\n  - ''", `touches:\n  - 2026-11-01 call\n  - ${NEW}`],
    [
      "touches:\n  - 2026-11-01 call\n  -\n  - 2026-11-20 call",
      `touches:\n  - 2026-11-01 call\n  - ${NEW}\n  - 2026-11-20 call`,
    ],
    // The blank item comes before the entry of 1 November.
    ["touches:\n  -\n  - 2026-11-01 call", `touches:\n  -\n  - 2026-11-01 call\n  - ${NEW}`],
  ];
  for (const [log, wanted] of logs) {
    for (const after of ["", "name: Ann\n"]) {
      it(`${JSON.stringify(log + after)} fills it`, () => {
        const plan = planTouch(`---\n${log}\n${after}---\n`, NEW, { fileName: "x" });
        assert.ok(plan.ok, JSON.stringify(plan));
        assert.equal(plan.newText.replace(/\n+---\n$/, "\n---\n"), `---\n${wanted}\n${after}---\n`);
      });
    }
  }
});
