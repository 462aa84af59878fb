import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { ALL_PICTURES, takePictures } from "./pictures";
import { heavyDay, inHost, neverFailed, openSamples, sampleNotes } from "./shared";
import { brief, eventually } from "./waiting";
import type { Workbench } from "./workbench";

const today = civilDateOf(new Date());
const FILES = { ...sampleNotes(), ...heavyDay() };

/** The timeline as the user sees it: below the tree, among the editors, and as one edit of many notes. */
inHost("node", "the timeline in the workbench", (host) => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    ({ folder, workbench } = await openSamples(host));
    await workbench.page.setViewportSize({ width: 1440, height: 960 });
  });

  const pageWith = (selector: string) => workbench.pageWith(selector);
  /** Waits until a page shows this contact. It may still show the previous one. */
  const names = (page: Frame, contact: string) =>
    eventually(async () => assert.equal(await page.locator("h2").first().textContent(), contact));

  it("shows the contact of the active note below the tree, and follows it", async () => {
    await workbench.openView("Touchbase");
    await eventually(async () => assert.ok((await workbench.treeItems()).length > 5));
    await workbench.openFile("Robin Ashe.md");
    const side = await pageWith(".mark.touch.unanswered");
    await names(side, "Robin Ashe");
    await workbench.screenshot("timeline-side");
    await workbench.openFile("Dana Whitfield.md");
    await names(side, "Dana Whitfield");
  });

  it("updates while the user types", async () => {
    await workbench.openFile("Robin Ashe.md");
    const side = await pageWith(".mark.touch.unanswered");
    await names(side, "Robin Ashe");
    const agreed = () => side.locator(".mark.date[role=button]").count();
    const before = await agreed();
    await workbench.putCursor("no-answer");
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.type(`, next call ${addDays(today, 4)}`);
    await eventually(async () => assert.equal(await agreed(), before + 1));
    await eventually(async () => {
      if ((await workbench.page.locator(".tab.active.dirty").count()) === 0) return;
      await workbench.page.keyboard.press("Control+z");
      throw new Error("The note is not as it was.");
    });
    await eventually(async () => assert.equal(await agreed(), before));
  });

  it("opens the line of a mark", async () => {
    await workbench.openFile("Robin Ashe.md");
    const side = await pageWith(".mark.touch.unanswered");
    await names(side, "Robin Ashe");
    await workbench.clickUntil(side.locator(".mark.touch.unanswered[role=button]").first(), async () =>
      assert.match((await workbench.statusBar()).join("\n"), /Ln 8, /, "at the first call"),
    );
  });

  it("shows the coming weeks among the editors, and spreads a heavy day in one step", async () => {
    await workbench.runCommand("Touchbase: Show Contact History");
    const wide = await pageWith(".coming .calendar .names");
    await names(wide, "Robin Ashe");
    await workbench.pageHasFocus(wide);
    await workbench.screenshot("timeline-wide");
    await workbench.planSpread(wide, 4);
    assert.ok((await wide.locator(".moves tbody tr").count()) > 2);
    await workbench.screenshot("timeline-spread");
    const button = wide.getByRole("button", { name: /^Move \d+ follow-ups$/ });
    const moved = Number(/\d+/.exec((await button.textContent()) ?? "")?.[0]);
    assert.ok(moved > 2);
    await workbench.clickUntil(button, async () =>
      assert.match((await wide.getByRole("status").textContent()) ?? "", /moved to a quieter day/),
    );
    await workbench.screenshot("timeline-spread-done");
    const changed = () =>
      Object.entries(FILES).filter(([name, text]) => readFileSync(join(folder, name), "utf8") !== text);
    await eventually(async () => assert.equal(changed().length, moved));
    await workbench.undoChange();
    await eventually(async () => assert.deepEqual(changed(), []));
  });

  it("has its previous state after it was hidden", async () => {
    await workbench.openFile("Robin Ashe.md");
    const tab = workbench.page.locator('.tab:has-text("Contact History")').first();
    await workbench.clickUntil(tab, () =>
      workbench.page.locator('.tab.active:has-text("Contact History")').waitFor(brief()),
    );
    const wide = await pageWith(".coming .calendar .names");
    await names(wide, "Robin Ashe");
  });

  it("follows the theme", async () => {
    await workbench.setTheme("Light Modern");
    await workbench.setTheme("Dark Modern");
    if (ALL_PICTURES) await takePictures(workbench, "timeline-tab");
  });

  it("shows another contact in the side bar", async () => {
    await workbench.openFile("Dana Whitfield.md");
    const side = await pageWith(".mark.date");
    await names(side, "Dana Whitfield");
    if (ALL_PICTURES) await takePictures(workbench, "timeline-side");
  });

  neverFailed(() => workbench);
});
