import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { takePictures } from "./pictures";
import { inHosts, neverFailed, openNotes } from "./shared";
import { eventually } from "./waiting";
import type { Workbench } from "./workbench";

const today = civilDateOf(new Date());

/** All are overdue for the same reason, so they are in one group, the longest overdue first. */
const NAMES = ["Ada", "Ben", "Cleo"] as const;
const textOf = (name: (typeof NAMES)[number]) =>
  `---\nname: ${name}\nplaybook: friend\ntouches:\n  - ${addDays(today, -30 + NAMES.indexOf(name))} call voicemail\n---\n`;

/** The tree by keyboard: a key acts on the selection of the tree, and never on the active note. */
inHosts(["node"], "the keys of the tree", (host) => {
  let folder: string;
  let workbench: Workbench;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const sees = (pattern: RegExp) =>
    eventually(async () => assert.match(await workbench.quickInputText(), pattern));
  const fileOf = (name: string) => readFileSync(join(folder, `${name}.md`), "utf8");

  before(async () => {
    const notes = Object.fromEntries(NAMES.map((name) => [`${name}.md`, textOf(name)]));
    ({ folder, workbench } = await openNotes(host, notes));
    await eventually(async () =>
      assert.deepEqual(
        (await workbench.treeItems()).filter(({ level }) => level === 2).map(({ label }) => label),
        NAMES,
      ),
    );
  });

  it("Enter opens the note", async () => {
    await workbench.focusTreeRow("Ada");
    await press("Enter");
    await workbench.page.locator('.tab.active[data-resource-name="Ada.md"]').waitFor();
  });

  it("a key is for the focused item, though another is selected and its note is active", async () => {
    await workbench.focusTreeRow("Cleo");
    await press("Control+Shift+Enter");
    await sees(/Log as done: Cleo[\s\S]*> Reached/);
    await press("ArrowDown");
    await sees(/> Voicemail/);
    await press("Enter");
    await eventually(async () => assert.ok(fileOf("Cleo").includes(`- ${today} call voicemail`)));
    for (const name of ["Ada", "Ben"] as const) assert.equal(fileOf(name), textOf(name));
    await workbench.page.locator('.tab.active[data-resource-name="Ada.md"]').waitFor();
    await workbench.undoChange();
    await eventually(async () => assert.equal(fileOf("Cleo"), textOf("Cleo")));
  });

  it("several selected contacts are snoozed in one step, and one undo reverts all of them", async () => {
    await workbench.focusTreeRow("Ada");
    await press("Shift+ArrowDown");
    const chosen = workbench.page.locator(".sidebar .monaco-list-row.selected .label-name");
    await eventually(async () => assert.deepEqual(await chosen.allTextContents(), ["Ada", "Ben"]));
    await takePictures(workbench, "several-chosen", { shown: [chosen] });
    await press("Alt+s");
    await sees(/Remind me of 2 contacts on[\s\S]*> (?:Tomorrow|Next working day)/);
    await takePictures(workbench, "several-snooze", { shown: [workbench.quickInput] });
    await press("Enter");
    await eventually(async () => {
      for (const name of ["Ada", "Ben"]) assert.match(fileOf(name), /^snooze: /m);
    });
    assert.equal(fileOf("Cleo"), textOf("Cleo"));
    await workbench.undoChange();
    await eventually(async () => assert.deepEqual(NAMES.map(fileOf), NAMES.map(textOf)));
  });

  neverFailed(() => workbench);
});
