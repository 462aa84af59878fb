import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { takePictures } from "./pictures";
import { inHosts, makeFolder, neverFailed, openWindow } from "./shared";
import { eventually } from "./waiting";
import type { Workbench } from "./workbench";

const today = civilDateOf(new Date());
const on = (days: number) => addDays(today, days);

/** A contact with a follow-up on a day. */
const pinned = (name: string, when: string) =>
  `---\nname: ${name}\nplaybook: friend\nfollow_up: ${when}\ntouches: []\n---\n\nAbout them.\n`;

/** More contacts than the side bar shows at once: overdue, this week, and later, which is closed at first. */
const LATE = Array.from({ length: 24 }, (_, at) => `Late ${String(at + 10)}`);
const NEAR = Array.from({ length: 24 }, (_, at) => `Near ${String(at + 10)}`);
const FAR = ["Far 10", "Far 11", "Far 12"] as const;

/** What the user sees: the open groups, the visible rows with their positions, and the selection. */
interface Sight {
  readonly groups: readonly string[];
  readonly rows: readonly string[];
  readonly selected: readonly string[];
  readonly focused: readonly string[];
}

inHosts(["node"], "the tree while the notes change", (host) => {
  let folder: string;
  let workbench: Workbench;
  const fileOf = (name: string) => join(folder, `${name}.md`);
  const write = (name: string, day: string, channel = "call") =>
    writeFileSync(fileOf(name), pinned(name, `${day} ${channel}`));

  /** Only the label and the position of each row, because the text about its day may change. */
  const sight = (): Promise<Sight> =>
    workbench.page.evaluate(`(() => {
      const list = document.querySelector(".sidebar .pane-body .customview-tree .monaco-list");
      const frame = list.getBoundingClientRect();
      const rows = [...list.querySelectorAll(".monaco-list-row")]
        .map((row) => ({ row, top: Math.round(row.getBoundingClientRect().top - frame.top) }))
        .filter(({ row, top }) => top > -row.clientHeight && top < frame.height)
        .sort((one, other) => one.top - other.top);
      const name = ({ row }) => row.querySelector(".label-name").textContent;
      return {
        groups: rows.filter(({ row }) => row.hasAttribute("aria-expanded"))
          .map((row) => name(row) + " " + row.row.getAttribute("aria-expanded")),
        rows: rows.map((row) => row.top + " " + name(row)),
        selected: rows.filter(({ row }) => row.classList.contains("selected")).map(name),
        focused: rows.filter(({ row }) => row.classList.contains("focused")).map(name),
      };
    })()`) as Promise<Sight>;

  /**
   * Changes the notes as another program does. This VS Code watches no whole folders, so the test requests a rescan.
   */
  const meanwhile = async (change: () => void) => {
    change();
    await workbench.pressFor("touchbase.refresh");
  };
  const descriptionOf = async (name: string) =>
    (await workbench.treeItems()).find(({ label }) => label === name)?.description;
  const twistie = (group: string) => workbench.treeRow(group).locator(".monaco-tl-twistie");
  const groups = async () =>
    (await workbench.treeItems()).filter(({ level }) => level === 1).map(({ label }) => label);

  /** Turns the wheel over the tree. VS Code scrolls about 50 pixels for one turn, however far it went. */
  const scroll = async (turns: number) => {
    const list = await workbench.page.locator(".sidebar .customview-tree").first().boundingBox();
    if (!list) throw new Error("The tree is not on the screen.");
    await workbench.page.mouse.move(list.x + 120, list.y + 100);
    for (let turn = 0; turn < Math.abs(turns); turn++) {
      await workbench.page.mouse.wheel(0, Math.sign(turns) * 60);
    }
  };

  /** Scrolls down until the row is on the screen. */
  const scrollTo = (row: string) =>
    eventually(async () => {
      await scroll(30);
      const labels = (await workbench.treeItems()).map(({ label }) => label);
      assert.ok(labels.includes(row), labels.join());
    });

  before(async () => {
    folder = makeFolder({});
    for (const name of LATE) write(name, on(-9));
    for (const name of NEAR) write(name, on(3));
    for (const name of FAR) write(name, on(60));
    workbench = await openWindow(host, folder, {
      // The tooltip of a row would scroll instead of the tree.
      settings: { "workbench.hover.delay": 60_000, "workbench.tree.enableStickyScroll": false },
    });
    await workbench.openView("Touchbase");
    await eventually(async () => assert.equal((await groups())[0], "Overdue"));
    // The overdue group is closed, and the later one is in sight.
    await workbench.clickUntil(twistie("Overdue"), async () =>
      assert.deepEqual(await groups(), ["Overdue", "This week"]),
    );
    await workbench.openContact("Near 12");
    await scrollTo("Later");
    await workbench.clickUntil(twistie("Later"), () => scrollTo(FAR[0]));
  });

  /** Scrolls so that a part of the selection is in sight, with rows above and below it. */
  const settle = async () => {
    const top = async () => (await sight()).rows[0] ?? "";
    await scroll(-40);
    await eventually(async () => assert.equal(await top(), "0 Overdue"));
    await scroll(1);
    await eventually(async () => assert.notEqual(await top(), "0 Overdue"));
    return sight();
  };

  it("stays as the user left it while the user types and saves, and while another program writes", async () => {
    const before = await settle();
    assert.deepEqual(before.selected, ["Near 12"]);
    // A partial line would be another follow-up, with a row of its own.
    await workbench.putCursor("follow_up");
    await workbench.page.keyboard.press("Home");
    await workbench.page.keyboard.press("Shift+End");
    await workbench.page.keyboard.insertText(`follow_up: ${on(3)} email`);
    await eventually(async () => assert.match((await descriptionOf("Near 12")) ?? "", /^Email/));
    const typed = await sight();
    await workbench.save();
    // The tree shows the save before it shows a later change.
    await meanwhile(() => write("Near 14", on(3), "text"));
    await eventually(async () => assert.match((await descriptionOf("Near 14")) ?? "", /^Text/));
    const saved = await sight();
    await meanwhile(() => write("Near 13", on(3), "text"));
    await eventually(async () => assert.match((await descriptionOf("Near 13")) ?? "", /^Text/));
    const written = await sight();
    for (const now of [typed, saved, written]) assert.deepEqual(now, before);
    await takePictures(workbench, "calm");
    assert.deepEqual(await sight(), before);
  });

  it("keeps its position when an item moves to another group, appears, or disappears out of sight", async () => {
    const before = await settle();
    await meanwhile(() => write("Near 33", on(-4)));
    await eventually(async () => assert.equal(await workbench.badge("Touchbase"), "25"));
    await meanwhile(() => {
      write("Somebody new", on(50));
      rmSync(fileOf("Late 10"));
    });
    await eventually(async () => assert.equal(await workbench.badge("Touchbase"), "24"));
    assert.deepEqual(await sight(), before);
    await scroll(40);
    await eventually(async () => {
      const labels = (await workbench.treeItems()).map(({ label }) => label);
      assert.deepEqual(labels.slice(labels.indexOf("Later")), ["Later", "Somebody new", ...FAR]);
    });
  });

  neverFailed(() => workbench);
});
