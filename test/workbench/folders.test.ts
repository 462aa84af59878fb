import assert from "node:assert/strict";
import { join } from "node:path";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { takePictures } from "./pictures";
import { inHosts, makeFolder, neverFailed, openWindow } from "./shared";
import { eventually } from "./waiting";
import type { Workbench } from "./workbench";

const today = civilDateOf(new Date());

/** A contact who has not answered three calls, which is a warning by default. */
const unanswered = (name: string) => {
  const calls = [-24, -16, -8].map((days) => `  - ${addDays(today, days)} call voicemail`);
  return ["---", `name: ${name}`, "playbook: job-ad", "touches:", ...calls, "---", ""].join("\n");
};

/**
 * A workspace of several folders, each with its own settings: in a file next to the notes, and in those of the folder.
 */
inHosts(["node", "web"], "several folders in one window", (host) => {
  let workbench: Workbench;

  before(async () => {
    const folder = makeFolder({
      "Work/Dana Whitfield.md": unanswered("Dana Whitfield"),
      "Work/.touchbase.json": '{ "rules": { "move-on": "error" } }\n',
      "Club/Tom Beckett.md": unanswered("Tom Beckett"),
      "Club/.vscode/settings.json": '{ "touchbase.rules": { "move-on": "information" } }\n',
      "Home/Robin Ashe.md": unanswered("Robin Ashe"),
      "All.code-workspace": JSON.stringify({ folders: ["Work", "Club", "Home"].map((path) => ({ path })) }),
    });
    workbench = await openWindow(host, undefined, { workspace: join(folder, "All.code-workspace") });
    await workbench.openView("Touchbase");
  });

  it("lists the contacts of all folders together", () =>
    eventually(async () => {
      const names = (await workbench.treeItems()).map(({ label }) => label.replace(/:.*/, ""));
      assert.deepEqual(names.sort(), ["Dana Whitfield", "Move on", "Robin Ashe", "Tom Beckett"]);
    }));

  it("gives a finding the severity that the settings of its folder name", async () => {
    const severities = [
      ["Dana Whitfield", ["error"]],
      ["Tom Beckett", ["info"]],
      ["Robin Ashe", ["warning"]],
    ] as const;
    for (const [name, wanted] of severities) {
      await workbench.openFile(`${name}.md`);
      await eventually(async () => {
        const seen = (["error", "warning", "info"] as const).map(async (one) =>
          (await workbench.squiggles(one).count()) > 0 ? [one] : [],
        );
        assert.deepEqual((await Promise.all(seen)).flat(), wanted, name);
      });
    }
    await workbench.page.keyboard.press("Control+Shift+m");
    const problems = workbench.page.locator(".markers-panel .monaco-list-row", { hasText: "move on" });
    await eventually(async () => assert.equal(await problems.count(), severities.length));
    await takePictures(workbench, "several-folders", { shown: [problems] });
  });

  neverFailed(() => workbench);
});
