import assert from "node:assert/strict";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { takePictures } from "./pictures";
import { inHosts, makeFolder, neverFailed, openWindow } from "./shared";
import { brief, eventually } from "./waiting";
import type { Workbench } from "./workbench";

const today = civilDateOf(new Date());
const on = (days: number) => addDays(today, days);
const note = (...lines: string[]) => `---\n${lines.join("\n")}\n---\n`;

const NOTES = {
  "Ada.md": note(
    "name: Ada",
    "tags: [friends]",
    "playbook: friend",
    "touches:",
    `  - ${on(-30)} call voicemail`,
  ),
  "Ben.md": note("name: Ben", "playbook: friend", "touches:", `  - ${on(-29)} call voicemail`),
  "Zoe.md": note("name: Zoe", "status: closed", "touches: []"),
};

/** The places outside of the list that show a contact. */
inHosts(["node"], "the places that show contacts", (host) => {
  let workbench: Workbench;
  const rows = async () => (await workbench.treeItems()).map(({ label }) => label);
  const showsNow = async (expected: readonly string[]) => assert.deepEqual(await rows(), expected);
  const shows = (expected: readonly string[]) => eventually(() => showsNow(expected));

  before(async () => {
    workbench = await openWindow(host, makeFolder(NOTES), {
      settings: { "touchbase.indicators": { note: true } },
    });
    await workbench.openView("Touchbase");
    await shows(["Overdue", "Ada", "Ben", "Closed"]);
  });

  it("has the closed contacts in a folded group at the end, which opens", async () => {
    const folded = ["Overdue", "Ada", "Ben", "Closed"];
    await workbench.pressOnRow("Closed", "ArrowRight", () => showsNow([...folded, "Zoe"]));
    await takePictures(workbench, "closed-group");
    await workbench.pressOnRow("Closed", "ArrowLeft", () => showsNow(folded));
  });

  it("groups by tag from the menu of the view, which checks the current grouping", async () => {
    const openMenu = async () => {
      const header = workbench.page.locator(".sidebar .pane-header").first();
      await header.hover(brief());
      const more = header.locator('[aria-label^="Views and More Actions"], [aria-label^="More Actions"]');
      await more.last().click(brief());
    };
    const openGroupings = () => workbench.openSubmenu(openMenu, "Group By");
    const titles = ["✓ Due State", "Channel", "Playbook", "Organization", "Tag", "Nothing"];
    await eventually(async () => {
      const labels = (await openGroupings()).locator(".action-label:not(.separator)");
      assert.deepEqual(await labels.allTextContents(), titles);
    });
    await takePictures(workbench, "group-by", { shown: [workbench.menus().last()] });
    await eventually(async () => {
      const tag = (await openGroupings()).locator(".action-item", { hasText: "Tag" }).first();
      await workbench.clickEntry(tag);
      await workbench.treeRow("friends").waitFor(brief());
    });
    await shows(["friends", "Ada", "Without a tag", "Ben", "Closed"]);
    await workbench.runCommand("Touchbase: Group Follow-ups by…");
    await workbench.quickInput.fill("Nothing");
    await workbench.page.keyboard.press("Enter");
    await shows(["Ada", "Ben", "Closed"]);
    await workbench.runCommand("Touchbase: Group Follow-ups by…");
    await workbench.quickInput.fill("Due State");
    await workbench.page.keyboard.press("Enter");
    await shows(["Overdue", "Ada", "Ben", "Closed"]);
  });

  it("marks contacts in the explorer and shows the next step after the name", async () => {
    await workbench.openFile("Ben.md");
    await workbench.page.keyboard.press("Control+End");
    const name = () => workbench.page.locator(".editor-instance .view-line", { hasText: "name: Ben" });
    const after = () =>
      name().evaluate((line: { querySelectorAll(of: string): Iterable<unknown> }) =>
        [...line.querySelectorAll("span")]
          // biome-ignore lint/suspicious/noExplicitAny: runs in the page
          .map((span) => (globalThis as any).getComputedStyle(span, "::after").content as string)
          .filter((content) => content !== "none")
          .join(),
      );
    await eventually(async () => assert.match(await after(), /^"Call · .*\d+ days late/));
    await workbench.openView("Explorer");
    const file = workbench.page.locator(".explorer-folders-view .monaco-list-row", { hasText: "Ben.md" });
    const mark = async () =>
      file.locator(".monaco-icon-label").evaluate(
        // biome-ignore lint/suspicious/noExplicitAny: runs in the page
        (label: unknown) => (globalThis as any).getComputedStyle(label, "::after").content as string,
      );
    await eventually(async () => assert.match(await mark(), /!/));
    await takePictures(workbench, "explorer-badge", { shown: [file] });
    await workbench.openView("Touchbase");
  });

  neverFailed(() => workbench);
});
