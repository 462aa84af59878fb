import assert from "node:assert/strict";
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
  const menus = () => workbench.page.locator(".monaco-menu:visible");
  const press = (key: string) => workbench.page.keyboard.press(key);
  /** The entries of the menu that was opened last, each with its key. */
  const entries = async (): Promise<string[]> => {
    const items = menus().last().locator(".action-item:not(:has(.separator))");
    const texts = await items.evaluateAll((elements: PageElement[]) =>
      elements.map((item) =>
        [".action-label", ".keybinding"]
          .map((of) => item.querySelector(of)?.textContent ?? "")
          .join(" ")
          .trim(),
      ),
    );
    return texts;
  };
  const shows = (expected: readonly string[]) =>
    eventually(async () => assert.deepEqual(await entries(), expected));
  const openSubmenu = async (label: string, expected: readonly string[]) => {
    const before = await menus().count();
    await menus().last().locator(".action-item", { hasText: label }).hover();
    await eventually(async () => assert.equal(await menus().count(), before + 1));
    await shows(expected);
    await press("ArrowLeft");
    await eventually(async () => assert.equal(await menus().count(), before));
  };
  const close = async () => {
    await press("Escape");
    await eventually(async () => assert.equal(await menus().count(), 0));
  };
  const openMenu = (name: string) => workbench.treeRow(name).click({ button: "right", ...brief() });

  before(async () => {
    ({ workbench } = await openNotes(host, NOTES));
    await workbench.treeRow("Ben").waitFor();
  });

  afterEach(async () => {
    for (let times = 0; times < 3 && (await menus().count()) > 0; times++) await press("Escape");
  });

  it("has eight entries for a contact who is followed up, with their keys", async () => {
    await openMenu("Ben");
    await shows(FOLLOWED);
    await takePictures(workbench, "row-menu", { shown: [menus()] });
    await openSubmenu("Call or Write", [
      "Call",
      "Write an Email",
      "Copy Phone Number",
      "Copy Email Address",
      "Draft a Message",
    ]);
    await openSubmenu("Other Dates", ["They Are Away Until…", "Set a Date… Alt+P"]);
    await close();
  });

  it("offers to clear a date if there is one, and no call without a number", async () => {
    await openMenu("Cleo");
    await shows(FOLLOWED);
    await openSubmenu("Call or Write", ["Draft a Message"]);
    await openSubmenu("Other Dates", ["They Are Away Until…", "Set a Date… Alt+P", "Clear a Date…"]);
    await close();
  });

  it("offers no step to log where it is time to move on", async () => {
    await openMenu("Max");
    await shows(FOLLOWED.filter((entry) => !entry.startsWith("Log Next Step")));
    await close();
  });

  it("has the common entries of several contacts", async () => {
    for (const name of ["Ada", "Ben"]) await workbench.treeRow(name).click({ modifiers: ["Control"] });
    const chosen = workbench.page.locator(".sidebar .monaco-list-row.selected .label-name");
    await eventually(async () => assert.deepEqual(await chosen.allTextContents(), ["Ada", "Ben"]));
    await press("Shift+F10");
    await shows(
      FOLLOWED.filter((entry) => !/^(?:Call or Write|Open Contact|Show Contact History)/.test(entry)),
    );
    await close();
  });

  it("has a submenu in the editor", async () => {
    await workbench.openFile("Ben.md");
    const lines = workbench.page.locator(".editor-instance .view-lines");
    const wanted = [
      "Log Touch Ctrl+K L",
      "Log Next Step as Done",
      "Log Touch Step by Step",
      "Call or Write",
      "Remind Me…",
      "Other Dates",
      "Stop Following Up…",
      "Show Contact History",
    ];
    const submenu = menus().first().locator(".action-item", { hasText: "Touchbase" });
    // When the editor draws, it closes a menu. A menu that was opened before the server has named the contact of the
    // note lacks the submenu while it is open.
    await eventually(async () => {
      if ((await menus().count()) === 0)
        await lines.click({ button: "right", position: { x: 60, y: 60 }, ...brief() });
      if ((await submenu.count()) === 0) {
        await press("Escape");
        throw new Error("The menu has no submenu.");
      }
      if ((await menus().count()) === 1) await submenu.hover(brief());
      assert.deepEqual(await entries(), wanted);
    });
    await takePictures(workbench, "editor-menu", { shown: [menus()] });
    await press("Escape");
    await close();
  });

  neverFailed(() => workbench);
});
