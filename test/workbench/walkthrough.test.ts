import assert from "node:assert/strict";
import { takePictures } from "./pictures";
import { closeSettings, settingsPage } from "./settingsPage";
import { inHosts, makeFolder, neverFailed, openWindow } from "./shared";
import { brief, eventually } from "./waiting";
import type { Workbench } from "./workbench";

const STEPS = [
  "Open your notes or try the samples",
  "See who is due",
  "Log a first touch",
  "Understand a problem",
  "Make it your own",
] as const;

/** *Get Started* in an empty folder: each step is checked when the user does it, and none before. */
inHosts(["node"], "Get Started", (host) => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWindow(host, makeFolder({ "Plain.md": "# A plain note\n" }));
  });

  /** The steps that have a check mark. */
  const done = async (): Promise<string[]> => {
    const steps = await workbench.page
      .locator(".gettingStartedContainer .getting-started-step")
      .evaluateAll((all: { querySelector(selector: string): { textContent: string | null } | null }[]) =>
        all.map((step) => [
          step.querySelector(".step-title")?.textContent ?? "",
          step.querySelector(".codicon-getting-started-step-checked.complete, .complete") !== null,
        ]),
      );
    return steps.filter(([, isDone]) => isDone).map(([title]) => String(title));
  };
  const getStarted = async () => {
    await workbench.quickInputIsGone();
    // A page that is already open would not show the end of the command, which later brings it to the front again.
    // A command saves its change some time after the text appears.
    await workbench.page.locator(".tab.dirty").first().waitFor({ state: "detached" });
    await workbench.closeEditors();
    await workbench.runCommand("Touchbase: Get Started");
    await workbench.page.locator(".gettingStartedContainer .getting-started-step").first().waitFor();
  };
  const areDone = async (...wanted: string[]) => {
    await getStarted();
    await eventually(async () => assert.deepEqual(await done(), wanted));
  };

  it("has no checked step at first", async () => {
    // Before this, the palette does not know the extension.
    await workbench.page.locator('.activitybar [aria-label^="Touchbase"]').first().waitFor();
    await getStarted();
    const titles = await workbench.page.locator(".gettingStartedContainer .step-title").allTextContents();
    assert.deepEqual(titles, STEPS);
    assert.deepEqual(await done(), []);
  });

  it("steps 1 and 2 are checked once there are contacts, such as the samples, and the user looks at them", async () => {
    const create = workbench.page.getByRole("button", { name: "Create Sample Contacts" });
    await workbench.clickUntil(create, () => workbench.treeRow("Robin Ashe").waitFor(brief()));
    await areDone(...STEPS.slice(0, 2));
  });

  it("step 3 is checked by a logged touch, and not by opening the command", async () => {
    await workbench.openContact("Marcus Oyelaran");
    await workbench.runCommand("Touchbase: Log Touch");
    await eventually(async () => assert.match(await workbench.quickInputText(), /^Log a touch: Marcus/));
    await workbench.page.keyboard.press("Escape");
    await areDone(...STEPS.slice(0, 2));
    await workbench.openContact("Marcus Oyelaran");
    await workbench.runCommand("Touchbase: Log Touch");
    await workbench.quickInput.fill("call voicemail");
    await eventually(async () =>
      assert.match(await workbench.quickInputText(), /> Log \| \S+ call voicemail/),
    );
    await workbench.page.keyboard.press("Enter");
    await eventually(async () =>
      assert.match(
        (await workbench.editorLines()).join("\n"),
        /- \d{4}-\d\d-\d\d call voicemail(?:1st of 3)?$/m,
      ),
    );
    await areDone(...STEPS.slice(0, 3));
  });

  it("step 4 is checked by a hover", async () => {
    await workbench.openContact("Robin Ashe");
    await eventually(async () => assert.equal(await workbench.squiggles("warning").count(), 1));
    await workbench.hover(workbench.squiggles("warning"), /3rd unanswered call: move on/);
    await workbench.page.keyboard.press("Escape");
    await areDone(...STEPS.slice(0, 4));
  });

  it("step 5 is checked by opening the settings", async () => {
    await getStarted();
    const step = workbench.page.locator(".getting-started-step", { hasText: STEPS[4] });
    const open = workbench.page.getByRole("button", { name: "Open Settings", exact: true });
    // The step may be open or closed, and VS Code drops a click on a part that it builds again.
    await eventually(async () => {
      if (await settingsPage(workbench).isVisible()) return;
      if (!(await open.isVisible())) await step.click(brief());
      await open.click(brief());
      await settingsPage(workbench).waitFor(brief());
    });
    await closeSettings(workbench);
    await areDone(...STEPS);
    await takePictures(workbench, "walkthrough-done");
  });

  neverFailed(() => workbench);
});
