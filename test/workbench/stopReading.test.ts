import assert from "node:assert/strict";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { vaultFor } from "../../scripts/evidence/bench/vaults";
import { root } from "../../scripts/setup.mjs";
import { READ_FILES } from "../../src/files/fileProtocol";
import { slowDisk } from "../server/slowDisk";
import { serverAfter } from "./clock";
import { takePictures } from "./pictures";
import { inHosts, makeFolder, neverFailed, openWindow } from "./shared";
import { brief, eventually } from "./waiting";
import type { Workbench } from "./workbench";

/** Runs before the server of a window without Node. Each request for the text of notes waits until it is released. */
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

inHosts(["node", "web"], "a long reading", (host) => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = makeFolder({});
    const notes = vaultFor({ notes: 400, contacts: 60, seed: 7 }, folder, () => undefined);
    const program = `${slowDisk(join(folder, "fast"))}require(${JSON.stringify(join(root, "dist/cli.js"))});\n`;
    workbench = await openWindow(host, notes, {
      files: [host === "node" ? { path: "dist/cli.js", text: program } : serverAfter(host, SLOW_QUESTIONS)],
      settings: { "touchbase.cache": false },
    });
    await workbench.openView("Touchbase");
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
  /** The visible part of a list that has not been emptied. */
  const manyItems = () =>
    eventually(async () => {
      const items = await workbench.treeItems();
      assert.ok(items.length > 10, items.map(({ label }) => label).join());
      return items;
    });
  const said = async () =>
    [...(await workbench.welcome()), await workbench.page.locator(".sidebar .message").allTextContents()]
      .flat()
      .join("\n");

  it("shows the progress and can be stopped: the read notes stay, and the list says that it is incomplete", async () => {
    await eventually(async () => assert.match((await status().allTextContents()).join(), /\d+ of 400/));
    await workbench.page.locator(".sidebar .pane-header").first().hover();
    await takePictures(workbench, "being-read", { shown: [status(), inTitle("Stop Reading Notes")] });
    await workbench.runCommand("Touchbase: Stop Reading Notes");
    await status().waitFor({ state: "detached" });
    await eventually(async () => assert.match(await said(), /Reading was stopped/));
    await workbench.page.locator(".sidebar .monaco-progress-container.active").waitFor({ state: "detached" });
    await takePictures(workbench, "reading-stopped", { shown: [inTitle("Refresh Follow-ups")] });
  });

  it("continues with the rest when the user asks for it", async () => {
    await setSlow(false);
    await workbench.runCommand("Touchbase: Refresh Follow-ups");
    await eventually(async () => assert.match(await said(), /^Last 7 days: /));
    await inTitle("Refresh Follow-ups").waitFor({ state: "detached" });
  });

  it("can be stopped in the status bar as well, and keeps the previous list", async () => {
    const before = await manyItems();
    await setSlow(true);
    await workbench.runCommand("Touchbase: Refresh Follow-ups");
    const notice = workbench.page.locator(".notification-list-item", {
      hasText: "Touchbase: reading notes",
    });
    const cancel = notice.locator(".monaco-button", { hasText: "Cancel" });
    await workbench.clickUntil(status(), () => cancel.waitFor(brief()));
    await takePictures(workbench, "being-read-again", { shown: [notice, cancel] });
    await workbench.clickUntil(cancel, () => status().waitFor({ state: "detached", ...brief() }));
    await eventually(async () => assert.match(await said(), /Reading was stopped/));
    // The sentence at the top takes the space of a row.
    await eventually(async () => {
      const now = await manyItems();
      const both = Math.min(now.length, before.length);
      assert.deepEqual(now.slice(0, both), before.slice(0, both));
    });
  });

  neverFailed(() => workbench);
});
