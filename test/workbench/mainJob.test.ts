import assert from "node:assert/strict";
import { takePictures, toReadme } from "./pictures";
import { inHosts, makeFolder, neverFailed, openWindow, sampleNotes } from "./shared";
import { eventually } from "./waiting";
import type { Workbench } from "./workbench";

/** The main job of a user: look, understand, log, and see both the tree and the note change. */
inHosts(["node"], "the workbench on the sample notes", (host) => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWindow(host, makeFolder(sampleNotes()));
  });

  /** The names below a group of the tree. */
  const namesIn = async (group: string): Promise<string[]> => {
    const items = await workbench.treeItems();
    const at = items.findIndex(({ label, level }) => level === 1 && label === group);
    if (at < 0) return [];
    const next = items.findIndex(({ level }, index) => index > at && level === 1);
    return items.slice(at + 1, next < 0 ? undefined : next).map(({ label }) => label);
  };

  it("shows the due contacts in the tree, by group, and counts them", async () => {
    await workbench.openView("Touchbase");
    await eventually(async () => assert.deepEqual(await namesIn("Move on"), ["Robin Ashe"]));
    await eventually(async () => {
      const items = await workbench.treeItems();
      const groups = items.filter(({ level }) => level === 1).map(({ label }) => label);
      assert.deepEqual(groups, [
        "Overdue",
        "Due today",
        "This week",
        "Later",
        "Waiting",
        "Move on",
        "Closed",
      ]);
      const robin = items.find(({ label }) => label === "Robin Ashe");
      assert.match(robin?.description ?? "", /^Move on$/);
    });
    await eventually(async () => {
      const due = Number(await workbench.badge("Touchbase"));
      assert.ok(due > 0);
      const status = (await workbench.statusBar()).find((entry) => /overdue|due today/.test(entry)) ?? "";
      const counts = [...status.matchAll(/(\d+) (?:overdue|due today|to move on)/g)].map(([, count]) =>
        Number(count),
      );
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        due,
        status,
      );
    });
  });

  it("underlines the third unanswered call, and a hover says to move on", async () => {
    await workbench.openContact("Robin Ashe");
    await eventually(async () => assert.equal(await workbench.squiggles("warning").count(), 1));
    await workbench.hover(
      workbench.squiggles("warning"),
      /3rd unanswered call: move on[\s\S]*3rd unanswered try of 3[\s\S]*Next: Move on/,
    );
    if (host === "node") toReadme(await workbench.screenshot("follow-ups"), "follow-ups");
  });

  it("logs a touch from the palette with a preview, and updates the tree and the note", async () => {
    await workbench.page.keyboard.press("Escape");
    await workbench.runCommand("Touchbase: Log Touch");
    await eventually(async () => assert.match(await workbench.quickInputText(), /^Log a touch/));
    await workbench.quickInput.fill("cal reached");
    await eventually(async () => assert.match(await workbench.quickInputText(), /Did you mean “call”/));
    await workbench.quickInput.fill("call reached, next call in 5 days - she will ask the team");
    await eventually(async () => assert.match(await workbench.quickInputText(), /Next \| Call/));
    await takePictures(workbench, "log-touch");
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

  it("saves the change of a command, and undoes it from the status bar", async () => {
    await eventually(async () => assert.equal(await workbench.page.locator(".tab.active.dirty").count(), 0));
    await workbench.clickUntil(
      workbench.page.locator(".statusbar-item", { hasText: /^\s*Undo\s*$/ }),
      async () => assert.ok((await namesIn("Move on")).includes("Robin Ashe")),
    );
    await eventually(async () => assert.equal(await workbench.page.locator(".tab.active.dirty").count(), 0));
  });

  neverFailed(() => workbench);
});
