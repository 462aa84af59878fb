import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { takePictures } from "./pictures";
import type { PageElement } from "./quickInput";
import { inHosts, neverFailed, openNotes } from "./shared";
import { brief, eventually } from "./waiting";
import type { Workbench } from "./workbench";

const today = civilDateOf(new Date());
const on = (days: number) => addDays(today, days);
const note = (...lines: string[]) => `---\n${lines.join("\n")}\n---\n`;

const NOTES = {
  "Ada.md": note("name: Ada", "playbook: friend", "touches:", `  - ${on(-30)} call voicemail`),
  "Ben.md": note(
    "name: Ben",
    "phone: +1 555 0142",
    "email: ben@example.com",
    "playbook: friend",
    "touches:",
    `  - ${on(-29)} call voicemail`,
  ),
  "Cleo.md": note(
    "name: Cleo",
    `snooze: ${on(5)}`,
    "playbook: friend",
    "touches:",
    `  - ${on(-3)} call voicemail`,
  ),
  "Max.md": note(
    "name: Max",
    "playbook: job-ad",
    "touches:",
    ...[-40, -30, -20, -10].map((days) => `  - ${on(days)} call no-answer`),
  ),
  "Zoe.md": note("name: Zoe", "status: closed", "touches: []"),
};

/** The entries for a contact who is followed up, with their keys. */
const FOLLOWED = [
  "Log Touch Ctrl+Enter",
  "Log Next Step as Done Ctrl+Shift+Enter",
  "Call or Write",
  "Remind Me… Alt+S",
  "Other Dates",
  "Stop Following Up… Alt+Del",
  "Open Contact",
  "Show Contact History",
];

inHosts(["node"], "the menus of a contact", (host) => {
  let workbench: Workbench;
  const menus = () => workbench.menus();
  const press = (key: string) => workbench.page.keyboard.press(key);
  /** The entries of a menu, each with its key. */
  const entriesOf = (menu: Locator): Promise<string[]> =>
    menu.locator(".action-item:not(:has(.separator))").evaluateAll((elements: PageElement[]) =>
      elements.map((item) =>
        [".action-label", ".keybinding"]
          .map((of) => item.querySelector(of)?.textContent ?? "")
          .join(" ")
          .trim(),
      ),
    );
  const clickRow = (name: string) => workbench.treeRow(name).click({ button: "right", ...brief() });
  const shows = (openMenu: () => Promise<void>, expected: readonly string[]) =>
    eventually(async () => {
      if ((await menus().count()) === 0) await openMenu();
      assert.deepEqual(await entriesOf(menus().first()), expected);
    });
  const showsBelow = async (
    openMenu: () => Promise<void>,
    label: string,
    expected: readonly string[],
  ): Promise<void> => {
    await eventually(async () =>
      assert.deepEqual(await entriesOf(await workbench.openSubmenu(openMenu, label)), expected),
    );
  };
  const close = () =>
    eventually(async () => {
      if ((await menus().count()) > 0) await press("Escape");
      assert.equal(await menus().count(), 0);
    });

  before(async () => {
    ({ workbench } = await openNotes(host, NOTES));
    await workbench.treeRow("Ben").waitFor();
  });

  afterEach(() => close());

  it("has eight entries for a contact who is followed up, with their keys", async () => {
    const open = () => clickRow("Ben");
    await shows(open, FOLLOWED);
    await takePictures(workbench, "row-menu", { shown: [menus()] });
    await showsBelow(open, "Call or Write", [
      "Call",
      "Write an Email",
      "Copy Phone Number",
      "Copy Email Address",
      "Draft a Message",
    ]);
    await close();
    await showsBelow(open, "Other Dates", ["They Are Away Until…", "Set a Date… Alt+P"]);
  });

  it("offers to clear a date if there is one, and no call without a number", async () => {
    const open = () => clickRow("Cleo");
    await shows(open, FOLLOWED);
    await showsBelow(open, "Call or Write", ["Draft a Message"]);
    await close();
    await showsBelow(open, "Other Dates", ["They Are Away Until…", "Set a Date… Alt+P", "Clear a Date…"]);
  });

  it("offers no step to log where it is time to move on", async () => {
    await shows(
      () => clickRow("Max"),
      FOLLOWED.filter((entry) => !entry.startsWith("Log Next Step")),
    );
  });

  it("has the common entries of several contacts", async () => {
    const chosen = workbench.page.locator(".sidebar .monaco-list-row.selected .label-name");
    await eventually(async () => {
      for (const name of ["Ada", "Ben"]) {
        if ((await chosen.allTextContents()).includes(name)) continue;
        await workbench.treeRow(name).click({ modifiers: ["Control"], ...brief() });
      }
      assert.deepEqual(await chosen.allTextContents(), ["Ada", "Ben"]);
    });
    await shows(
      () => press("Shift+F10"),
      FOLLOWED.filter((entry) => !/^(?:Call or Write|Open Contact|Show Contact History)/.test(entry)),
    );
  });

  it("has a submenu in the editor", async () => {
    await workbench.openFile("Ben.md");
    const open = () => workbench.editor().click({ button: "right", position: { x: 130, y: 60 }, ...brief() });
    // A menu that was opened before the server has named the contact of the note lacks the submenu.
    await showsBelow(open, "Touchbase", [
      "Log Touch Ctrl+K L",
      "Log Next Step as Done",
      "Log Touch Step by Step",
      "Call or Write",
      "Remind Me…",
      "Other Dates",
      "Stop Following Up…",
      "Show Contact History",
    ]);
    await takePictures(workbench, "editor-menu", { shown: [menus()] });
  });

  neverFailed(() => workbench);
});
