import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { takePictures } from "./pictures";
import { inHosts, makeFolder, neverFailed, openWindow } from "./shared";
import { brief, eventually } from "./waiting";
import type { Workbench } from "./workbench";

/** Runs in the page: what the window has stored about extensions that are disabled. */
const STORED_AS_DISABLED = `(async () => {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith("vscode-web-state-db-global")) continue;
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const entry = database.transaction(store).objectStore(store).get("extensionsIdentifiers/disabled");
      found.push(String(await done(entry)));
    }
    database.close();
  }
  return found.join();
})()`;

const late = addDays(civilDateOf(new Date()), -3);

/**
 * What a user does when something hangs, and what happens by itself when the server has ended. Without Node, the whole
 * extension ends with the page, so a window that is loaded again is like any other.
 */
inHosts(["node"], "the extension when it starts again", (host) => {
  let workbench: Workbench;

  before(async () => {
    const contact = (name: string) =>
      `---\nname: ${name}\nplaybook: friend\nfollow_up: ${late} call\ntouches: []\n---\n`;
    workbench = await openWindow(host, makeFolder({ "Ada.md": contact("Ada"), "Ben.md": contact("Ben") }));
    await workbench.openView("Touchbase");
    await workbench.treeRow("Ada").waitFor();
  });

  const bothAreDue = () =>
    eventually(async () => {
      const labels = (await workbench.treeItems()).map(({ label }) => label);
      assert.deepEqual(labels, ["Overdue", "Ada", "Ben"]);
    });

  /** Checks that the tree, the commands and their server work, by a day that is typed and undone. */
  const works = async () => {
    await bothAreDue();
    await workbench.openContact("Ben");
    await workbench.runCommand("Touchbase: Remind Me…");
    await eventually(async () =>
      assert.match(
        await workbench.quickInputText(),
        /Remind me of Ben on[\s\S]*> (?:Tomorrow|Next working day)/,
      ),
    );
    await workbench.page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await workbench.badge("Touchbase"), "1"));
    await workbench.undoChange();
    await bothAreDue();
  };

  it("works again after the window is loaded again", async () => {
    await workbench.reload();
    await works();
  });

  // Without Node, loading the window again is the only way to restart: an extension under development cannot be
  // disabled there, and no command ends the workers.
  if (host === "node") {
    const own = () => workbench.page.locator(".extension-list-item", { hasText: "Touchbase" }).first();
    /** Chooses from the menu of the extension. */
    const choose = async (action: string) => {
      // VS Code opens the menu when the button is pressed, and Playwright would wait because the menu covers the row.
      await own().click({ button: "right", force: true, ...brief() });
      await workbench.clickEntry(workbench.page.getByRole("menuitem", { name: action, exact: true }));
    };
    /** Waits until the window has stored which extensions are disabled. If it is loaded before, it forgets that. */
    const isStored = (isDisabled: boolean) =>
      eventually(async () => {
        const stored = await workbench.page.evaluate<string>(STORED_AS_DISABLED);
        assert.equal(stored.includes("touchbase.touchbase"), isDisabled, stored);
      });

    it("is gone while it is disabled, and back as soon as it is enabled", async () => {
      const icon = workbench.page.locator('.activitybar .action-item:has([aria-label^="Touchbase"])');
      await workbench.openView("Extensions");
      await workbench.runCommand("Extensions: Disable All Installed Extensions");
      await isStored(true);
      await workbench.reload();
      await own().waitFor();
      assert.equal(await icon.count(), 0);
      // An extension that is enabled starts at once.
      await eventually(async () => {
        if (await icon.isVisible()) return;
        await choose("Enable").catch(() => workbench.page.keyboard.press("Escape"));
        await icon.waitFor(brief());
      });
      await isStored(false);
      await workbench.openView("Touchbase");
      await works();
    });

    it("has a server again after the server has ended", async () => {
      // VS Code may keep the extension host of a window that was loaded again, with a server of its own.
      const before = workbench.serverProcesses();
      assert.ok(before.length > 0);
      for (const server of before) execFileSync("kill", ["-9", String(server)]);
      await eventually(async () =>
        assert.ok(workbench.serverProcesses().some((server) => !before.includes(server))),
      );
      await works();
    });
  }

  it("looks as before after that", async () => {
    await workbench.pageWith(".contact h2");
    await takePictures(workbench, "after-restart");
  });

  neverFailed(() => workbench);
});
