import assert from "node:assert/strict";
import { copyFileSync, cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/setup.mjs";
import { skipBecause } from "../unit/support/skipBecause";
import { takePictures } from "./pictures";
import { inHosts, makeFolder, neverFailed, openWindow } from "./shared";
import { brief, eventually } from "./waiting";
import type { Workbench } from "./workbench";

/**
 * One walk through the eight tasks of a user who has read nothing, with a picture of each: the first start, the list, a
 * first touch, a note, the history, a snooze, the terminal, and README. Look at the pictures.
 */
inHosts(["node"], "the walk of a newcomer", (host) => {
  let folder: string;
  let workbench: Workbench;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const sees = (wanted: RegExp) =>
    eventually(async () => assert.match(await workbench.quickInputText(), wanted));
  const says = (wanted: RegExp) =>
    eventually(async () => assert.match((await workbench.statusBar()).join("\n"), wanted));
  const pictures = (name: string, ...shown: Parameters<Workbench["hover"]>[0][]) =>
    takePictures(workbench, `walk-${name}`, { shown });
  const quickInput = () => workbench.page.locator(".quick-input-widget .quick-input-filter");

  before(async () => {
    folder = makeFolder({ "Ideas.md": "# Ideas\n\nA plain note.\n" });
    copyFileSync(join(root, "README.md"), join(folder, "About Touchbase.md"));
    cpSync(join(root, "docs/pictures"), join(folder, "docs/pictures"), { recursive: true });
    // If a graphics card draws the terminal, its text is not in the page.
    const settings = { "terminal.integrated.gpuAcceleration": "off" };
    workbench = await openWindow(host, folder, { settings });
  });

  it("1: starts with a list that says what to do", async () => {
    await workbench.openView("Touchbase");
    await eventually(async () => assert.match((await workbench.welcome()).join("\n"), /No contacts among/));
    // The tooltip of the icon covers the list.
    await workbench.page.mouse.move(700, 500);
    await pictures("1-first-start");
    await workbench.runCommand("Touchbase: Get Started");
    const page = workbench.page.locator(".gettingStartedContainer .getting-started-step");
    await page.first().waitFor();
    await pictures("1-get-started", page);
    const create = page.getByRole("button", { name: "Create Sample Contacts" });
    await workbench.clickUntil(create, () => workbench.treeRow("Robin Ashe").waitFor(brief()));
  });

  it("2: sees who is due", async () => {
    await workbench.closeEditors();
    await pictures("2-list", workbench.treeRow("Robin Ashe"));
  });

  it("3: logs a first touch in plain words", async () => {
    await workbench.openContact("Marcus Oyelaran");
    await workbench.runCommand("Touchbase: Log Touch");
    await sees(/Log a touch: Marcus Oyelaran/);
    await pictures("3-log", quickInput());
    await workbench.quickInput.fill("phoned Marcus this morning, he was nice, wants my CV by Friday");
    await sees(/Log \|/);
    await pictures("3-log-typed", quickInput());
    await press("Enter");
    await says(/Logged a call for Marcus Oyelaran/);
    await pictures("3-logged", workbench.page.locator(".statusbar-item", { hasText: "Undo" }));
  });

  it("4: understands a note", async () => {
    await workbench.openContact("Robin Ashe");
    await eventually(async () => assert.equal(await workbench.squiggles("warning").count(), 1));
    await takePictures(workbench, "walk-4-note", {
      shown: [workbench.page.locator(".monaco-editor .monaco-hover:visible")],
      bring: async () => void (await workbench.hover(workbench.squiggles("warning"), /move on/)),
    });
    await press("Escape");
    await workbench.openContact("Dana Whitfield");
    await takePictures(workbench, "walk-4-name", {
      shown: [workbench.page.locator(".monaco-editor .monaco-hover:visible")],
      bring: async () => void (await workbench.hover(workbench.text("Dana Whitfield"), /Why this day/)),
    });
    await press("Escape");
  });

  it("5: looks at the history of a contact", async () => {
    await workbench.runCommand("Touchbase: Show Contact History");
    const wide = await workbench.pageWith(".coming .calendar .names");
    await pictures("5-history", wide.locator(".coming .calendar .names"));
    await workbench.closeEditors();
  });

  it("6: snoozes a contact", async () => {
    await workbench.openContact("Dana Whitfield");
    await workbench.runCommand("Touchbase: Remind Me…");
    await sees(/Remind me of Dana Whitfield on/);
    await pictures("6-put-off", quickInput());
    await press("Enter");
    await says(/Snoozed Dana Whitfield/);
    await pictures("6-put-off-done");
    await workbench.undoChange();
  });

  it("7: lists what is due in the terminal", async function () {
    if (!existsSync(join(root, "dist/cli.js"))) return skipBecause(this, "dist/cli.js is not built");
    await workbench.closeEditors();
    await workbench.runCommand("Terminal: Create New Terminal");
    await workbench.runCommand("View: Toggle Maximized Panel");
    const terminal = workbench.page.locator(".terminal.xterm .xterm-rows").first();
    const text = async () => (await terminal.textContent(brief())) ?? "";
    const shell = await eventually(async () => assert.match(await text(), /\S/)).catch(() => "none");
    if (shell === "none") return skipBecause(this, "this VS Code opens no terminal on this machine");
    // The name of the command, as it is installed; the screen begins with the next line.
    await workbench.page.keyboard.type(`touchbase() { node '${join(root, "dist/cli.js")}' "$@"; }; clear`);
    await press("Enter");
    await workbench.page.keyboard.type("PS1='$ '; clear");
    await press("Enter");
    await eventually(async () => assert.match(await text(), /^\$\s*$/));
    await workbench.page.keyboard.type("touchbase due");
    await press("Enter");
    await eventually(async () => assert.match(await text(), /\d overdue/));
    await pictures("7-due", terminal);
    for (const [name, call, wanted] of [
      ["7-explain", "explain Robin", /What counted/],
      ["7-help", "--help", /touchbase/],
    ] as const) {
      await workbench.page.keyboard.type(`clear; touchbase ${call}`);
      await press("Enter");
      await eventually(async () => assert.match(await text(), wanted));
      await pictures(name, terminal);
    }
    await workbench.runCommand("Terminal: Kill the Active Terminal Instance");
    await terminal.waitFor({ state: "detached" });
  });

  it("8: reads README", async () => {
    await workbench.openFile("About Touchbase.md");
    await workbench.runCommand("Markdown: Open Preview");
    const page = await workbench.pageWith(".markdown-body h1, body h1");
    await page.locator("img").first().waitFor();
    await pictures("8-readme", page.locator("h1").first());
  });

  neverFailed(() => workbench);
});
