import assert from "node:assert/strict";
import {
  chmodSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { journalBytes } from "../../src/node/journal";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { touchbaseHere as touchbase } from "./run";
import { TODAY, VAULT } from "./vault";

const note = "People/Tom.md";
const fresh = "---\nname: Tom\nplaybook: friend\ntouches:\n---\n\nBody\n";

describe("touchbase log", () => {
  afterEach(removeFolders);

  it("appends one line, changes nothing else and prints the next step", async () => {
    const text = '\uFEFF---\r\nname:   "Tom"\r\ntouches: # mine\r\n    - 2026-11-03 call # so\r\n---\r\n';
    const root = folderOf({ [note]: text });
    const { code, out } = await touchbase(root, "log", note, "call voicemail, next friday - asked", ...TODAY);
    assert.equal(code, 0);
    assert.equal(
      out,
      "People/Tom.md: 2026-11-25 call voicemail, next 2026-11-27 - asked\n" +
        "Means: counts as your 2nd try without an answer\n" +
        "Note: This is a call again, with no response from them in between: use another form next time.\n" +
        "Next: Call · due Friday\n      You said on Wednesday 25 November that you would try again on Friday 27 November: keep your word.\n",
    );
    assert.equal(
      readFileSync(join(root, note), "utf8"),
      text.replace("# so\r\n", "# so\r\n    - 2026-11-25 call voicemail, next 2026-11-27 - asked\r\n"),
    );
    assert.deepEqual(readdirSync(join(root, "People")), ["Tom.md"]);
  });

  it("rejects an invalid touch and does not change the note", async () => {
    const root = folderOf(VAULT);
    const { code, out, err } = await touchbase(root, "log", note, "cal voicemail", ...TODAY);
    assert.deepEqual([code, out], [1, ""]);
    assert.match(
      err,
      /^touchbase: People\/Tom\.md is unchanged: Unknown word “cal”. Did you mean “call”\?\n$/,
    );
    assert.equal(readFileSync(join(root, note), "utf8"), VAULT[note]);
  });

  it("keeps what it does not understand as text only with --rest-as-text, which the refusal names", async () => {
    const root = folderOf({ [note]: fresh });
    const typed = ["log", note, "called, reached, he was nice", ...TODAY];
    const refused = await touchbase(root, ...typed);
    assert.equal(refused.code, 1);
    assert.equal(
      refused.err,
      "touchbase: People/Tom.md is unchanged: Cannot understand “he was nice”. Put free text after “ - ”.\n" +
        "touchbase:   With --rest-as-text, this is logged: 2026-11-25 call reached - he was nice\n",
    );
    assert.equal(readFileSync(join(root, note), "utf8"), fresh);
    const done = await touchbase(root, ...typed, "--rest-as-text");
    assert.equal(done.code, 0);
    assert.match(readFileSync(join(root, note), "utf8"), /^ {2}- 2026-11-25 call reached - he was nice$/m);
    const unclear = await touchbase(root, "log", note, "left a message", "--rest-as-text", ...TODAY);
    assert.equal(unclear.code, 1);
  });

  it("rejects a write-protected note", async () => {
    const root = folderOf({ [note]: fresh });
    chmodSync(join(root, note), 0o444);
    const { code, err } = await touchbase(root, "log", note, "call busy", ...TODAY);
    assert.equal(code, 2);
    assert.match(err, /is write-protected: nothing was written\n$/);
    assert.equal(readFileSync(join(root, note), "utf8"), fresh);
  });

  it("restores a half-written note before it logs, and says so", async () => {
    const root = folderOf({ [note]: fresh });
    const file = join(root, note);
    linkSync(file, join(root, "Tom.md"));
    const { ino } = statSync(file, { bigint: true });
    const journal = join(root, "People", `.touchbase-${ino}.journal`);
    const bytes = journalBytes(ino, Buffer.from(fresh), Buffer.from(`${fresh}More\n`));
    writeFileSync(journal, bytes, { mode: 0o600 });
    writeFileSync(file, `${fresh}Mo`);
    const { code, err } = await touchbase(root, "log", note, "call busy", ...TODAY);
    assert.equal(
      err,
      "touchbase: People/Tom.md was only half written, because an earlier command was interrupted: the text from before that command was restored\n",
    );
    assert.equal(code, 0);
    const touch = "touches:\n  - 2026-11-25 call busy";
    assert.equal(readFileSync(file, "utf8"), fresh.replace("touches:", touch));
    assert.deepEqual(readdirSync(join(root, "People")), ["Tom.md"]);
  });

  it("rejects a link out of the folder of notes, and writes through one within it", async () => {
    const root = folderOf({ ".touchbase.json": "{}", [note]: fresh });
    const outside = folderOf({ "Tom.md": fresh });
    symlinkSync(join(outside, "Tom.md"), join(root, "out.md"));
    symlinkSync(outside, join(root, "Others"));
    symlinkSync(note, join(root, "in.md"));
    for (const path of ["out.md", "Others/Tom.md"]) {
      const { code, out, err } = await touchbase(root, "log", path, "call busy", ...TODAY);
      assert.deepEqual([code, out], [2, ""], path);
      assert.match(
        err,
        /is a link out of the folder of notes: nothing was written\. Name .*Tom\.md to write there\n$/,
      );
    }
    assert.equal(readFileSync(join(outside, "Tom.md"), "utf8"), fresh);
    assert.equal((await touchbase(root, "log", "in.md", "call busy", ...TODAY)).code, 0);
    assert.notEqual(readFileSync(join(root, note), "utf8"), fresh);
  });
});
