import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vaultFor } from "../../scripts/evidence/bench/vaults";
import { root } from "../../scripts/setup.mjs";
import { slowDisk } from "../server/slowDisk";
import { eventually, Workbench } from "./workbench";

const NOTE = "Nora Lindqvist.md";

/** The server's program, with a slow disk below it. */
const onSlowDisk = (fast: string) =>
  `${slowDisk(fast)}require(${JSON.stringify(join(root, "dist/cli.js"))});\n`;

describe("a large vault", function () {
  this.timeout(180_000);
  let folder: string;
  let fast: string;
  let workbench: Workbench;

  before(async function () {
    this.timeout(180_000);
    folder = mkdtempSync(join(tmpdir(), "touchbase-large-"));
    fast = join(folder, "fast");
    const notes = vaultFor({ notes: 3000, contacts: 150, seed: 5 }, folder, () => undefined);
    const touches = ["2024-01-05 call reached - first", "2024-01-03 call reached - out of order"];
    const lines = ["---", "name: Nora Lindqvist", "playbook: friend", "touches:"];
    const log = touches.map((touch) => `  - ${touch}`);
    writeFileSync(join(notes, NOTE), `${[...lines, ...log, "---", ""].join("\n")}\n`);
    workbench = await Workbench.open(notes, {
      files: [{ path: "dist/cli.js", text: onSlowDisk(fast) }],
      settings: { "touchbase.cache": false },
    });
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("lets one type in a note that has its findings while the others are still being read", async () => {
    const { page } = workbench;
    const reading = page.locator(".statusbar-item", { hasText: "Touchbase: reading notes" });
    await workbench.openFile(NOTE);
    await workbench.openView("Touchbase");
    await reading.first().waitFor({ timeout: 30_000 });
    await eventually(async () => assert.ok((await workbench.squiggles().count()) > 0), 30_000);
    await page.locator(".editor-instance .view-lines").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("typed meanwhile");
    await eventually(async () => assert.equal((await workbench.editorLines()).at(-1), "typed meanwhile"));
    assert.ok((await reading.count()) > 0, "the notes are still being read");
    await workbench.screenshot("large-vault-being-read");

    writeFileSync(fast, "");
    await eventually(async () => assert.equal(await reading.count(), 0), 60_000);
    await eventually(async () => assert.ok((await workbench.treeItems()).length > 1));
    assert.deepEqual(workbench.errors, []);
  });
});
