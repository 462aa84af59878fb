import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { addDays, type CivilDate, civilDateOf } from "../../src/time/civilDate";
import { eventually, Workbench } from "./workbench";

/** The time line as a person meets it: below the tree, among the editors, and as one edit over many notes. */
describe("the time line in the workbench", function () {
  this.timeout(240_000);
  let folder: string;
  let workbench: Workbench;
  const today = civilDateOf(new Date());

  before(async () => {
    folder = join(mkdtempSync(join(tmpdir(), "touchbase-timeline-")), "notes");
    execFileSync(process.execPath, ["--import", "tsx", "scripts/samples.ts", folder], { stdio: "ignore" });
    // A heavy day: seven notes whose window has begun, with days to spare.
    mkdirSync(join(folder, "More"));
    for (const name of ["Ada", "Ian", "Mei", "Omar", "Pia", "Quinn", "Rosa"]) {
      const since: CivilDate = addDays(today, -17);
      const text = `---\nname: ${name}\nplaybook: networking\ntouches:\n  - ${since} email share\n---\n`;
      writeFileSync(join(folder, "More", `${name}.md`), text);
    }
    workbench = await Workbench.open(folder);
    await workbench.page.setViewportSize({ width: 1440, height: 960 });
  });

  after(async () => {
    await workbench?.close();
    rmSync(join(folder, ".."), { recursive: true, force: true });
  });

  /** The page in the side bar, or the one among the editors: a page in a frame in a frame. */
  const pages = async (): Promise<Frame[]> => {
    const found: Frame[] = [];
    for (const frame of workbench.page.frames()) {
      if (
        (await frame
          .locator(".pages")
          .count()
          .catch(() => 0)) > 0
      )
        found.push(frame);
    }
    return found;
  };
  const pageWith = async (selector: string): Promise<Frame> =>
    eventually(async () => {
      for (const frame of await pages()) {
        if (
          await frame
            .locator(selector)
            .first()
            .isVisible()
            .catch(() => false)
        )
          return frame;
      }
      throw new Error(`No page shows ${selector}.`);
    }, 30_000);

  it("shows the contact in front below the tree, and follows", async () => {
    await workbench.openView("Touchbase");
    await eventually(async () => assert.ok((await workbench.treeItems()).length > 5), 60_000);
    await workbench.openFile("Robin Ashe.md");
    const side = await pageWith(".mark.touch.unanswered");
    await eventually(async () => assert.equal(await side.locator("h2").first().textContent(), "Robin Ashe"));
    await workbench.screenshot("timeline-side");
    await workbench.openFile("Dana Whitfield.md");
    await eventually(async () =>
      assert.equal(await side.locator("h2").first().textContent(), "Dana Whitfield"),
    );
  });

  it("updates while one types", async () => {
    await workbench.openFile("Robin Ashe.md");
    const side = await pageWith(".mark.touch.unanswered");
    const agreed = () => side.locator(".mark.date[role=button]").count();
    const before = await agreed();
    await workbench.page.locator(".editor-instance .view-line", { hasText: "no-answer" }).click();
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.type(`, next call ${addDays(today, 4)}`);
    await eventually(async () => assert.equal(await agreed(), before + 1));
    for (let i = 0; i < 3; i++) await workbench.page.keyboard.press("Control+z");
    await eventually(async () => assert.equal(await agreed(), before));
  });

  it("leads to the line of a mark", async () => {
    await workbench.openFile("Robin Ashe.md");
    const side = await pageWith(".mark.touch.unanswered");
    await eventually(async () => assert.equal(await side.locator("h2").first().textContent(), "Robin Ashe"));
    await side.locator(".mark.touch.unanswered[role=button]").first().click();
    await eventually(async () =>
      assert.ok(
        (await workbench.statusBar()).some((entry) => /Ln 8, /.test(entry)),
        "at the first call",
      ),
    );
  });

  it("shows the coming weeks among the editors, and spreads a heavy day in one step", async () => {
    await workbench.runCommand("Touchbase: Show Timeline");
    const wide = await pageWith(".coming .calendar .names");
    await eventually(async () => assert.equal(await wide.locator("h2").first().textContent(), "Robin Ashe"));
    await workbench.screenshot("timeline-wide");
    await wide.getByRole("button", { name: "Spread…" }).click();
    await wide.locator("#limit").fill("4");
    await workbench.page.keyboard.press("Tab");
    await eventually(async () => assert.ok((await wide.locator(".moves tbody tr").count()) > 2));
    await workbench.screenshot("timeline-spread");
    await wide.getByRole("button", { name: /^Move \d+ follow-ups$/ }).click();
    await eventually(async () =>
      assert.match((await wide.getByRole("status").textContent()) ?? "", /put off to a quieter day/),
    );
    await workbench.screenshot("timeline-spread-done");
  });

  it("comes back as it was after it was hidden", async () => {
    await workbench.openFile("Robin Ashe.md");
    await workbench.page
      .locator('.tab[data-resource-name*="Timeline"], .tab:has-text("Timeline")')
      .first()
      .click();
    const wide = await pageWith(".coming .calendar .names");
    await eventually(async () => assert.equal(await wide.locator("h2").first().textContent(), "Robin Ashe"));
  });

  for (const [name, theme] of [
    ["light", "Light Modern"],
    ["high-contrast", "Dark High Contrast"],
    ["high-contrast-light", "Light High Contrast"],
  ] as const) {
    it(`is at home in the theme ${theme}`, async () => {
      await workbench.setTheme(theme);
      const wide = await pageWith(".coming .calendar .names");
      await eventually(async () =>
        assert.ok((await wide.locator("body").getAttribute("class"))?.includes(`vscode-${name}`)),
      );
      await workbench.screenshot(`timeline-${name}`);
    });
  }

  it("shows the note in the side bar in every theme at the end", async () => {
    await workbench.openFile("Dana Whitfield.md");
    await pageWith(".mark.date");
    await workbench.screenshot("timeline-side-high-contrast-light");
  });

  it("never failed in the window", () => {
    assert.deepEqual(workbench.errors, []);
  });
});
