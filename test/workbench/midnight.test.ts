import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addDays } from "../../src/time/civilDate";
import { linesOf } from "../unit/calendar/support";
import { serverOnTuesday, TUESDAY } from "./clock";
import { takePictures } from "./pictures";
import { inHosts, makeFolder, neverFailed, openWindow } from "./shared";
import { eventually } from "./waiting";
import type { Workbench } from "./workbench";

/** A window that stays open over midnight. */
inHosts(["node", "web"], "a window at midnight", (host) => {
  let folder: string;
  let sign: string;
  let workbench: Workbench;
  const contact = (name: string, day: string) =>
    `---\nname: ${name}\nplaybook: friend\nfollow_up: ${day} call\ntouches: []\n---\n`;
  const tree = async () =>
    (await workbench.treeItems()).map(({ label, description }) => `${label}: ${description}`);

  before(async () => {
    folder = makeFolder({
      "Ada.md": contact("Ada", TUESDAY),
      "Ben.md": contact("Ben", addDays(TUESDAY, 1)),
    });
    sign = join(folder, "..", "tomorrow");
    const isOver =
      host === "node"
        ? `require("node:fs").existsSync(${JSON.stringify(sign)})`
        : "globalThis.touchbaseIsOver";
    workbench = await openWindow(host, folder, { files: [serverOnTuesday(host, isOver)] });
    await workbench.openView("Touchbase");
  });

  it("shows the tree of the day on which it is opened", () =>
    eventually(async () =>
      assert.deepEqual(await tree(), [
        "Due today: 1",
        "Ada: Call today",
        "This week: 1",
        "Ben: Call tomorrow",
      ]),
    ));

  // The window without Node has a known day, so it also shows how the editor writes a file of the server.
  if (host === "web") {
    it("writes a calendar into the file that the user chooses in Export Calendar", async () => {
      const { keyboard } = workbench.page;
      await workbench.runCommand("Touchbase: Export Calendar…");
      await eventually(async () => assert.match(await workbench.quickInputText(), /> Names/));
      await keyboard.press("Enter");
      await eventually(async () => assert.match(await workbench.quickInputText(), /Export Calendar\s+\.\./));
      await keyboard.press("Enter");
      const lines = [`${TUESDAY} Ada: Call`, `${addDays(TUESDAY, 1)} Ben: Call`];
      await eventually(async () =>
        assert.deepEqual(linesOf(readFileSync(join(folder, "touchbase.ics"), "utf8")), lines),
      );
    });
  }

  it("shows the tree of the new day without an action of the user", async () => {
    if (host === "node") writeFileSync(sign, "");
    else await workbench.inServerWorker("globalThis.touchbaseIsOver = true");
    await eventually(async () =>
      assert.deepEqual(await tree(), [
        "Overdue: 1",
        "Ada: Call · 1 day late",
        "Due today: 1",
        "Ben: Call today",
      ]),
    );
    await eventually(async () => assert.equal(await workbench.badge("Touchbase"), "2"));
    await takePictures(workbench, "after-midnight");
  });

  neverFailed(() => workbench);
});
