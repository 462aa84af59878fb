import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeSamples } from "../../scripts/writeSamples";
import { resolveConfig } from "../../src/config/resolve";
import { contacts } from "../../src/extension/samples/contacts";
import { SampleDates } from "../../src/extension/samples/dates";
import { plainNotes } from "../../src/extension/samples/plain";
import { DUE_GROUPS, dueGroup, followUpOf } from "../../src/service/followUps/followUps";
import { locatedFindings } from "../../src/service/followUps/vaultFindings";
import { addDays, civilDate } from "../../src/time/civilDate";
import { createNoteVault } from "../../src/vault/noteVault";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { finished, touchbaseHere } from "./run";

const PLAYBOOKS = ["after-interview", "friend", "informational", "job-ad", "networking"];
const EXPECTED = [
  "People/Dana Whitfield.md warning promise-lapsed",
  "People/Grace Okafor.md hint mention-left",
  "People/Grace Okafor.md warning going-cold",
  "People/Luis Ferreira.md warning commitment-missed",
  "People/Owen Pritchard.md error touch-syntax",
  "People/Owen Pritchard.md hint unknown-key",
  "People/Robin Ashe.md warning move-on",
];

describe("the sample notes", () => {
  afterEach(removeFolders);

  for (let n = 0; n < 14; n++) {
    const today = addDays(civilDate("2026-02-20"), n);
    it(`fill every group of the tree and have the expected findings on ${today}`, () => {
      const vault = createNoteVault({ today, config: resolveConfig([]) });
      const dates = new SampleDates(today);
      for (const { path, text } of plainNotes(dates)) assert.equal(vault.set(path, text), undefined);
      for (const { path, text } of contacts(dates)) assert.ok(vault.set(path, text), path);
      const items = vault.contacts().map((contact) => followUpOf(contact.path, contact.load().analysis));
      const groups = new Set(items.map((item) => item && dueGroup(item, today)));
      assert.deepEqual(
        DUE_GROUPS.filter((group) => !groups.has(group)),
        [],
      );
      assert.deepEqual([...new Set(items.map((item) => item?.playbook))].sort(), PLAYBOOKS);
      const found = vault
        .contacts()
        .map((contact) => contact.load())
        .flatMap(({ path, analysis, extra }) => locatedFindings(path, analysis, extra))
        .map(({ path, severity, rule }) => `${path} ${severity} ${rule}`);
      assert.deepEqual(found.sort(), EXPECTED);
    });
  }

  it("are written once and never replace other files", async () => {
    const folder = folderOf();
    const today = civilDate("2026-11-25");
    assert.deepEqual(writeSamples(folder, today), { count: 18, taken: undefined });
    const robin = join(folder, "People/Robin Ashe.md");
    const written = statSync(robin);
    assert.deepEqual(writeSamples(folder, today), { count: 18, taken: undefined });
    assert.deepEqual([statSync(robin).mtimeMs, statSync(robin).ino], [written.mtimeMs, written.ino]);
    const check = await touchbaseHere(folder, "check", "--today", today);
    assert.match(check.out, /People\/Robin Ashe\.md:\d+:\d+ warning {5}move-on 3rd unanswered call: move on/);
    writeFileSync(join(folder, "Ideas.md"), "mine");
    const args = ["--import", "tsx", "scripts/samples.ts", folder, "--today", today];
    const { code, err } = await finished(spawn(process.execPath, args, { cwd: resolve(__dirname, "../..") }));
    assert.equal(code, 1);
    assert.match(err, /^Not written, because Ideas\.md is there with other content/);
    assert.equal(readFileSync(join(folder, "Ideas.md"), "utf8"), "mine");
  });
});
