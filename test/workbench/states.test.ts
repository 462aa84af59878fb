import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually, Workbench } from "./workbench";

/** Stands before the server in the installed extension: nothing is read before a file is there. */
const gateOf = (sign: string) => `{
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (!require("node:fs").existsSync(${JSON.stringify(sign)})) Atomics.wait(pause, 0, 0, 50);
}
`;

const UNREADABLE =
  "Bea Holm: the frontmatter cannot be read, so nothing was changed. Fix the YAML first.";

/** How long the server is held while one looks at what is shown meanwhile, in milliseconds. */
const HELD = 10_000;

/** What one sees in other than the best of cases: something takes long, something is wrong, all is large, nothing moves. */
for (const host of ["node", "web"] as const) {
  describe(`the workbench when things are not as usual, the extension running ${host === "node" ? "with Node" : "in a worker"}`, function () {
    this.timeout(120_000);
    let folder: string;
    let workbench: Workbench;
    /** Lets the server begin. */
    let begin: () => void;

    before(async () => {
      folder = join(mkdtempSync(join(tmpdir(), "touchbase-states-")), "notes");
      execFileSync(process.execPath, ["--import", "tsx", "scripts/samples.ts", folder], { stdio: "ignore" });
      writeFileSync(join(folder, "Bea Holm.md"), '---\nname: "Bea Holm\ntouches: []\n---\n');
      writeFileSync(join(folder, ".touchbase.json"), '{\n  "rules": { "move-on": "loud" }\n}\n');
      const sign = join(folder, "../begin");
      const [first = "", ...rest] = readFileSync("dist/cli.js", "utf8").split("\n");
      const text = [first, gateOf(sign), ...rest].join("\n");
      const begun = new Promise<void>((resolve) => {
        begin = () => {
          writeFileSync(sign, "");
          resolve();
        };
      });
      workbench = await Workbench.open(folder, {
        host,
        files: host === "node" ? [{ path: "dist/cli.js", text }] : [],
        waits: { for: "dist/server.js", until: begun },
      });
      await workbench.openView("Touchbase");
    });

    after(async () => {
      begin();
      await workbench?.close();
      rmSync(join(folder, ".."), { recursive: true, force: true });
    });

    const press = (key: string) => workbench.page.keyboard.press(key);
    const progress = () => workbench.page.locator(".sidebar .monaco-progress-container.active").first();

    it("says that notes are read, and shows that it goes on, until they are", async () => {
      await eventually(
        async () => assert.deepEqual(await workbench.welcome(), ["Reading your notes…"]),
        60_000,
      );
      await progress().waitFor();
      await workbench.screenshotsInThemes(host, "reading", [progress()]);
      begin();
      await workbench.treeRow("Robin Ashe").waitFor({ timeout: 60_000 });
      await progress().waitFor({ state: "detached" });
    });

    it("says once what cannot be used of a settings file, and where", async () => {
      const said =
        "Touchbase: .touchbase.json:2:25: 'rules.move-on' takes one of error, warning, information, hint, off.";
      await eventually(async () => assert.deepEqual(await workbench.notices(), [said]));
      const notice = workbench.page.locator(".notification-toast");
      // It comes sliding in, and below the pointer it stays.
      await notice.hover();
      await workbench.screenshotsInThemes(host, "settings-told", [notice]);
      await workbench.clearNotices();
    });

    it("shows that notes are read again, and leaves the list as it is meanwhile", async () => {
      await workbench.holdServer(HELD);
      await workbench.runCommand("Touchbase: Refresh Follow-ups");
      await progress().waitFor({ timeout: HELD });
      await workbench.screenshotsInThemes(host, "reading-again", [
        progress(),
        workbench.treeRow("Robin Ashe"),
      ]);
      await progress().waitFor({ state: "detached", timeout: 30_000 });
      assert.ok((await workbench.treeItems()).some(({ label }) => label === "Robin Ashe"));
    });

    it("says which note cannot be read and what to do, and does nothing with it", async () => {
      await workbench.openFile("Bea Holm.md");
      await workbench.runCommand("Touchbase: Log Touch");
      await eventually(async () => assert.deepEqual(await workbench.notices(), [UNREADABLE]));
      const show = workbench.page.locator(".notification-toast .monaco-button", { hasText: "Show Problems" });
      await workbench.page.locator(".notification-toast .notification-list-item-message").hover();
      await workbench.screenshotsInThemes(host, "unreadable", [show]);
      await show.click();
      const problems = workbench.page.locator(".markers-panel .monaco-list-row", { hasText: "Bea Holm.md" });
      await problems.first().waitFor();
      await press("Control+j");
    });

    it("says in a settings file what it takes", async () => {
      await workbench.openFile(".touchbase.json");
      await workbench.hover(
        workbench.squiggles("warning"),
        /move-on.*error.*warning.*information.*hint.*off/s,
      );
      await workbench.screenshotsInThemes(host, "settings-file", [
        workbench.page.locator(".monaco-editor .monaco-hover:visible"),
      ]);
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
      await workbench.screenshotsInThemes(host, "log-channel", [lines]);
      await press("Control+j");
      await workbench.page.locator(".part.panel").waitFor({ state: "hidden" });
    });

    it("can be used at 200 %", async () => {
      await workbench.openFile("Dana Whitfield.md");
      await workbench.zoom(2);
      await workbench.screenshotsInThemes(host, "zoomed-tree", [workbench.treeRow("Dana Whitfield")]);
      await workbench.runCommand("Touchbase: Log Touch");
      await eventually(async () => assert.ok(await workbench.quickInput.isVisible()));
      await workbench.quickInput.fill("called, voicemail, next call friday 10am - asked where they stand");
      await eventually(async () => assert.match(await workbench.quickInputText(), /Next \| Call/));
      await workbench.screenshotsInThemes(host, "zoomed-log", [workbench.quickInput]);
      await press("Escape");
      await workbench.runCommand("Touchbase: Show Timeline");
      await pageIsDrawn();
      await workbench.screenshotsInThemes(host, "zoomed-timeline");
      await workbench.zoom(1);
    });

    /** The page among the editors. */
    const pageIsDrawn = () =>
      eventually(async () => {
        for (const frame of workbench.page.frames()) {
          const mark = frame.locator(".mark.touch[role=button]").first();
          if (await mark.isVisible().catch(() => false)) return frame;
        }
        throw new Error("No page shows a touch.");
      }, 30_000);

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
      await workbench.screenshotsInThemes(host, "less-motion", [workbench.treeRow("Dana Whitfield")]);
      await workbench.page.emulateMedia({ reducedMotion: null });
    });

    it("never failed in the window, but where it said so", () =>
      assert.deepEqual(
        workbench.errors.filter((error) => !error.includes(UNREADABLE)),
        [],
      ));
  });
}
