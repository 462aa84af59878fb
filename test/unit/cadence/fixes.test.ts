import assert from "node:assert/strict";
import { render } from "../../../src/words/render";
import { judge, note } from "../support/engine";

/** Returns the titles of the fixes that a rule offers. */
function fixesOf(
  rule: string,
  text: string,
  today: string,
  settings: Record<string, unknown> = {},
): string[] {
  const { findings } = judge(text, today, settings);
  return findings
    .filter((finding) => finding.rule === rule)
    .flatMap(({ fixes }) => fixes.map(({ title }) => render(title, {})));
}

describe("the fix that changes `prefers`", () => {
  const text = note(
    ["playbook: job-ad", "prefers: letter"],
    ["2026-01-01 email resume", "2026-01-05 email", "2026-01-09 call no-answer"],
  );

  it("is offered for each channel of an attempt", () => {
    assert.deepEqual(fixesOf("channel-preference", text, "2026-01-10"), [
      "Change `prefers` to `email`",
      "Change `prefers` to `call`",
    ]);
  });

  it("is not offered where the limit counts that channel, and one more try was made", () => {
    const playbooks = { "job-ad": { limit: { calls: 1, attempts: 5 } } };
    assert.deepEqual(fixesOf("channel-preference", text, "2026-01-10", { playbooks }), []);
  });
});

describe("the fixes of commitment-missed", () => {
  const meeting = "2026-02-13 call no-answer, next meeting 2026-03-03";

  it("log the meeting for the finding about it, and nothing for a pin after it", () => {
    const text = note(["playbook: networking", "follow_up: 2026-03-16"], [meeting]);
    assert.deepEqual(fixesOf("commitment-missed", text, "2026-03-17"), [
      "Move it to Wednesday 18 March 2026",
      "Remove the pinned follow-up",
      "Log `2026-03-03 meeting`",
      "Remind me on Wednesday 18 March 2026",
    ]);
  });

  it("log today's call for a pin before the meeting", () => {
    const text = note(["playbook: networking", "follow_up: 2026-03-02 call"], [meeting]);
    assert.deepEqual(fixesOf("commitment-missed", text, "2026-03-17"), [
      "Log `2026-03-17 call`",
      "Move it to Wednesday 18 March 2026",
      "Remove the pinned follow-up",
      "Remind me on Wednesday 18 March 2026",
    ]);
  });
});
