import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { takePictures } from "./pictures";
import { inHosts, makeFolder, neverFailed, openWindow } from "./shared";
import { brief, eventually, PATIENCE } from "./waiting";
import type { Workbench } from "./workbench";

const today = civilDateOf(new Date());
const on = (days: number) => addDays(today, days);
const note = (name: string, days: number) =>
  `---\nname: ${name}\nplaybook: friend\nprefers: email\ntouches:\n  - ${on(days)} email\n---\n`;

const NOTES = {
  "Ada.md": note("Ada", -30),
  "Bea.md": note("Bea", -29),
  "Cy.md": note("Cy", -28),
  "Dan.md": note("Dan", -1),
};

/** A check mark logs a step, and the row keeps its place for some seconds. */
inHosts(["node"], "the boxes of the list", (host) => {
  let folder: string;
  let workbench: Workbench;
  const rows = async () =>
    (await workbench.treeItems()).map(({ label, description }) => `${label}: ${description}`);
  const shows = (...expected: readonly RegExp[]) =>
    eventually(async () => {
      const seen = await rows();
      assert.equal(seen.length, expected.length, seen.join("\n"));
      for (const [at, row] of seen.entries()) assert.match(row, expected[at] ?? /^$/);
    });
  const isDone = (name: string) => async () => assert.ok((await rows()).includes(`${name}: done`));
  const colorOf = (name: string) =>
    workbench
      .treeRow(name)
      .locator(".label-name")
      // biome-ignore lint/suspicious/noExplicitAny: runs in the page
      .evaluate((label: unknown) => (globalThis as any).getComputedStyle(label).color as string);
  const textOf = (name: string) => readFileSync(join(folder, `${name}.md`), "utf8");
  const logged = (name: string) => textOf(name).split(`- ${today} email`).length - 1;
  /** Longer than a double click takes, and shorter than the time for which the row stays. */
  const DOUBLE_CLICK = 1000;
  const LATE = /: Email · 2\d days late$/;

  before(async () => {
    folder = makeFolder(NOTES);
    workbench = await openWindow(host, folder);
    await workbench.openView("Touchbase");
    await shows(/^Overdue: 3$/, /^Ada/, /^Bea/, /^Cy/, /^This week: 1$/, /^Dan: Email · due/);
  });

  it("are next to each row that has a step, so that the names are aligned", async () => {
    const places = await Promise.all(
      ["Ada", "Bea", "Cy", "Dan"].map(
        async (name) => (await workbench.treeRow(name).locator(".label-name").boundingBox())?.x,
      ),
    );
    assert.equal(new Set(places).size, 1, places.join());
  });

  it("log one step on a double click, and no other row moves below the pointer", async () => {
    await workbench.checkBox("Ada", isDone("Ada"), { clicks: 2 });
    await shows(/^Overdue: 2$/, /^Ada: done$/, /^Bea/, /^Cy/, /^This week: 1$/, /^Dan/);
    await eventually(async () => assert.notEqual(await colorOf("Ada"), await colorOf("Bea")));
    await takePictures(workbench, "step-done");
    assert.deepEqual(["Ada", "Bea", "Cy"].map(logged), [1, 0, 0]);
  });

  it("release the row after some seconds", () =>
    shows(/^Overdue: 2$/, /^Bea/, /^Cy/, /^This week: 2$/, /^(?:Ada|Dan)/, /^(?:Ada|Dan)/));

  it("undo the step when they are cleared", async () => {
    await workbench.checkBox("Bea", isDone("Bea"));
    await shows(/^Overdue: 1$/, /^Bea: done$/, /^Cy/, /^This week/, /./, /./);
    // A click right after the first is a part of a double click.
    await eventually(async () => {
      await workbench.box("Bea").click(brief());
      await eventually(async () => assert.equal(logged("Bea"), 0), DOUBLE_CLICK);
    });
    await shows(/^Overdue: 2$/, LATE, LATE, /^This week/, /./, /./);
    await eventually(async () => assert.equal(textOf("Bea"), NOTES["Bea.md"]));
  });

  it("undo the step through the action of the row", async () => {
    await workbench.checkBox("Cy", isDone("Cy"));
    await shows(/^Overdue: 1$/, /^Bea/, /^Cy: done$/, /^This week/, /./, /./);
    await workbench.clickAction("Cy", "Undo Last Change", async () =>
      assert.equal(textOf("Cy"), NOTES["Cy.md"]),
    );
    await shows(/^Overdue: 2$/, LATE, LATE, /^This week/, /./, /./);
  });

  it("log the steps of two rows that are clicked in quick succession", async () => {
    const both = ["Bea", "Cy"];
    await eventually(async () => {
      for (const name of both) if (logged(name) === 0) await workbench.box(name).click(brief());
      await eventually(async () => assert.deepEqual(both.map(logged), [1, 1]), PATIENCE / 2);
    });
  });

  neverFailed(() => workbench);
});
