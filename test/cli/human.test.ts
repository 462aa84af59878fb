import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { skipBecause } from "../unit/support/skipBecause";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { CLI, finished, touchbaseHere as touchbase } from "./run";
import { TODAY, VAULT } from "./vault";

describe("the text output of the command line", () => {
  afterEach(removeFolders);

  it("has a line with a position that editors link for each finding of check", async () => {
    const { out, code } = await touchbase(folderOf(VAULT), "check", ...TODAY);
    const lines = out.split("\n");
    assert.match(lines[1] ?? "", /^People\/Robin\.md:8:5 warning {5}move-on 3rd unanswered call: move on\. /);
    assert.match(lines[2] ?? "", /^People\/Tom\.md:5:21 error {7}touch-syntax Unknown word “voicemal”/);
    assert.equal(lines.at(-2), "4 problems in 3 notes: 1 error, 2 warnings, 1 info");
    assert.equal(code, 1);
  });

  it("depends on --max-severity only in the exit code of check", async () => {
    const root = folderOf({ "Robin.md": VAULT["People/Robin.md"] });
    const codeFor = async (level: string) =>
      (await touchbase(root, "check", "--max-severity", level, ...TODAY)).code;
    const codes = await Promise.all(["none", "hint", "information", "warning", "error"].map(codeFor));
    assert.deepEqual(codes, [1, 1, 1, 0, 0]);
  });

  it("lists action, date and reason of due, and is empty when nothing is due", async () => {
    const root = folderOf(VAULT);
    const { out, code } = await touchbase(root, "due", ...TODAY);
    assert.equal(
      out,
      [
        "Due today",
        "  Dana Whitfield  Call · today, 10:00–11:30 · try 1 of 3  People/Dana.md",
        "                  They promised an answer by Tuesday 24 November, and none has come: ask when they expect to know.",
        "",
        "Move on",
        "  Robin Ashe      Move on  People/Robin.md",
        "                  3 calls without an answer is enough: move on and look for another opportunity.",
        "",
        "Only one contact in your search is active, and it may come to nothing: start another one.",
        "",
      ].join("\n"),
    );
    assert.equal(code, 0);
    const quiet = await touchbase(root, "due", "People/Tom.md", ...TODAY);
    assert.deepEqual(quiet, { code: 0, out: "", err: "" });
  });

  it("has state, step, dates, touches, findings and settings of explain", async () => {
    const root = folderOf({
      ...VAULT,
      ".touchbase.yaml": "midMorning: 09:00-10:00\nholidays: [2026-11-20]\n",
    });
    const { out, code } = await touchbase(root, "explain", "People/Dana.md", ...TODAY);
    assert.equal(code, 0);
    for (const part of [
      "Dana Whitfield  People/Dana.md",
      "\n  Call today, 09:00–10:00.\n",
      "\n  This is the 1st of 3 tries.\n",
      "You are following the playbook “After an interview”, since Tuesday 10 November.",
      "The advice is from “Following up after an interview: how, and how often”.",
      "\nWhat to say\n  Say why you call: the answer that they promised by Tuesday 24 November.\n",
      "  The first working day after Tue 24 Nov is Wed 25 Nov.",
      "Wed 16 Dec  Move on",
      "you met: the count starts over    2026-11-10 14:00 interview, with Dana, reply by 2026-11-24 - panel on site",
      "thanks need no answer: not a try  2026-11-10 email thanks, to Dana",
      "line 5: They promised an answer by Tuesday 24 November, and it did not come: ",
      "“midMorning” is 09:00-10:00, from .touchbase.yaml.",
      '“holidays” is ["2026-11-20"], from .touchbase.yaml.',
    ]) {
      assert.ok(out.includes(part), `${part}\n\nis not in\n\n${out}`);
    }
  });

  it("handles broken YAML, a `---js` note, cyclic symlinks and an empty folder", async () => {
    const root = folderOf({
      "broken.md": '---\nplaybook: friend\nevery: "friday\n---\n',
      "js.md": "---js\nrequire('fs').writeFileSync('evaluated', '')\n---\ntouches:\n",
      "empty.md": "",
    });
    symlinkSync(root, join(root, "self"));
    symlinkSync("/", join(root, "disk"));
    const check = await touchbase(root, "check", ...TODAY);
    assert.match(check.out, /^broken\.md:\d+:\d+ error {7}frontmatter-yaml This YAML cannot be read/);
    assert.equal(check.code, 1);
    assert.equal(existsSync(join(root, "evaluated")), false);
    const due = await touchbase(root, "due", "--all", ...TODAY);
    const reason = "The frontmatter cannot be read, so no follow-up is proposed. Fix the YAML first.";
    assert.deepEqual([due.out, due.err], [`Needs a look\n  broken  ${reason}  broken.md\n`, ""]);
    const json = JSON.parse((await touchbase(root, "due", "--all", "--json", ...TODAY)).out) as object;
    assert.deepEqual(json, {
      version: 1,
      today: "2026-11-25",
      notes: 3,
      contacts: 1,
      items: [],
      needsALook: [{ path: "broken.md", name: "broken", reason }],
    });
    mkdirSync(join(root, "nothing"));
    assert.deepEqual(await touchbase(join(root, "nothing"), "check"), { code: 0, out: "", err: "" });
    writeFileSync(join(root, "nothing/a.txt"), "");
    assert.deepEqual(await touchbase(root, "due", "nothing"), { code: 0, out: "", err: "" });
  });

  it("stops quietly when the reader closes the pipe", async function () {
    if (process.platform === "win32") skipBecause(this, "it needs a shell with pipes");
    const many = Object.fromEntries(
      Array.from({ length: 900 }, (_, i) => [`${i}.md`, VAULT["People/Robin.md"]]),
    );
    const command = [process.execPath, ...CLI, "check", ...TODAY].map((word) => `'${word}'`).join(" ");
    const child = spawn("sh", ["-c", `${command} | head -1`], { cwd: folderOf(many) });
    const { out, err } = await finished(child);
    // The first of 900 lines, without an error about the others.
    assert.equal(out.split("\n").length, 2);
    assert.equal(err, "");
  });

  it("replaces control characters of notes", async () => {
    const root = folderOf({ "a.md": '---\nplaybook: job-ad\nname: "x\\e[31my"\n---\n' });
    const { out } = await touchbase(root, "due", ...TODAY);
    assert.ok(out.includes("x\uFFFD[31my") && !out.includes("\u001b"));
  });
});
