import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually, Workbench } from "./workbench";

/** The main job as a person does it: look, understand, log, and see both the tree and the note change. */
describe("the workbench on the sample notes", function () {
  this.timeout(180_000);
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = join(mkdtempSync(join(tmpdir(), "touchbase-workbench-")), "notes");
    execFileSync(process.execPath, ["--import", "tsx", "scripts/samples.ts", folder], { stdio: "ignore" });
    workbench = await Workbench.open(folder);
  });

  after(async () => {
    await workbench?.close();
    rmSync(join(folder, ".."), { recursive: true, force: true });
  });

  /** The names below a group of the tree. */
  const namesIn = async (group: string): Promise<string[]> => {
    const items = await workbench.treeItems();
    const at = items.findIndex(({ label, level }) => level === 1 && label === group);
    if (at < 0) return [];
    const next = items.findIndex(({ level }, index) => index > at && level === 1);
    return items.slice(at + 1, next < 0 ? undefined : next).map(({ label }) => label);
  };

  it("shows what is due in the tree, by group, and counts it", async () => {
    await workbench.openView("Touchbase");
    await eventually(async () => assert.deepEqual(await namesIn("Move on"), ["Robin Ashe"]), 60_000);
    const groups = (await workbench.treeItems()).filter(({ level }) => level === 1).map(({ label }) => label);
    assert.deepEqual(groups, ["Overdue", "Due today", "This week", "Later", "Waiting", "Move on"]);
    const items = await workbench.treeItems();
    const robin = items.find(({ label }) => label === "Robin Ashe");
    assert.match(robin?.description ?? "", /^Move on · /);
    const due = Number(await workbench.badge("Touchbase"));
    assert.ok(due > 0);
    const status = (await workbench.statusBar()).find((entry) => /overdue|due today/.test(entry)) ?? "";
    const counts = [...status.matchAll(/(\d+) (?:overdue|due today)/g)].map(([, count]) => Number(count));
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      due,
      status,
    );
  });

  it("underlines the third unanswered call, and says in a hover to move on", async () => {
    await workbench.treeRow("Robin Ashe").click();
    await eventually(async () => assert.equal(await workbench.squiggles("warning").count(), 1), 30_000);
    await workbench.hover(workbench.squiggles("warning"), /3rd unanswered call: move on[\s\S]*S0/);
    await workbench.screenshot("follow-ups", "follow-ups");
  });

  it("logs a touch from the palette with a preview, and the tree and the note follow", async () => {
    await workbench.page.keyboard.press("Escape");
    await workbench.runCommand("Touchbase: Log Touch");
    await eventually(async () => assert.ok(await workbench.quickInput.isVisible()));
    await workbench.quickInput.fill("cal reached");
    await eventually(async () => assert.match(await workbench.quickInputText(), /Did you mean “call”/));
    await workbench.quickInput.fill("call reached, next call in 5 days - she will ask the team");
    await eventually(async () => assert.match(await workbench.quickInputText(), /Next \| Call/));
    await workbench.screenshot("log-touch");
    await workbench.page.keyboard.press("Enter");
    await eventually(async () => {
      const lines = await workbench.editorLines();
      assert.ok(
        lines.some((line) => /- \d{4}-\d\d-\d\d call reached, next call/.test(line)),
        lines.join("\n"),
      );
    });
    await eventually(async () => assert.equal(await workbench.squiggles("warning").count(), 0));
    await eventually(async () => {
      assert.deepEqual(await namesIn("Move on"), []);
      assert.ok((await namesIn("This week")).includes("Robin Ashe"));
    });
    await workbench.screenshot("after-log-touch");
  });

  it("never wrote a file, and never failed in the window", async () => {
    assert.ok(
      (await workbench.page.locator(".tab.active.dirty").count()) === 1,
      "the note is not saved by itself",
    );
    assert.deepEqual(workbench.errors, []);
  });
});
