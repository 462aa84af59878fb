import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { takePictures } from "./pictures";
import { type Files, inHosts, makeFolder, neverFailed, openWindow, writeFiles } from "./shared";
import { brief, eventually } from "./waiting";
import type { Workbench } from "./workbench";

const today = civilDateOf(new Date());
const contact = (...lines: string[]) => ["---", ...lines, "---", ""].join("\n");
const LATE = {
  "Ada.md": contact(
    "name: Ada Novak",
    "playbook: friend",
    `follow_up: ${addDays(today, -3)} call`,
    "touches: []",
  ),
};
const CLOSED = { "Bea.md": contact("name: Bea Closed", "status: closed", "touches: []") };
const PLAIN = { "Plain.md": "# A plain note\n" };

/**
 * The start of a day: the text of the empty tree, the number on the icon, and the notification if it is switched on.
 */
inHosts(["node"], "the start of a day", (host) => {
  let folder: string;
  let workbench: Workbench;
  let present: Files = {};

  /** Replaces the notes in the folder. */
  const begin = async (notes: Files) => {
    await workbench.closeEditors();
    for (const name of Object.keys(present)) rmSync(join(folder, name));
    writeFiles(folder, notes);
    present = notes;
    await workbench.pressFor("touchbase.refresh");
  };
  const says = (...wanted: string[]) =>
    eventually(async () => assert.deepEqual(await workbench.welcome(), wanted));

  describe("in a window without a folder", () => {
    before(async () => {
      workbench = await openWindow(host, undefined);
    });

    it("the tree asks the user to open one", async () => {
      await workbench.openView("Touchbase");
      await says(
        "Open the folder that holds your notes to see whom to contact, when, and when to stop.",
        "Open Folder",
        "New here? Get started in five steps.",
      );
      await takePictures(workbench, "empty-no-folder");
    });

    neverFailed(() => workbench);
  });

  describe("in a folder", () => {
    before(async () => {
      folder = makeFolder(PLAIN);
      present = PLAIN;
      workbench = await openWindow(host, folder);
      await workbench.openView("Touchbase");
    });

    it("without a contact, the tree explains how a note becomes one, until there is a first contact", async () => {
      await eventually(async () =>
        assert.match((await workbench.welcome())[0] ?? "", /^No contacts among these notes yet\.$/),
      );
      await eventually(async () => assert.ok((await workbench.welcome()).includes("Create Sample Contacts")));
      await takePictures(workbench, "empty-no-contacts");
      await workbench.openFile("Plain.md");
      await workbench.putCursor("A plain note");
      await workbench.page.keyboard.press("Control+Home");
      await workbench.page.keyboard.type("---\nplaybook: friend\ntouches: []\n---\n");
      await eventually(async () =>
        assert.ok(
          (await workbench.treeItems()).some(({ label }) => label === "A plain note" || label === "Plain"),
        ),
      );
      await workbench.runCommand("File: Revert File");
      await workbench.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
    });

    it("with nothing to do, the tree says so, and the icon has no number", async () => {
      await begin(CLOSED);
      const message = workbench.page.locator(".sidebar .tree-explorer-viewlet-tree-view .message");
      await eventually(async () =>
        assert.equal(await message.textContent(), "Nothing to do: no contact has a next step."),
      );
      // VS Code shows the message of a tree before its rows.
      await eventually(async () =>
        assert.deepEqual(
          (await workbench.treeItems()).map(({ label }) => label),
          ["Closed"],
        ),
      );
      await eventually(async () => assert.equal(await workbench.badge("Touchbase"), ""));
      await takePictures(workbench, "empty-nothing-due");
    });

    it("the number on the icon has a text for what it counts, and disappears when all is done", async () => {
      await begin({ ...LATE, ...CLOSED });
      await eventually(async () => assert.equal(await workbench.badge("Touchbase"), "1"));
      await eventually(async () =>
        assert.match(await workbench.spokenOf(".activitybar"), /^Touchbase .*1 follow-up is due$/m),
      );
      await workbench.checkBox("Ada Novak", async () =>
        assert.match(await workbench.quickInputText(), /Log as done: Ada Novak[\s\S]*> Reached/),
      );
      await takePictures(workbench, "what-came-of-it", { shown: [workbench.quickInput] });
      await workbench.page.keyboard.press("Enter");
      await eventually(async () => assert.equal(await workbench.badge("Touchbase"), ""));
      await eventually(async () => assert.doesNotMatch(await workbench.spokenOf(".activitybar"), /due/));
      await eventually(async () =>
        assert.ok((await workbench.statusBar()).some((entry) => entry.includes("nothing due"))),
      );
      await takePictures(workbench, "badge-gone");
      await workbench.undoChange();
      await eventually(async () => assert.equal(await workbench.badge("Touchbase"), "1"));
    });

    it("shows no notification unless the user has switched it on", async () => {
      await begin(LATE);
      await eventually(async () => assert.equal(await workbench.badge("Touchbase"), "1"));
      assert.deepEqual(await workbench.noticesSoFar(), []);
      await workbench.clearNotices();
    });

    it("shows the number of due contacts once a day if the user has switched it on", async () => {
      workbench.configure({ "touchbase.dailyNotification": true });
      await workbench.reload();
      await eventually(async () => assert.deepEqual(await workbench.noticesShown(), ["1 follow-up is due."]));
      const show = workbench.page.locator(".notification-toast .monaco-button", { hasText: "Show" });
      // The notification slides in, so the test clicks when it no longer moves.
      await show.click({ trial: true });
      // It stays while the pointer is over it.
      await workbench.page.locator(".notification-toast .notification-list-item-message").hover();
      await takePictures(workbench, "daily-notice", { shown: [show] });
      await workbench.clickUntil(show, () => show.waitFor({ state: "detached", ...brief() }));
      await workbench.treeRow("Ada Novak").waitFor();
      // The same day, in a window that was closed and opened again.
      await workbench.reload();
      await eventually(async () => assert.equal(await workbench.badge("Touchbase"), "1"));
      assert.deepEqual(await workbench.noticesSoFar(), []);
    });

    neverFailed(() => workbench);
  });
});
