import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { civilDateOf } from "../../src/time/civilDate";
import { takePictures } from "./pictures";
import { closeSettings, focusSettingsSearch, settingsPage } from "./settingsPage";
import { inHosts, neverFailed, openSamples } from "./shared";
import { brief, eventually } from "./waiting";
import type { Workbench } from "./workbench";

/** The pictures in README.md, and the theme of each. */
const IN_README: Readonly<Record<string, string>> = {
  log: "light",
  timeline: "dark",
  "first-steps": "light",
};

const GRACE = "People/Grace Okafor.md";
const today = civilDateOf(new Date());

/** The parts of the window, with a picture of each. Look at the pictures. */
inHosts(["node"], "a tour of the workbench", (host) => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    ({ folder, workbench } = await openSamples(host));
    await workbench.openView("Touchbase");
    await eventually(async () => assert.ok((await workbench.treeItems()).length > 10));
  });

  /** The page among the editors, which shows the weeks next to the contact. */
  const widePage = () => workbench.pageWith(".coming .calendar .names");
  const tooltip = async () =>
    (await workbench.page.locator(".monaco-hover:visible").allTextContents()).join("\n");
  const press = (key: string) => workbench.page.keyboard.press(key);
  const sees = (wanted: RegExp) =>
    eventually(async () => assert.match(await workbench.quickInputText(), wanted));

  it("lets a new user log a first touch in four steps: the icon, the pencil, a line, Enter", async () => {
    await workbench.clickAction("Grace Okafor", "Log Touch", () => sees(/Log a touch: Grace Okafor/));
    await workbench.page.keyboard.type("called, voicemail");
    await sees(/Next \|/);
    await press("Enter");
    const text = () => readFileSync(join(folder, GRACE), "utf8");
    await eventually(async () => assert.ok(text().includes(`- ${today} call voicemail`)));
    await workbench.undoChange();
    await eventually(async () => assert.ok(!text().includes(`- ${today} call voicemail`)));
  });

  const pictures = (name: string, ...shown: Locator[]) =>
    takePictures(workbench, name, { shown, inReadme: IN_README[name] });
  /** Pictures of hovers, which close when the theme changes. */
  const tooltips = (name: string, place: Locator, wanted: RegExp) =>
    takePictures(workbench, name, {
      shown: [workbench.page.locator(".monaco-hover:visible")],
      bring: () =>
        eventually(async () => {
          await workbench.page.mouse.move(700, 500);
          await place.hover();
          await eventually(async () => assert.match(await tooltip(), wanted), brief().timeout);
        }),
    });
  const quickInput = () => workbench.page.locator(".quick-input-widget .quick-input-filter");

  it("the tree, a note with its help, and the hover", async () => {
    await workbench.openFile("Robin Ashe.md");
    await eventually(async () => assert.equal(await workbench.squiggles("warning").count(), 1));
    const lenses = workbench.page.locator(".editor-instance .codelens-decoration");
    await eventually(async () =>
      assert.match((await lenses.allTextContents()).join("\n"), /Move on.*Log Touch/),
    );
    await workbench.hover(workbench.squiggles("warning"), /3rd unanswered call: move on/);
    await pictures("hover", workbench.page.locator(".monaco-editor .monaco-hover:visible"));
    await press("Escape");
  });

  it("the tree's tooltip with the reason of a step", async () => {
    await tooltips("tooltip", workbench.treeRow("Dana Whitfield"), /Dana Whitfield/);
  });

  it("the summary of the day in the status bar", async () => {
    await tooltips(
      "digest",
      workbench.page.locator(".statusbar-item", { hasText: /overdue/ }),
      /\d+ overdue/,
    );
  });

  it("the tree by playbook, and filtered", async () => {
    const groups = async () =>
      (await workbench.treeItems()).filter(({ level }) => level === 1).map(({ label }) => label);
    await workbench.runCommand("Touchbase: Group Follow-ups by…");
    await sees(/Due State/);
    await workbench.quickInput.fill("Playbook");
    await press("Enter");
    await eventually(async () => assert.ok((await groups()).includes("job-ad")));
    await workbench.runCommand("Touchbase: Filter Follow-ups…");
    await sees(/Filter follow-ups/);
    await workbench.quickInput.fill("whitfield");
    await eventually(async () =>
      assert.deepEqual(
        (await workbench.treeItems()).map(({ label }) => label),
        ["after-interview", "Dana Whitfield"],
      ),
    );
    await pictures("filter", quickInput());
    await press("Escape");
    await workbench.runCommand("Touchbase: Group Follow-ups by…");
    await sees(/Due State/);
    await workbench.quickInput.fill("Due State");
    await press("Enter");
    await eventually(async () => assert.ok((await groups()).includes("Overdue")));
  });

  it("the menu of a contact", async () => {
    const menu = workbench.menus();
    await eventually(async () => {
      if ((await menu.count()) === 0)
        await workbench.treeRow("Dana Whitfield").click({ button: "right", ...brief() });
      assert.match((await menu.allTextContents()).join("\n"), /Remind Me…/);
    });
    await pictures("menu", menu);
    await press("Escape");
  });

  it("the preview of a touch", async () => {
    await workbench.openFile("Dana Whitfield.md");
    await workbench.runCommand("Touchbase: Log Touch");
    await sees(/Log a touch: Dana Whitfield/);
    await workbench.quickInput.fill("called, voicemail, next call friday 10am - asked where they stand");
    await sees(/Next \| Call/);
    await pictures("log", quickInput());
    await press("Escape");
  });

  it("the reason why a touch is not understood", async () => {
    await workbench.runCommand("Touchbase: Log Touch");
    await sees(/Log a touch: Dana Whitfield/);
    await workbench.quickInput.fill("cal reached");
    await sees(/Unknown word “cal”\.\s+Did you mean “call”\?/);
    await pictures("log-refused", quickInput());
    await press("Escape");
  });

  it("the days to be reminded", async () => {
    await workbench.runCommand("Touchbase: Remind Me…");
    await sees(/Remind me of Dana Whitfield on/);
    await pictures("snooze", quickInput());
    await press("Escape");
  });

  it("completion in the log", async () => {
    await workbench.openFile("Dana Whitfield.md");
    // Moves to the second entry of the log. A key that is pressed too soon after the note opens is lost.
    await eventually(async () => {
      await press("Control+Home");
      for (let line = 1; line < 9; line++) await press("ArrowDown");
      await press("End");
      await eventually(
        async () => assert.match((await workbench.statusBar()).join("\n"), /Ln 9, Col [2-9]\d/),
        brief().timeout,
      );
    });
    await press("Enter");
    await workbench.page.keyboard.type(`- ${today} `);
    const list = workbench.page.locator(".suggest-widget.visible");
    if (!(await list.isVisible())) await press("Control+Space");
    await eventually(async () => assert.match((await list.allTextContents()).join("\n"), /voicemail|call/));
    await pictures("completion", list);
    await press("Escape");
    for (let i = 0; i < 10 && (await workbench.page.locator(".tab.active.dirty").count()); i++)
      await press("Control+z");
    await workbench.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  });

  it("the timeline and the weeks, and the moves of a spread", async () => {
    await workbench.runCommand("Touchbase: Show Contact History");
    const wide = await widePage();
    await pictures("timeline", wide.locator(".coming .calendar .names"));
    await workbench.pageHasFocus(wide);
    await workbench.planSpread(wide, 4);
    assert.ok((await wide.locator(".moves tbody tr").count()) > 2);
    await pictures("spread", wide.locator(".moves"));
    await workbench.clickUntil(wide.getByRole("button", { name: "Cancel" }), () =>
      wide.locator(".spread").waitFor({ state: "detached", ...brief() }),
    );
  });

  it("the settings", async () => {
    await press("Control+Comma");
    const page = settingsPage(workbench);
    await focusSettingsSearch(workbench);
    await workbench.page.keyboard.type("@ext:touchbase.touchbase");
    await eventually(async () =>
      assert.match((await page.locator(".setting-item-category").allTextContents()).join(), /Touchbase/),
    );
    await pictures("settings", page.locator(".setting-item-category"));
    await closeSettings(workbench);
  });

  it("the first steps", async () => {
    await workbench.runCommand("Touchbase: Get Started");
    const page = workbench.page.locator(".gettingStartedContainer");
    await eventually(async () =>
      assert.match((await page.allTextContents()).join("\n"), /Open your notes or try the samples/),
    );
    await pictures("first-steps", page);
    // All at once, because a page that becomes active gets the focus some time later.
    await workbench.closeEditors();
  });

  it("a new contact, by name", async () => {
    await workbench.runCommand("Touchbase: New Contact");
    await sees(/New contact/);
    await workbench.page.keyboard.type("Ida Novak");
    await eventually(async () => assert.equal(await workbench.quickInput.inputValue(), "Ida Novak"));
    await pictures("new-contact", quickInput());
    await press("Escape");
  });

  it("sample contacts, with a question before they are removed", async () => {
    await workbench.runCommand("Touchbase: Create Sample Contacts");
    await workbench.page.locator(".tab.active", { hasText: "README" }).waitFor();
    await pictures("samples", workbench.page.locator(".tab.active", { hasText: "README" }));
    await workbench.runCommand("Touchbase: Remove Sample Contacts");
    const dialog = workbench.page.locator(".monaco-dialog-box", { hasText: "Remove the sample contacts?" });
    await dialog.waitFor();
    await pictures("samples-removal", dialog);
    await press("Enter");
    await eventually(async () =>
      assert.match((await workbench.noticesShown()).join("\n"), /The sample contacts were removed/),
    );
  });

  neverFailed(() => workbench);
});
