import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { eventually, Workbench } from "./workbench";

const today = civilDateOf(new Date());

/** All are due for the same reason, so that they stand in one group, the longest overdue first. */
const NAMES = ["Ada", "Ben", "Cleo"] as const;
const textOf = (name: string) =>
  `---\nname: ${name}\nplaybook: friend\ntouches:\n  - ${addDays(today, -30 + NAMES.indexOf(name as "Ada"))} call voicemail\n---\n`;

/** The tree by keyboard: what a key does is done to what is chosen in the tree, and never to the note in front. */
for (const host of ["node", "web"] as const) {
  describe(`the keys of the tree, the extension running ${host === "node" ? "with Node" : "in a worker"}`, function () {
    this.timeout(120_000);
    let folder: string;
    let workbench: Workbench;
    const fileOf = (name: string) => join(folder, `${name}.md`);
    const press = (key: string) => workbench.page.keyboard.press(key);
    const sees = (pattern: RegExp) =>
      eventually(async () => assert.match(await workbench.quickInputText(), pattern));
    const dirty = async () =>
      (
        await workbench.page
          .locator(".tab.dirty")
          .evaluateAll((tabs: { getAttribute(name: string): string | null }[]) =>
            tabs.map((tab) => tab.getAttribute("data-resource-name")),
          )
      ).sort();
    /** Brings the focus to the tree, and down to an item. */
    const goTo = async (name: string) => {
      await workbench.runCommand("Touchbase: Show Follow-ups");
      await workbench.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
      await workbench.page.locator(".sidebar .monaco-list:focus").waitFor();
      await press("Home");
      const focused = workbench.page.locator(".sidebar .monaco-list-row.focused .label-name");
      await eventually(async () => {
        if ((await focused.textContent()) === name) return;
        await press("ArrowDown");
        throw new Error(`${name} has no focus.`);
      });
    };

    before(async function () {
      this.timeout(180_000);
      folder = join(mkdtempSync(join(tmpdir(), "touchbase-keys-")), "notes");
      mkdirSync(folder, { recursive: true });
      for (const name of NAMES) writeFileSync(fileOf(name), textOf(name));
      workbench = await Workbench.open(folder, { host });
      await workbench.openView("Touchbase");
      await eventually(
        async () =>
          assert.deepEqual(
            (await workbench.treeItems()).filter(({ level }) => level === 2).map(({ label }) => label),
            NAMES,
          ),
        60_000,
      );
    });

    after(async () => {
      await workbench?.close();
      rmSync(join(folder, ".."), { recursive: true, force: true });
    });

    it("Enter opens the note", async () => {
      await goTo("Ada");
      await press("Enter");
      await workbench.page.locator('.tab.active[data-resource-name="Ada.md"]').waitFor();
    });

    it("a key is for the item with the focus, though another is selected and its note in front", async () => {
      await goTo("Cleo");
      await press("Control+Shift+Enter");
      await eventually(async () => assert.deepEqual(await dirty(), ["Cleo.md"]));
      await workbench.page.locator('.tab.active[data-resource-name="Cleo.md"]').waitFor();
      await eventually(async () =>
        assert.ok((await workbench.editorLines()).some((line) => line.includes(`- ${today} call`))),
      );
      await press("Control+z");
      await eventually(async () => assert.deepEqual(await dirty(), []));
    });

    it("several that are selected are snoozed in one step, and one undo brings all of them back", async () => {
      await goTo("Ada");
      await press("Enter");
      await workbench.page.locator('.tab.active[data-resource-name="Ada.md"]').waitFor();
      await goTo("Ada");
      await press("Shift+ArrowDown");
      const chosen = workbench.page.locator(".sidebar .monaco-list-row.selected .label-name");
      await eventually(async () => assert.deepEqual(await chosen.allTextContents(), ["Ada", "Ben"]));
      await workbench.screenshotsInThemes(host, "several-chosen", [chosen]);
      await press("Alt+s");
      await sees(/Snooze 2 contacts until[\s\S]*> Tomorrow/);
      await workbench.screenshotsInThemes(host, "several-snooze", [workbench.quickInput]);
      await press("Enter");
      await eventually(async () => assert.deepEqual(await dirty(), ["Ada.md", "Ben.md"]));
      await workbench.openFile("Ada.md");
      await press("Control+z");
      await eventually(async () => assert.deepEqual(await dirty(), []));
      for (const name of NAMES) assert.equal(readFileSync(fileOf(name), "utf8"), textOf(name));
    });

    it("never failed in the window", () => {
      assert.deepEqual(workbench.errors, []);
    });
  });
}
