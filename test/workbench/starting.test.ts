import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/setup.mjs";
import { eventually, Workbench } from "./workbench";

/** Stands in for the server's program: waits for one file before it runs, and gives up at once while there is another. */
function reluctant(folder: string): string {
  const [go, broken, program] = [join(folder, "go"), join(folder, "broken"), join(root, "dist/cli.js")];
  return `const { existsSync } = require("node:fs");
if (existsSync(${JSON.stringify(broken)})) process.exit(1);
process.on("disconnect", () => process.exit());
const look = () => existsSync(${JSON.stringify(go)}) ? require(${JSON.stringify(program)}) : setTimeout(look, 50);
look();
`;
}

describe("the extension while its server starts", function () {
  this.timeout(180_000);
  let folder: string;
  let workbench: Workbench;
  const mark = (name: string) => writeFileSync(join(folder, name), "");
  const unmark = (name: string) => rmSync(join(folder, name), { force: true });

  before(async function () {
    this.timeout(180_000);
    folder = mkdtempSync(join(tmpdir(), "touchbase-starting-"));
    const notes = join(folder, "notes");
    mkdirSync(notes);
    for (const name of ["Ada", "Ben"])
      writeFileSync(join(notes, `${name}.md`), `---\nname: ${name}\nplaybook: friend\ntouches: []\n---\n`);
    workbench = await Workbench.open(notes, {
      files: [{ path: "dist/cli.js", text: reluctant(folder) }],
    });
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("lets one type, and a command that is called waits for the list", async () => {
    await workbench.openFile("Ada.md");
    await workbench.page.locator(".editor-instance .view-lines").click();
    await workbench.page.keyboard.press("Control+End");
    await workbench.page.keyboard.type("typed");
    await eventually(async () => assert.equal((await workbench.editorLines()).at(-1), "typed"));
    await workbench.page.keyboard.press("Control+z");
    await workbench.runCommand("Touchbase: Snooze…");
    await workbench.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    mark("go");
    await eventually(async () => assert.match(await workbench.quickInputText(), /^Snooze Ada until/), 60_000);
    await workbench.page.keyboard.press("Escape");
    assert.deepEqual(await workbench.notices(), []);
    assert.deepEqual(workbench.errors, []);
  });

  it("says so when there is no server, and has one once that can be started", async () => {
    mark("broken");
    await workbench.page.reload();
    const again = workbench.page.locator(".notification-toast .monaco-button", { hasText: "Try Again" });
    await again.waitFor({ timeout: 60_000 });
    const told = await workbench.notices();
    assert.ok(
      told.some((text) => text.includes("Touchbase could not start")),
      told.join("\n"),
    );
    unmark("broken");
    await again.click();
    await workbench.openView("Touchbase");
    await workbench.treeRow("Ada").waitFor({ timeout: 60_000 });
  });

  it("begins anew when the window is loaded anew meanwhile", async () => {
    unmark("go");
    for (let times = 0; times < 2; times++) {
      await workbench.page.reload();
      await eventually(async () => assert.equal(workbench.serverProcesses().length, 1), 60_000);
    }
    mark("go");
    await workbench.treeRow("Ada").waitFor({ timeout: 60_000 });
  });
});
