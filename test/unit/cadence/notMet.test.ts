import assert from "node:assert/strict";
import { PLAYBOOKS } from "../../../src/cadence/playbooks";
import { render } from "../../../src/words/render";
import { judge, note } from "../support/engine";

/** After a meeting that did not take place, the reason is to ask for another date. */
describe("the reason after a meeting that did not take place", () => {
  const CASES = [
    ["meeting no-show", "They did not come on Tuesday 17 November: ask for another date."],
    ["meeting cancelled", "A date was called off on Tuesday 17 November: ask for another one."],
    ["email in cancelled", "A date was called off on Tuesday 17 November: ask for another one."],
  ] as const;
  for (const { id } of PLAYBOOKS) {
    for (const [words, reason] of CASES) {
      it(`appears in ${id} after “${words}”`, () => {
        const text = note(
          [`playbook: ${id}`, "known: true"],
          ["2026-11-10 call scheduled, next meeting 2026-11-17", `2026-11-17 ${words}`],
        );
        const { standing, today } = judge(text, "2026-11-19");
        const step = standing?.step ?? assert.fail();
        assert.equal(render(step.reason, { today }), reason);
      });
    }
  }
});
