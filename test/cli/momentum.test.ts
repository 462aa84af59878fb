import assert from "node:assert/strict";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { touchbaseHere as touchbase } from "./run";
import { DANA_FINDING, ROBIN_FINDING, TODAY, VAULT } from "./vault";

/** Robin's step is to move on, so that only Dana is active. */
const ALONE = { "People/Dana.md": VAULT["People/Dana.md"], "People/Robin.md": VAULT["People/Robin.md"] };
const MESSAGE = "Only one contact in your search is active, and it may come to nothing: start another one.";
const FINDING = {
  path: "",
  rule: "keep-momentum",
  severity: "information",
  message: MESSAGE,
  source: ["S1", "S4"],
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  fixes: [],
};

describe("a vault-wide finding", () => {
  afterEach(removeFolders);

  it("is last in the JSON, with an empty path", async () => {
    const { out, code } = await touchbase(folderOf(ALONE), "check", "--json", ...TODAY);
    assert.deepEqual(JSON.parse(out).findings, [DANA_FINDING, ROBIN_FINDING, FINDING]);
    assert.equal(code, 1);
  });

  it("is the last one of the text", async () => {
    const { out } = await touchbase(folderOf(ALONE), "check", ...TODAY);
    assert.deepEqual(out.split("\n").slice(2), [
      `information keep-momentum ${MESSAGE}`,
      "",
      "3 problems in 2 notes: 2 warnings, 1 info",
      "",
    ]);
    const due = await touchbase(folderOf(ALONE), "due", ...TODAY);
    assert.deepEqual(due.out.split("\n").slice(-3), ["", MESSAGE, ""]);
  });

  it("does not fail the check unless it is a warning", async () => {
    const note = "---\nplaybook: job-ad\ntouches:\n  - 2026-11-24 call no-answer\n---\n";
    const quiet = await touchbase(folderOf({ "Kim.md": note }), "check", ...TODAY);
    assert.deepEqual(
      [quiet.code, quiet.out],
      [0, `information keep-momentum ${MESSAGE}\n\n1 problem: 1 info\n`],
    );
    const loud = folderOf({ "Kim.md": note, ".touchbase.yaml": "rules: { keep-momentum: warning }\n" });
    assert.equal((await touchbase(loud, "check", ...TODAY)).code, 1);
    const off = folderOf({ "Kim.md": note, ".touchbase.yaml": "rules: { keep-momentum: off }\n" });
    assert.deepEqual(await touchbase(off, "check", ...TODAY), { code: 0, out: "", err: "" });
  });

  it("is omitted for a note, for a part of the folder, and when nothing is due", async () => {
    const root = folderOf({ ...ALONE, ".touchbase.json": "{}" });
    for (const path of ["People", "People/Robin.md"]) {
      const { out } = await touchbase(root, "check", "--json", path, ...TODAY);
      const { findings } = JSON.parse(out) as { findings: { rule: string }[] };
      assert.ok(findings.length > 0 && findings.every(({ rule }) => rule !== "keep-momentum"));
    }
    const later = await touchbase(folderOf(ALONE), "due", "--today", "2026-11-19");
    assert.deepEqual(later, { code: 0, out: "", err: "" });
  });
});
