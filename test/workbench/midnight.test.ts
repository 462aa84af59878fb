import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/setup.mjs";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { takePictures } from "./pictures";
import { inHosts, makeFolder, neverFailed, openWindow } from "./shared";
import { eventually } from "./waiting";
import type { Workbench } from "./workbench";

const DAY = 86_400_000;
const TUESDAY = 2;

/** How many days ahead the next Tuesday is: nothing falls due on a weekend, whatever day the test runs on. */
const ahead =
  [0, 1, 2, 3, 4, 5, 6].find((days) => new Date(Date.now() + days * DAY).getDay() === TUESDAY) ?? 0;
const today = civilDateOf(new Date(Date.now() + ahead * DAY));

/**
 * Runs before the server in the installed extension. It is that Tuesday, and the day after it once that is `over`. The
 * server looks at its clock often, because nothing else in it works by an interval here.
 */
const clockOf = (over: string) => `(() => {
  const Real = Date;
  const days = () => ${ahead} + (${over} ? 1 : 0);
  const now = () => Real.now() + days() * ${DAY};
  globalThis.Date = new Proxy(Real, {
    construct: (_, args) => Reflect.construct(Real, args.length > 0 ? args : [now()]),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
  const realInterval = setInterval;
  globalThis.setInterval = (then, ms, ...args) => realInterval(then, Math.min(ms, 100), ...args);
})();
`;

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
      "Ada.md": contact("Ada", today),
      "Ben.md": contact("Ben", addDays(today, 1)),
    });
    sign = join(folder, "..", "tomorrow");
    const path = host === "node" ? "dist/cli.js" : "dist/server.js";
    const over =
      host === "node"
        ? `require("node:fs").existsSync(${JSON.stringify(sign)})`
        : "globalThis.touchbaseIsOver";
    const lines = readFileSync(join(root, path), "utf8").split("\n");
    // A program begins with the line that says what runs it.
    lines.splice(host === "node" ? 1 : 0, 0, clockOf(over));
    workbench = await openWindow(host, folder, { files: [{ path, text: lines.join("\n") }] });
    await workbench.openView("Touchbase");
  });

  it("shows the tree of the new day by itself", async () => {
    await eventually(async () =>
      assert.deepEqual(await tree(), [
        "Due today: 1",
        "Ada: Call · today",
        "This week: 1",
        "Ben: Call · tomorrow",
      ]),
    );
    if (host === "node") writeFileSync(sign, "");
    else await workbench.inServerWorker("globalThis.touchbaseIsOver = true");
    await eventually(async () =>
      assert.deepEqual(await tree(), [
        "Overdue: 1",
        "Ada: Call · yesterday",
        "Due today: 1",
        "Ben: Call · today",
      ]),
    );
    await eventually(async () => assert.equal(await workbench.badge("Touchbase"), "2"));
    await takePictures(workbench, "after-midnight");
  });

  neverFailed(() => workbench);
});
