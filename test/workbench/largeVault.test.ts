import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { vaultFor } from "../../scripts/evidence/bench/vaults";
import { root } from "../../scripts/setup.mjs";
import { slowDisk } from "../server/slowDisk";
import { inHost, makeFolder, neverFailed, openWindow } from "./shared";
import { eventually } from "./waiting";
import type { Workbench } from "./workbench";

const NOTE = "Nora Lindqvist.md";
const NORA = `---
name: Nora Lindqvist
playbook: friend
touches:
  - 2024-01-05 call reached - first
  - 2024-01-03 call reached - out of order
---

`;

/** The server's program, with a slow disk. */
const onSlowDisk = (fast: string) =>
  `${slowDisk(fast)}require(${JSON.stringify(join(root, "dist/cli.js"))});\n`;

inHost("node", "a large vault", (host) => {
  let fast: string;
  let workbench: Workbench;

  before(async () => {
    const folder = makeFolder({});
    fast = join(folder, "fast");
    const notes = vaultFor({ notes: 3000, contacts: 150, seed: 5 }, folder, () => undefined);
    writeFileSync(join(notes, NOTE), NORA);
    workbench = await openWindow(host, notes, {
      files: [{ path: "dist/cli.js", text: onSlowDisk(fast) }],
      settings: { "touchbase.cache": false },
    });
  });

  it("shows the findings of an open note and lets the user type while the other notes are still being read", async () => {
    const { page } = workbench;
    const reading = page.locator(".statusbar-item", { hasText: "Touchbase: reading notes" });
    await workbench.openFile(NOTE);
    await workbench.openView("Touchbase");
    await reading.first().waitFor();
    await eventually(async () => assert.ok((await workbench.squiggles().count()) > 0));
    await workbench.editor().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("typed meanwhile");
    await eventually(async () => assert.equal((await workbench.editorLines()).at(-1), "typed meanwhile"));
    // VS Code may show progress of its own there for a moment, such as that extensions are being activated. The reading
    // cannot end before the file `fast` exists.
    await reading.first().waitFor();
    await workbench.screenshot("large-vault-being-read");

    writeFileSync(fast, "");
    await eventually(async () => assert.equal(await reading.count(), 0));
    await eventually(async () => assert.ok((await workbench.treeItems()).length > 1));
  });

  neverFailed(() => workbench);
});
