import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { eventually, Workbench } from "./workbench";

const today = civilDateOf(new Date());
const on = (days: number) => addDays(today, days);

/** How the day begins: what the empty tree says, the number on the icon, and the notice for those who ask for one. */
for (const host of ["node", "web"] as const) {
  describe(`the beginning of a day, the extension running ${host === "node" ? "with Node" : "in a worker"}`, function () {
    this.timeout(120_000);
    let folder: string;
    let workbench: Workbench | undefined;

    const contact = (...lines: string[]) => ["---", ...lines, "---", ""].join("\n");
    const LATE = contact("name: Ada Novak", "playbook: friend", `follow_up: ${on(-3)} call`, "touches: []");
    const CLOSED = contact("name: Bea Closed", "status: closed", "touches: []");

    const begin = async (notes: Readonly<Record<string, string>>, settings: Record<string, unknown> = {}) => {
      for (const [name, text] of Object.entries(notes)) writeFileSync(join(folder, name), text);
      workbench = await Workbench.open(folder, { host, settings });
      return workbench;
    };

    beforeEach(() => {
      folder = join(mkdtempSync(join(tmpdir(), "touchbase-day-")), "notes");
      mkdirSync(folder, { recursive: true });
    });

    afterEach(async () => {
      const errors = workbench?.errors;
      await workbench?.close();
      workbench = undefined;
      rmSync(join(folder, ".."), { recursive: true, force: true });
      assert.deepEqual(errors, []);
    });

    const says = (window: Workbench, ...wanted: string[]) =>
      eventually(async () => assert.deepEqual(await window.welcome(), wanted), 60_000);

    it("without a folder, the tree asks for one", async () => {
      workbench = await Workbench.open(undefined, { host });
      await workbench.openView("Touchbase");
      await says(
        workbench,
        "Open the folder that holds your notes to see whom to contact, when, and when to stop.",
        "Open Folder",
        "New here? Get started in five steps.",
      );
      await workbench.screenshotsInThemes(host, "empty-no-folder");
    });

    it("without a contact, the tree says how a note becomes one, and a first contact takes its place", async () => {
      const window = await begin({ "Plain.md": "# A plain note\n" });
      await window.openView("Touchbase");
      await eventually(
        async () => assert.match((await window.welcome())[0] ?? "", /^No contacts among these notes yet\.$/),
        60_000,
      );
      assert.ok((await window.welcome()).includes("Create Sample Contacts"));
      await window.screenshotsInThemes(host, "empty-no-contacts");
      await window.openFile("Plain.md");
      await window.text("A plain note").click();
      await window.page.keyboard.press("Control+Home");
      await window.page.keyboard.type("---\nplaybook: friend\ntouches: []\n---\n");
      await eventually(async () =>
        assert.ok(
          (await window.treeItems()).some(({ label }) => label === "A plain note" || label === "Plain"),
        ),
      );
    });

    it("with nothing to do, the tree says so, and there is no number on the icon", async () => {
      const window = await begin({ "Bea.md": CLOSED });
      await window.openView("Touchbase");
      await says(window, "Nothing to do: no contact has a next step.", "Log Touch");
      assert.equal(await window.badge("Touchbase"), "");
      await window.screenshotsInThemes(host, "empty-nothing-due");
    });

    it("the number on the icon says what it counts, and goes away when all is done", async () => {
      const window = await begin({ "Ada.md": LATE, "Bea.md": CLOSED });
      await window.openView("Touchbase");
      await eventually(async () => assert.equal(await window.badge("Touchbase"), "1"), 60_000);
      await eventually(async () =>
        assert.match(await window.spokenOf(".activitybar"), /^Touchbase .*1 follow-up is due$/m),
      );
      await window.treeRow("Ada Novak").locator(".custom-view-tree-node-item-checkbox").click();
      await eventually(async () => assert.equal(await window.badge("Touchbase"), ""));
      assert.doesNotMatch(await window.spokenOf(".activitybar"), /due/);
      await eventually(async () =>
        assert.ok((await window.statusBar()).some((entry) => entry.includes("nothing due"))),
      );
      await window.screenshotsInThemes(host, "badge-gone");
    });

    it("tells once a day how many are due, for those who ask for it", async () => {
      const window = await begin({ "Ada.md": LATE }, { "touchbase.dailyNotification": true });
      await eventually(async () => assert.deepEqual(await window.notices(), ["1 follow-up is due."]), 60_000);
      const show = window.page.locator(".notification-toast .monaco-button", { hasText: "Show" });
      // It comes sliding in; a place to click on is one that holds still.
      await show.click({ trial: true });
      // Below the pointer it stays.
      await window.page.locator(".notification-toast .notification-list-item-message").hover();
      await window.screenshotsInThemes(host, "daily-notice", [show]);
      await show.click();
      await window.treeRow("Ada Novak").waitFor();
      assert.deepEqual(await window.notices(), []);
      // The same day, in a window that is opened anew.
      await window.page.reload();
      // What an editor complains of while it goes away is its own.
      window.errors.splice(0);
      await eventually(async () => assert.equal(await window.badge("Touchbase"), "1"), 60_000);
      await window.page.waitForTimeout(3000);
      assert.deepEqual(await window.notices(), []);
    });

    it("tells nobody who has not asked for it", async () => {
      const window = await begin({ "Ada.md": LATE });
      await eventually(async () => assert.equal(await window.badge("Touchbase"), "1"), 60_000);
      await window.page.waitForTimeout(3000);
      assert.deepEqual(await window.notices(), []);
    });
  });
}
