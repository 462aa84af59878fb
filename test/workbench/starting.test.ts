import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/setup.mjs";
import { inHost, makeFolder, neverFailed, openWindow } from "./shared";
import { brief, eventually } from "./waiting";
import type { Workbench } from "./workbench";

/**
 * Runs in place of the server's program: waits for one file before it starts, and ends at once if there is another,
 * which it deletes. So only one server ends.
 */
function reluctant(folder: string): string {
  const [go, broken, program] = [join(folder, "go"), join(folder, "broken"), join(root, "dist/cli.js")];
  return `const { existsSync, rmSync } = require("node:fs");
if (existsSync(${JSON.stringify(broken)})) {
  rmSync(${JSON.stringify(broken)});
  process.exit(1);
}
process.on("disconnect", () => process.exit());
const look = () => existsSync(${JSON.stringify(go)}) ? require(${JSON.stringify(program)}) : setTimeout(look, 50);
look();
`;
}

const contact = (name: string) => `---\nname: ${name}\nplaybook: friend\ntouches: []\n---\n`;

inHost("node", "the extension while its server starts", (host) => {
  let signs: string;
  let workbench: Workbench;
  const mark = (name: string) => writeFileSync(join(signs, name), "");

  before(async () => {
    const folder = makeFolder({ "Ada.md": contact("Ada"), "Ben.md": contact("Ben") });
    signs = join(folder, "..");
    workbench = await openWindow(host, folder, { files: [{ path: "dist/cli.js", text: reluctant(signs) }] });
  });

  it("lets the user type, and a command waits for the list", async () => {
    await workbench.openFile("Ada.md");
    await workbench.editor().click();
    await workbench.page.keyboard.press("Control+End");
    await workbench.page.keyboard.type("typed");
    await eventually(async () => assert.equal((await workbench.editorLines()).at(-1), "typed"));
    await workbench.page.keyboard.press("Control+z");
    await workbench.runCommand("Touchbase: Remind Me…");
    await workbench.quickInputIsGone();
    mark("go");
    await eventually(async () => assert.match(await workbench.quickInputText(), /^Remind me of Ada on/));
    await workbench.page.keyboard.press("Escape");
    assert.deepEqual(await workbench.noticesShown(), []);
  });

  neverFailed(() => workbench);

  it("says that there is no server, and starts one as soon as it can", async () => {
    mark("broken");
    await workbench.reload();
    const again = workbench.page.locator(".notification-toast .monaco-button", { hasText: "Try Again" });
    await again.waitFor();
    const told = await workbench.noticesShown();
    assert.ok(
      told.some((text) => text.includes("Touchbase could not start")),
      told.join("\n"),
    );
    await workbench.clickUntil(again, () => again.waitFor({ state: "detached", ...brief() }));
    await workbench.openView("Touchbase");
    await workbench.treeRow("Ada").waitFor();
  });

  it("starts again when the window is loaded again while it waits", async () => {
    rmSync(join(signs, "go"));
    const before = workbench.serverProcesses();
    await workbench.reload();
    // VS Code may keep the extension host of a window that was loaded again, with a server of its own.
    await eventually(async () => {
      const started = workbench.serverProcesses().filter((server) => !before.includes(server));
      assert.equal(started.length, 1, `${started.join()} after ${before.join()}`);
    });
    mark("go");
    await workbench.treeRow("Ada").waitFor();
  });
});
