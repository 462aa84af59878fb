import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vaultFor } from "../../scripts/evidence/bench/vaults";
import { root } from "../../scripts/setup.mjs";
import { READ_FILES } from "../../src/files/fileProtocol";
import { slowDisk } from "../server/slowDisk";
import { eventually, Workbench } from "./workbench";

/** Stands before the server of a window without Node: each question about what stands in notes waits until all may go. */
const SLOW_QUESTIONS = `{
  const post = self.postMessage.bind(self);
  const waiting = [];
  self.slow = true;
  self.letGo = () => { self.slow = false; for (const one of waiting.splice(0)) post(one); };
  const waits = ({ method, params }) =>
    self.slow && method === ${JSON.stringify(READ_FILES)} && params.files.some(({ path }) => path.endsWith(".md"));
  self.postMessage = (said, ...rest) => (waits(said) ? waiting.push(said) : post(said, ...rest));
}
`;

for (const host of ["node", "web"] as const) {
  describe(`a person who stops a long reading, the extension running ${host === "node" ? "with Node" : "in a worker"}`, function () {
    this.timeout(180_000);
    let folder: string;
    let workbench: Workbench;

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), "touchbase-stop-"));
      const notes = vaultFor({ notes: 400, contacts: 60, seed: 7 }, folder, () => undefined);
      const program = `${slowDisk(join(folder, "fast"))}require(${JSON.stringify(join(root, "dist/cli.js"))});\n`;
      const worker = SLOW_QUESTIONS + readFileSync(join(root, "dist/server.js"), "utf8");
      workbench = await Workbench.open(notes, {
        host,
        files: [
          host === "node" ? { path: "dist/cli.js", text: program } : { path: "dist/server.js", text: worker },
        ],
        settings: { "touchbase.cache": false },
      });
      await workbench.openView("Touchbase");
    });

    after(async () => {
      await workbench?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const setSlow = async (slow: boolean) => {
      const fast = join(folder, "fast");
      if (host === "web") await workbench.inServerWorker(slow ? "void (self.slow = true)" : "self.letGo()");
      else if (slow) rmSync(fast, { force: true });
      else if (!existsSync(fast)) writeFileSync(fast, "");
    };
    const status = () => workbench.page.locator(".statusbar-item", { hasText: "Touchbase: reading notes" });
    const inTitle = (title: string) =>
      workbench.page.locator(`.sidebar .pane-header .action-label[aria-label^="${title}"]`).first();
    const said = async () =>
      [...(await workbench.welcome()), await workbench.page.locator(".sidebar .message").allTextContents()]
        .flat()
        .join("\n");

    it("sees how far it is, and stops it: what has been read stays, and says that it is not all", async () => {
      await eventually(
        async () => assert.match((await status().allTextContents()).join(), /\d+ of 400/),
        60_000,
      );
      await workbench.page.locator(".sidebar .pane-header").first().hover();
      await workbench.screenshotsInThemes(host, "being-read", [status(), inTitle("Stop Reading Notes")]);
      await workbench.runCommand("Touchbase: Stop Reading Notes");
      await status().waitFor({ state: "detached", timeout: 5000 });
      await eventually(async () => assert.match(await said(), /The reading (of your notes )?was stopped/));
      await workbench.page
        .locator(".sidebar .monaco-progress-container.active")
        .waitFor({ state: "detached" });
      await workbench.screenshotsInThemes(host, "reading-stopped", [inTitle("Refresh Follow-ups")]);
    });

    it("has the rest read when it is wanted after all", async () => {
      await setSlow(false);
      await workbench.runCommand("Touchbase: Refresh Follow-ups");
      await eventually(async () => assert.match(await said(), /^In 7 days: /), 60_000);
      assert.equal(await inTitle("Refresh Follow-ups").count(), 0);
    });

    it("stops it in the status bar as well, and keeps the list of before", async () => {
      const before = await workbench.treeItems();
      await setSlow(true);
      await workbench.runCommand("Touchbase: Refresh Follow-ups");
      await status().click({ timeout: 30_000 });
      const notice = workbench.page.locator(".notification-list-item", {
        hasText: "Touchbase: reading notes",
      });
      const cancel = notice.locator(".monaco-button", { hasText: "Cancel" });
      await cancel.waitFor();
      await workbench.screenshotsInThemes(host, "being-read-again", [notice, cancel]);
      await cancel.click();
      await status().waitFor({ state: "detached", timeout: 5000 });
      await eventually(async () => assert.match(await said(), /The reading was stopped/));
      // The sentence at the top takes the room of a row.
      const now = await workbench.treeItems();
      assert.ok(now.length > before.length / 2);
      assert.deepEqual(now, before.slice(0, now.length));
      assert.deepEqual(workbench.errors, []);
    });
  });
}
