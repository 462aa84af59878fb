import assert from "node:assert/strict";
import { chmodSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { touchbaseHere as touchbase } from "./run";
import { TODAY } from "./vault";

const noteOf = (name: string, organization = "Acme") =>
  `---\nname: ${name}\norganization: ${organization}\nplaybook: friend\ntouches:\n  - 2026-11-19 call voicemail\n---\n`;

const NOTES = {
  "People/Dana.md": noteOf("Dana Whitfield"),
  "People/Luis Ortega.md": noteOf("Luis Ortega"),
  "People/kim-a.md": noteOf("Kim Lee"),
  "People/kim-g.md": noteOf("Kim Park", "Globex"),
};

describe("touchbase log with names in the text", () => {
  afterEach(removeFolders);

  const begin = () => {
    const root = folderOf(NOTES);
    const text = (path: string) => readFileSync(join(root, path), "utf8");
    const added = (path: keyof typeof NOTES) =>
      text(path)
        .split("\n")
        .filter((line) => !NOTES[path].split("\n").includes(line));
    return { root, added, log: (...args: string[]) => touchbase(root, "log", ...args, ...TODAY) };
  };

  it("finds the notes in a folder", async () => {
    const { log, added } = begin();
    const { code, out, err } = await log(".", "interview with Dana and Luis - panel");
    assert.deepEqual([code, err], [0, ""]);
    assert.match(
      out,
      /^People\/Dana\.md: 2026-11-25 interview, with Dana and Luis - panel\nMeans: you met: the count starts over\nNote: [^\n]+\nNext: /,
    );
    const line = "  - 2026-11-25 interview, with Dana and Luis - panel";
    assert.deepEqual([added("People/Dana.md"), added("People/Luis Ortega.md")], [[line], [line]]);
  });

  it("prints the candidates of an ambiguous name and writes nothing", async () => {
    const { log, added } = begin();
    const { code, out, err } = await log("People", "called Kim, busy");
    assert.deepEqual([code, out], [1, ""]);
    assert.equal(
      err,
      "touchbase: nothing was logged: Kim could be Kim Lee (Acme) or Kim Park (Globex): give more of the name, or pick one.\n" +
        "touchbase:   Kim Lee, Acme  kim-a.md\ntouchbase:   Kim Park, Globex  kim-g.md\n",
    );
    const json = await log("People", "called Kim, busy", "--json");
    assert.equal(json.code, 1);
    assert.deepEqual(JSON.parse(json.out).candidates, [
      {
        said: "Kim",
        contacts: [
          { path: "kim-a.md", name: "Kim Lee", organization: "Acme" },
          { path: "kim-g.md", name: "Kim Park", organization: "Globex" },
        ],
      },
    ]);
    assert.deepEqual([added("People/kim-a.md"), added("People/kim-g.md")], [[], []]);
    assert.equal((await log("People", "called Zed")).code, 1);
  });

  it("plans several notes before it writes them", async () => {
    const { log, added } = begin();
    const notes = ["People/Dana.md", "People/Luis Ortega.md"];
    const refused = await log(...notes, "called Dana oddly");
    assert.deepEqual([refused.code, refused.out], [1, ""]);
    assert.deepEqual(
      notes.flatMap((path) => added(path as "People/Dana.md")),
      [],
    );
    const { code, out } = await log(...notes, "called", "Dana,", "no", "answer", "--json");
    assert.equal(code, 0);
    const { logged, notes: each, path } = JSON.parse(out);
    assert.deepEqual([path, logged], ["Dana.md", "2026-11-25 call no-answer"]);
    assert.deepEqual(
      each.map((it: { path: string; logged: string; written: boolean }) => [it.path, it.logged, it.written]),
      [
        ["Dana.md", "2026-11-25 call no-answer", true],
        ["Luis Ortega.md", "2026-11-25 call no-answer, to Dana", true],
      ],
    );
  });

  it("names the written notes when a later one cannot be written", async () => {
    const { root, log, added } = begin();
    chmodSync(join(root, "People/Luis Ortega.md"), 0o444);
    const { code, out, err } = await log("People", "interview with Dana and Luis");
    assert.equal(code, 2);
    assert.match(out, /^People\/Dana\.md: 2026-11-25 interview/);
    assert.match(
      err,
      /Luis Ortega\.md is write-protected: nothing was written \(already logged in People\/Dana\.md\)\n$/,
    );
    assert.equal(added("People/Dana.md").length, 1);
    assert.equal(added("People/Luis Ortega.md").length, 0);
  });

  it("prints what it would write with --dry-run, and writes nothing", async () => {
    const { root, log, added } = begin();
    const before = statSync(join(root, "People/Dana.md"));
    const { code, out } = await log(
      "People/Dana.md",
      "called, voicemail, next call friday 10am",
      "--dry-run",
    );
    assert.equal(code, 0);
    assert.match(
      out,
      /^People\/Dana\.md: 2026-11-25 call voicemail, next call 2026-11-27 10:00\nDates: today, Wed 25 Nov; next call Fri 27 Nov, 10:00 \(in 2 days\)\nMeans: counts as your 2nd try without an answer\nNext: Call · due Friday, 10:00\n[^\n]+\n {6}then call [^\n]+\nNothing was written\.\n$/,
    );
    assert.deepEqual(added("People/Dana.md"), []);
    const after = statSync(join(root, "People/Dana.md"));
    assert.deepEqual([after.mtimeMs, after.ino], [before.mtimeMs, before.ino]);
    assert.equal((await touchbase(root, "due", "--dry-run")).code, 2);
  });
});
