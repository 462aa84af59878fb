import assert from "node:assert/strict";
import { lineAndNextStep, noteAfter } from "./support";

const note = (...lines: string[]) => ["---", ...lines, "---", "# Robin", ""].join("\n");

describe("touchbase.logStep", () => {
  const logged = (...lines: string[]) => lineAndNextStep(note(...lines), "touchbase.logStep");

  it("logs the proposed step today", () => {
    assert.equal(logged("playbook: job-ad"), "2026-11-22 call → Call · due Wed 25 Nov · try 2 of 3");
    assert.equal(
      logged("touches:", "- 2026-11-20 interview, with Dana and Luis"),
      "2026-11-22 card thanks, to Dana and Luis → Call or email · due Fri 27 Nov · try 1 of 3",
    );
    assert.equal(
      logged("playbook: informational"),
      "2026-11-22 letter intro → Call · due Mon 30 Nov · try 1 of 3",
    );
    assert.equal(logged("playbook: networking", "touches: []").split(" → ")[0], "2026-11-22 email");
  });

  it("logs the channel and the outcome that were chosen", () => {
    const chosen = (lines: readonly string[], ...args: string[]) =>
      lineAndNextStep(note(...lines), "touchbase.logStep", ...args).split(" → ")[0];
    const call = ["playbook: job-ad"];
    assert.equal(chosen(call, "call", "voicemail"), "2026-11-22 call voicemail");
    assert.equal(chosen(call, "call"), "2026-11-22 call");
    assert.match(chosen(call, "letter") ?? "", /^<Unknown channel/);
    assert.match(chosen(call, "call", "declined") ?? "", /^<Unknown outcome/);
    const thanks = ["touches:", "- 2026-11-20 interview, with Dana and Luis"];
    assert.equal(chosen(thanks, "email"), "2026-11-22 email thanks, to Dana and Luis");
  });

  it("uses the preferred or agreed channel", () => {
    assert.match(logged("playbook: job-ad", "prefers: text"), /^2026-11-22 text →/);
    assert.match(logged("follow_up: 2026-11-25 coffee", "touches: []"), /^2026-11-22 meeting →/);
  });

  it("writes to the log that the note uses", () => {
    const text = "---\nplaybook: friend\n---\n# Ann\n\n## Touch log\n\n* 2026-11-12 call voicemail\n";
    assert.equal(
      noteAfter(text, "touchbase.logStep"),
      text.replace("voicemail\n", "voicemail\n* 2026-11-22 call\n"),
    );
  });

  it("rejects if there is no step or it is time to move on", () => {
    assert.match(logged("playbook: job-ad", "status: closed"), /^<No step is proposed/);
    assert.match(logged("playbook: job-ad", "status: paused"), /^<No step is proposed/);
    const calls = ["12", "16", "19"].map((day) => `- 2026-11-${day} call`);
    assert.match(logged("playbook: job-ad", "touches:", ...calls), /^<It is time to move on/);
  });

  it("rejects a name that a touch cannot contain", () => {
    const map = ["touches:", "- date: 2026-11-21", "  channel: interview", '  with: ["Dana, Dr - MD"]'];
    const line = logged(...map);
    assert.ok(line.startsWith("<") || line.includes("to Dana"), line);
  });
});

describe("touchbase.sortTouches", () => {
  it("moves whole entries with their comments", () => {
    const [a, b] = ["  # the first\n  - 2026-11-03 call # so\n", "  - 2026-11-10 email\n"];
    const text = (...entries: string[]) => `---\ntouches:\n${entries.join("")}---\n`;
    assert.equal(noteAfter(text(b, a), "touchbase.sortTouches"), text(a, b));
    assert.match(noteAfter(text(a, b), "touchbase.sortTouches"), /^<The log is already sorted by date/);
  });

  it("rejects a log of the body", () => {
    const text =
      "---\ntype: person\n---\n## Touches\n- 2026-11-12 call\n- 2026-11-03 call\n- 2026-11-16 call\n";
    assert.match(noteAfter(text, "touchbase.sortTouches"), /^<The log is in the Markdown body/);
  });
});
