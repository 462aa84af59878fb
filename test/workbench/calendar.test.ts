import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addDays } from "../../src/time/civilDate";
import { linesOf } from "../unit/calendar/support";
import { serverOnTuesday, TUESDAY } from "./clock";
import { inHost, makeFolder, neverFailed, openWindow } from "./shared";
import { eventually, STEP } from "./waiting";
import type { Workbench } from "./workbench";

const pinned = (name: string, day: string) =>
  `---\nname: ${name}\nplaybook: friend\nfollow_up: ${day} call\ntouches: []\n---\n`;
const THURSDAY = addDays(TUESDAY, 2);
const FRIDAY = addDays(TUESDAY, 3);

/** The setting `calendarFile`, which a folder of notes cannot set. */
inHost("node", "a calendar file that is kept current", (host) => {
  let folder: string;
  let workbench: Workbench;
  const fileAt = (name: string) => join(folder, "..", name);
  const lines = () => linesOf(readFileSync(fileAt("mine.ics"), "utf8"));

  before(async () => {
    folder = makeFolder({ "Ada.md": pinned("Ada", THURSDAY), ".vscode/settings.json": "{}" });
    const settings = { "touchbase.calendarFile": fileAt("theirs.ics") };
    writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify(settings));
    workbench = await openWindow(host, folder, {
      files: [serverOnTuesday(host)],
      settings: { "touchbase.calendarFile": fileAt("mine.ics") },
    });
    await workbench.openView("Touchbase");
  });

  it("is written when the notes have been read", async () => {
    await eventually(async () => assert.deepEqual(lines(), [`${THURSDAY} Ada: Call`]));
  });

  it("is written again after a change of a note, with the change", async () => {
    // VS Code begins to watch the folder some time after the notes have been read, and reports no earlier change.
    await eventually(async () => {
      writeFileSync(join(folder, "Ada.md"), pinned("Ada", FRIDAY));
      await eventually(async () => assert.deepEqual(lines(), [`${FRIDAY} Ada: Call`]), STEP);
    });
    writeFileSync(join(folder, "Ben.md"), pinned("Ben", THURSDAY));
    await eventually(async () => assert.deepEqual(lines(), [`${THURSDAY} Ben: Call`, `${FRIDAY} Ada: Call`]));
  });

  it("is not written again when its content is the same", async () => {
    const before = statSync(fileAt("mine.ics"), { bigint: true }).mtimeNs;
    const note = pinned("Ben", THURSDAY).replace("touches", "role: baker\ntouches");
    writeFileSync(join(folder, "Ben.md"), note);
    // The later change shows that the server has seen the first one.
    writeFileSync(join(folder, "Cleo.md"), "---\nname: Cleo\nplaybook: friend\nstatus: paused\n---\n");
    await eventually(async () => {
      const items = (await workbench.treeItems()).map(({ label }) => label);
      assert.ok(items.includes("Nothing to do") || items.includes("Closed"), items.join());
    });
    assert.equal(statSync(fileAt("mine.ics"), { bigint: true }).mtimeNs, before);
  });

  it("ignores the setting of the folder of notes", () => {
    assert.ok(!existsSync(fileAt("theirs.ics")));
  });

  neverFailed(() => workbench);
});
