import assert from "node:assert/strict";
import { applyEdits } from "../../../../src/note/edits/plan";
import { planTouch } from "../../../../src/note/edits/touch";
import { contactIn } from "../../support/engine";

const LINE = '2026-11-20 call voicemail, next call 2026-11-25 - she said: "#1" [x]';
const EARLY = "2026-11-01 card";

/** Logs a line and returns the new body, after checking that the edits result in the new text. */
function logLine(body: string, line = LINE, keys = "type: contact"): string {
  const text = `---\n${keys}\n---\n${body}`;
  const plan = planTouch(text, line, { fileName: "x" });
  if (!plan.ok) return plan.reason.key;
  assert.equal(applyEdits(text, plan.edits), plan.newText);
  assert.equal(contactIn(plan.newText).touches.length, contactIn(text).touches.length + 1);
  return plan.newText.slice(plan.newText.indexOf("---\n", 4) + 4);
}

describe("planTouch, in the body", () => {
  it("inserts after the last entry and everything that belongs to it", () => {
    const body =
      "## Touches\n\n* 2026-11-10 call\n* 2026-11-12 email\n  more\n\n  - nested\nlazy\n\n## Else\n";
    assert.equal(logLine(body), body.replace("nested\nlazy\n", `nested\nlazy\n* ${LINE}\n`));
    assert.equal(logLine(body, EARLY), body.replace("* 2026-11-10", `* ${EARLY}\n* 2026-11-10`));
  });

  it("inserts at the top of a log that is kept newest first, with its blank lines", () => {
    const body = "# History\n- 2026-11-12 email\n\n- 2026-11-10 call\n";
    assert.equal(logLine(body), `# History\n- ${LINE}\n\n- 2026-11-12 email\n\n- 2026-11-10 call\n`);
    assert.equal(logLine(body, EARLY), `${body.trimEnd()}\n\n- ${EARLY}\n`);
  });

  it("writes a completed task with the list's indentation", () => {
    assert.equal(
      logLine("## Touches\n\t- [x] 2026-11-12 email"),
      `## Touches\n\t- [x] 2026-11-12 email\n\t- [x] ${LINE}`,
    );
  });

  it("continues the numbers of a list that counts", () => {
    assert.equal(
      logLine("## Touches\n8. 2026-11-11 card\n9. 2026-11-12 email\n"),
      `## Touches\n8. 2026-11-11 card\n9. 2026-11-12 email\n10. ${LINE}\n`,
    );
    assert.equal(
      logLine("## Touches\n1. 2026-11-11 card\n1. 2026-11-12 email\n"),
      `## Touches\n1. 2026-11-11 card\n1. 2026-11-12 email\n1. ${LINE}\n`,
    );
  });

  it("writes a heading among headings, with their bars", () => {
    const body = "## Touches\n### 2026-11-12 | email\ntext\n\n## Else\n";
    const words = '### 2026-11-20 | call voicemail, next call 2026-11-25 | she said: "#1" [x]';
    assert.equal(logLine(body), body.replace("text\n", `text\n\n${words}\n`));
    assert.equal(logLine(body, EARLY), body.replace("### ", "### 2026-11-01 | card\n\n### "));
    assert.equal(
      logLine("## Touches\n### 2026-11-12 email\n"),
      `## Touches\n### 2026-11-12 email\n\n### ${LINE}\n`,
    );
  });

  it("uses the line ending of the neighbor, also in the last line", () => {
    assert.equal(
      logLine("## Touches\r\n- 2026-11-12 email"),
      `## Touches\r\n- 2026-11-12 email\r\n- ${LINE}`,
    );
  });

  it("inserts into the log with the latest entry, also if `touches` is empty", () => {
    const body = "## History\n- 2025-01-01 card\n## Touches\n- 2026-11-12 email\n";
    for (const keys of ["type: contact", "touches:", "touches: []", "touches: ~ # none yet"])
      assert.equal(logLine(body, LINE, keys), `${body}- ${LINE}\n`);
  });

  it("inserts into the frontmatter if it has touches or the body has no entry", () => {
    const body = "## Touches\n- 2026-11-12 email\n";
    assert.equal(logLine(body, LINE, "touches:\n  - 2026-11-01 card"), body);
    assert.equal(logLine("## Touches\n"), "## Touches\n");
  });

  it("rejects a line that would be read as something else", () => {
    assert.equal(
      logLine("## Touches\n### 2026-11-12 email\n", "2026-11-20 call - about C #"),
      "edit.changes-touches",
    );
    assert.equal(
      logLine("## Touches\n### 2026-11-12 | email\n", "2026-11-20 - call"),
      "touch-syntax.words-in-text",
    );
  });
});
