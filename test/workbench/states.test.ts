import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverAfter } from "./clock";
import { HOLDABLE } from "./holdable";
import { ALL_PICTURES, takePictures } from "./pictures";
import { inHosts, makeFolder, neverFailed, openWindow, sampleNotes } from "./shared";
import { brief, eventually } from "./waiting";
import type { Workbench } from "./workbench";

/** Runs before the server in the installed extension: nothing is read before a file is there. */
const gateOf = (sign: string) => `{
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (!require("node:fs").existsSync(${JSON.stringify(sign)})) Atomics.wait(pause, 0, 0, 50);
}
`;

const UNREADABLE = "Bea Holm: the frontmatter cannot be read, so nothing was changed. Fix the YAML first.";

/** What the user sees while reading takes long, after mistakes, at a large zoom, and with reduced motion. */
inHosts(["node", "web"], "the workbench in unusual states", (host) => {
  let folder: string;
  let workbench: Workbench;
  /** Lets the server start reading. */
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
    // The extension has begun to wait for the server before its view exists.
    await workbench.page.locator('.activitybar .action-item:has([aria-label^="Touchbase"]) .badge').waitFor();
    await workbench.openView("Touchbase");
  });

  after(() => begin());

  const press = (key: string) => workbench.page.keyboard.press(key);
  const progress = () => workbench.page.locator(".sidebar .monaco-progress-container.active").first();

  it("says that notes are being read, and shows the progress, until they have been read", async () => {
    await eventually(async () => assert.deepEqual(await workbench.welcome(), ["Reading your notes…"]));
    await progress().waitFor();
    await takePictures(workbench, "reading", { shown: [progress()] });
    begin();
    await workbench.treeRow("Robin Ashe").waitFor();
    await progress().waitFor({ state: "detached" });
  });

  it("says once which settings of a file are invalid, and where", async () => {
    const said =
      "Touchbase: .touchbase.json:2:25: “rules.move-on” takes one of error, warning, information, hint, off.";
    await eventually(async () => assert.deepEqual(await workbench.noticesShown(), [said]));
    // VS Code may have hidden the message, which is still in the list.
    await workbench.runCommand("Notifications: Show Notifications");
    await takePictures(workbench, "settings-told", {
      shown: [workbench.page.locator(".notifications-center .notification-list-item-message")],
    });
    await workbench.clearNotices();
  });

  it("shows that notes are read again, and keeps the list until then", async () => {
    const release = await workbench.holdServer();
    await workbench.runCommand("Touchbase: Refresh Follow-ups");
    await progress().waitFor();
    await takePictures(workbench, "reading-again", { shown: [progress(), workbench.treeRow("Robin Ashe")] });
    await release();
    await progress().waitFor({ state: "detached" });
    await eventually(async () =>
      assert.ok((await workbench.treeItems()).some(({ label }) => label === "Robin Ashe")),
    );
  });

  it("says which note cannot be read and what to do, and does not change it", async () => {
    await workbench.openFile("Bea Holm.md");
    await workbench.runCommand("Touchbase: Log Touch");
    await eventually(async () => assert.deepEqual(await workbench.noticesShown(), [UNREADABLE]));
    await workbench.runCommand("Notifications: Show Notifications");
    const show = workbench.page.locator(".notifications-center .monaco-button", { hasText: "Show Problems" });
    await takePictures(workbench, "unreadable", { shown: [show] });
    const problems = workbench.page.locator(".markers-panel .monaco-list-row", { hasText: "Bea Holm.md" });
    await workbench.clickUntil(show, () => problems.first().waitFor(brief()));
    await press("Control+j");
  });

  it("says in a settings file which values it accepts", async () => {
    await workbench.openFile(".touchbase.json");
    await workbench.hover(workbench.squiggles("warning"), /move-on.*error.*warning.*information.*hint.*off/s);
    await takePictures(workbench, "settings-file", {
      shown: [workbench.page.locator(".monaco-editor .monaco-hover:visible")],
    });
    await press("Escape");
  });

  it("writes a log with counts and without names", async () => {
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

  // The window is drawn in the same way wherever the extension runs.
  if (host === "node" || ALL_PICTURES) {
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

    it("moves nothing if the user prefers reduced motion", async () => {
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
  }

  neverFailed(
    () => workbench,
    (error) => error.includes(UNREADABLE),
  );
});
