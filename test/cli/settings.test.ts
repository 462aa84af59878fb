import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { touchbaseHere as touchbase } from "./run";
import { TODAY } from "./vault";

const NOTE = "---\nplaybook: recruiter\ntouches:\n  - 2026-11-20 call no-answer\n---\n";
const CONFIG = `playbooks:
  recruiter:
    like: friend
    wait: { afterAttempt: 10, afterAtempt: 3 }
rule: {}
`;

describe("a settings file on the command line", () => {
  afterEach(removeFolders);

  it("is applied except for invalid parts, which are reported by file, line and column", async () => {
    const root = folderOf({ "a/Kim.md": NOTE, "a/.touchbase.yaml": CONFIG });
    const { code, out, err } = await touchbase(root, "check", "--json", ...TODAY, "a");
    assert.deepEqual([code, JSON.parse(out).findings], [0, []]);
    assert.equal(
      err,
      [
        "touchbase: a/.touchbase.yaml:4:31: unknown wait “afterAtempt”. Did you mean “afterAttempt”?",
        "touchbase: a/.touchbase.yaml:5:1: unknown setting “rule”. Did you mean “rules”?\n",
      ].join("\n"),
    );
    const due = await touchbase(join(root, "a"), "due", "--all", "--json", ...TODAY);
    assert.match(due.err, /^touchbase: \.touchbase\.yaml:4:31: /);
    assert.equal(JSON.parse(due.out).items[0].due.from, "2026-11-30");
  });

  it("has 20 problems told of, and the rest counted", async () => {
    const settings = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`unknown${at}`, at]));
    const root = folderOf({ "Kim.md": NOTE, ".touchbase.json": JSON.stringify(settings) });
    const { err } = await touchbase(root, "check", ...TODAY);
    const lines = err.trimEnd().split("\n");
    assert.deepEqual([lines.length, lines[20]], [21, "touchbase: .touchbase.json: 980 more problems"]);
  });

  it("is named in messages as in the call", async () => {
    const root = folderOf({ "Kim.md": NOTE, "own.json": '{ "rules": { "x": "off" } }' });
    mkdirSync(join(root, "sub"));
    const { err } = await touchbase(join(root, "sub"), "check", "..", "--config", "../own.json", ...TODAY);
    assert.equal(err, "touchbase: ../own.json:1:14: unknown rule “x”\n");
  });
});
