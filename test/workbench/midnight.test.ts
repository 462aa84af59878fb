import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { eventually, Workbench } from "./workbench";

const DAY = 86_400_000;
const TUESDAY = 2;

/** How many days ahead the next Tuesday is: nothing falls due on a weekend, whatever day the test runs on. */
const ahead =
  [0, 1, 2, 3, 4, 5, 6].find((days) => new Date(Date.now() + days * DAY).getDay() === TUESDAY) ?? 0;
const today = civilDateOf(new Date(Date.now() + ahead * DAY));

/** Stands before the server in the installed extension: it is that Tuesday, and the day after once that is `over`. */
const clockOf = (over: string) => `(() => {
  const Real = Date;
  const days = () => ${ahead} + (${over} ? 1 : 0);
  const now = () => Real.now() + days() * ${DAY};
  globalThis.Date = new Proxy(Real, {
    construct: (_, args) => Reflect.construct(Real, args.length > 0 ? args : [now()]),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
})();
`;

/** A window that stays open over midnight. */
for (const host of ["node", "web"] as const) {
  describe(`the turn of the day, the extension running ${host === "node" ? "with Node" : "in a worker"}`, function () {
    this.timeout(120_000);
    let folder: string;
    let workbench: Workbench;
    const sign = () => join(folder, "..", "tomorrow");
    const contact = (name: string, day: string) =>
      writeFileSync(
        join(folder, `${name}.md`),
        `---\nname: ${name}\nplaybook: friend\nfollow_up: ${day} call\ntouches: []\n---\n`,
      );
    const tree = async () =>
      (await workbench.treeItems()).map(({ label, description }) => `${label}: ${description}`);

    before(async function () {
      this.timeout(180_000);
      folder = join(mkdtempSync(join(tmpdir(), "touchbase-midnight-")), "notes");
      mkdirSync(folder, { recursive: true });
      contact("Ada", today);
      contact("Ben", addDays(today, 1));
      const path = host === "node" ? "dist/cli.js" : "dist/server.js";
      const over =
        host === "node"
          ? `require("node:fs").existsSync(${JSON.stringify(sign())})`
          : "globalThis.touchbaseIsOver";
      const lines = readFileSync(path, "utf8").split("\n");
      // A program begins with the line that says what runs it.
      lines.splice(host === "node" ? 1 : 0, 0, clockOf(over));
      workbench = await Workbench.open(folder, { host, files: [{ path, text: lines.join("\n") }] });
      await workbench.openView("Touchbase");
    });

    after(async () => {
      await workbench?.close();
      rmSync(join(folder, ".."), { recursive: true, force: true });
    });

    it("has the tree judged anew, without anybody's doing", async () => {
      await eventually(
        async () =>
          assert.deepEqual(await tree(), [
            "Due today: 1",
            "Ada: Call · today",
            "This week: 1",
            "Ben: Call · tomorrow",
          ]),
        60_000,
      );
      if (host === "node") writeFileSync(sign(), "");
      else await workbench.inServerWorker("globalThis.touchbaseIsOver = true");
      await eventually(
        async () =>
          assert.deepEqual(await tree(), [
            "Overdue: 1",
            "Ada: Call · yesterday",
            "Due today: 1",
            "Ben: Call · today",
          ]),
        60_000,
      );
      assert.equal(await workbench.badge("Touchbase"), "2");
      await workbench.screenshotsInThemes(host, "after-midnight");
    });

    it("never failed in the window", () => assert.deepEqual(workbench.errors, []));
  });
}
