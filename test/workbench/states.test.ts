import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverAfter } from "./clock";
import { takePictures } from "./pictures";
import { inHosts, makeFolder, neverFailed, openWindow, sampleNotes } from "./shared";
import { eventually } from "./waiting";
import { HOLDABLE, type Workbench } from "./workbench";

/** Runs before the server in the installed extension: nothing is read before a file is there. */
const gateOf = (sign: string) => `{
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (!require("node:fs").existsSync(${JSON.stringify(sign)})) Atomics.wait(pause, 0, 0, 50);
}
`;

const UNREADABLE = "Bea Holm: the frontmatter cannot be read, so nothing was changed. Fix the YAML first.";

/** What one sees in other than the best of cases: something takes long, something is wrong, all is large, nothing moves. */
inHosts(["node", "web"], "the workbench when things are not as usual", (host) => {
  let folder: string;
  let workbench: Workbench;
  /** Lets the server begin. */
  let begin: () => void;

  before(async () => {
    folder = makeFolder({
      ...sampleNotes(),
      "Bea Holm.md": "---\nname: Bea Holm\ntouches: [\n---\n",
      ".touchbase.json": '{\n  "rules": { "move-on": "loud" }\n}\n',
    });
    const sign = join(folder, "../begin");
    const begun = new Promise<void>((resolve) => {
      begin = () => {
        writeFileSync(sign, "");
        resolve();
      };
    });
    workbench = await openWindow(host, folder, {
      files: [serverAfter(host, host === "node" ? gateOf(sign) : HOLDABLE)],
      waits: { for: "dist/server.js", until: begun },
    });
    await workbench.openView("Touchbase");
  });

  after(() => begin());

  const press = (key: string) => workbench.page.keyboard.press(key);
  const progress = () => workbench.page.locator(".sidebar .monaco-progress-container.active").first();

  it("says that notes are read, and shows that it goes on, until they are", async () => {
    await eventually(async () => assert.deepEqual(await workbench.welcome(), ["Reading your notes…"]));
    await progress().waitFor();
    await takePictures(workbench, "reading", { shown: [progress()] });
    begin();
    await workbench.treeRow("Robin Ashe").waitFor();
    await progress().waitFor({ state: "detached" });
  });

  it("says once what cannot be used of a settings file, and where", async () => {
    const said =
      "Touchbase: .touchbase.json:2:25: “rules.move-on” takes one of error, warning, information, hint, off.";
    await eventually(async () => assert.deepEqual(await workbench.noticesShown(), [said]));
    // The message may have gone by itself, but is still in the list.
    await workbench.runCommand("Notifications: Show Notifications");
    await takePictures(workbench, "settings-told", {
      shown: [workbench.page.locator(".notifications-center .notification-list-item-message")],
    });
    await workbench.clearNotices();
  });

  it("shows that notes are read again, and leaves the list as it is meanwhile", async () => {
    const release = await workbench.holdServer();
    await workbench.runCommand("Touchbase: Refresh Follow-ups");
    await progress().waitFor();
    await takePictures(workbench, "reading-again", { shown: [progress(), workbench.treeRow("Robin Ashe")] });
    await release();
    await progress().waitFor({ state: "detached" });
    assert.ok((await workbench.treeItems()).some(({ label }) => label === "Robin Ashe"));
  });

  it("says which note cannot be read and what to do, and does nothing with it", async () => {
    await workbench.openFile("Bea Holm.md");
    await workbench.runCommand("Touchbase: Log Touch");
    await eventually(async () => assert.deepEqual(await workbench.noticesShown(), [UNREADABLE]));
    await workbench.runCommand("Notifications: Show Notifications");
    const show = workbench.page.locator(".notifications-center .monaco-button", { hasText: "Show Problems" });
    await takePictures(workbench, "unreadable", { shown: [show] });
    await show.click();
    const problems = workbench.page.locator(".markers-panel .monaco-list-row", { hasText: "Bea Holm.md" });
    await problems.first().waitFor();
    await press("Control+j");
  });

  it("says in a settings file what it takes", async () => {
    await workbench.openFile(".touchbase.json");
    await workbench.hover(workbench.squiggles("warning"), /move-on.*error.*warning.*information.*hint.*off/s);
    await takePictures(workbench, "settings-file", {
      shown: [workbench.page.locator(".monaco-editor .monaco-hover:visible")],
    });
    await press("Escape");
  });

  it("writes a log that tells of counts, and of nobody", async () => {
    await workbench.runCommand("Touchbase: Show Output");
    const lines = workbench.page.locator(".panel .view-line");
    const log = () =>
      eventually(async () => (await lines.allTextContents()).join("\n").replaceAll("\u00a0", " "));
    await eventually(async () =>
      assert.match(await log(), /\[info\] Read: \d+ notes, 15 contacts, \d+ overdue/),
    );
    const text = await log();
    assert.match(text, /\[info\] Language server: started in \d+ ms/);
    const names = readdirSync(join(folder, "People")).map((name) => name.replace(/\.md$/, ""));
    assert.ok(names.length > 10);
    for (const word of [
      ...names.flatMap((name) => name.split(" ")),
      "Bea",
      "Holm",
      "notes/",
      ".md",
      tmpdir(),
    ])
      assert.ok(!text.includes(word), `${word} in ${text}`);
    await takePictures(workbench, "log-channel", { shown: [lines] });
    await press("Control+j");
    await workbench.page.locator(".part.panel").waitFor({ state: "hidden" });
  });

  it("can be used at 200 %", async () => {
    await workbench.openFile("Dana Whitfield.md");
    await workbench.zoom(2);
    await takePictures(workbench, "zoomed-tree", { shown: [workbench.treeRow("Dana Whitfield")] });
    await workbench.runCommand("Touchbase: Log Touch");
    await eventually(async () => assert.ok(await workbench.quickInput.isVisible()));
    await workbench.quickInput.fill("called, voicemail, next call friday 10am - asked where they stand");
    await eventually(async () => assert.match(await workbench.quickInputText(), /Next \| Call/));
    await takePictures(workbench, "zoomed-log", { shown: [workbench.quickInput] });
    await press("Escape");
    await workbench.runCommand("Touchbase: Show Contact History");
    await pageIsDrawn();
    await takePictures(workbench, "zoomed-timeline");
    await workbench.zoom(1);
  });

  /** The page among the editors. */
  const pageIsDrawn = () => workbench.pageWith(".mark.touch[role=button]");

  it("moves nothing for those who wish for less motion", async () => {
    await workbench.page.emulateMedia({ reducedMotion: "reduce" });
    await workbench.page.locator(".monaco-workbench.monaco-reduce-motion").waitFor();
    const page = await pageIsDrawn();
    const moving = await page.evaluate(
      `[...document.querySelectorAll("*")].filter((one) => {
          const { transitionDuration, animationName } = getComputedStyle(one);
          return animationName !== "none" || !/^0s(, 0s)*$/.test(transitionDuration);
        }).map((one) => one.className)`,
    );
    assert.deepEqual(moving, []);
    await takePictures(workbench, "less-motion", { shown: [workbench.treeRow("Dana Whitfield")] });
    await workbench.page.emulateMedia({ reducedMotion: null });
  });

  neverFailed(
    () => workbench,
    (error) => error.includes(UNREADABLE),
  );
});
