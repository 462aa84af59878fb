import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { addDays } from "../../src/time/civilDate";
import { serverOnTuesday, TUESDAY } from "./clock";
import { takePictures } from "./pictures";
import { inHosts, makeFolder, neverFailed, openWindow } from "./shared";
import { eventually } from "./waiting";
import type { Workbench } from "./workbench";

/** A window that stays open over midnight. */
inHosts(["node", "web"], "the turn of the day", (host) => {
  let sign: string;
  let workbench: Workbench;
  const contact = (name: string, day: string) =>
    `---\nname: ${name}\nplaybook: friend\nfollow_up: ${day} call\ntouches: []\n---\n`;
  const tree = async () =>
    (await workbench.treeItems()).map(({ label, description }) => `${label}: ${description}`);

  before(async () => {
    const folder = makeFolder({
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

  it("shows the tree of the new day by itself", async () => {
    await eventually(async () =>
      assert.deepEqual(await tree(), [
        "Due today: 1",
        "Ada: Call · due today",
        "This week: 1",
        "Ben: Call · due tomorrow",
      ]),
    );
    if (host === "node") writeFileSync(sign, "");
    else await workbench.inServerWorker("globalThis.touchbaseIsOver = true");
    await eventually(async () =>
      assert.deepEqual(await tree(), [
        "Overdue: 1",
        "Ada: Call · 1 day late",
        "Due today: 1",
        "Ben: Call · due today",
      ]),
    );
    await eventually(async () => assert.equal(await workbench.badge("Touchbase"), "2"));
    await takePictures(workbench, "after-midnight");
  });

  neverFailed(() => workbench);
});
