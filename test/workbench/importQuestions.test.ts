import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../unit/cli/terminal";
import { takePictures } from "./pictures";
import { inHost, makeFolder, neverFailed, openWindow } from "./shared";
import { brief, eventually } from "./waiting";
import type { Workbench } from "./workbench";

const NOTE = "---\nname: Dana Cruz\nplaybook: friend\ntouches:\n---\n";

/** No number in the dates is over 12, so the order of day and month is open. */
const JOBS = [
  "Company,Role,Date applied,Status",
  "Acme,Baker,03/11/2026,Applied",
  "Bell,Cook,04/11/2026,Rejected",
  "",
].join("\n");

/** A table whose column names the import does not know. */
const UNKNOWN = ["Wer,Wo,Womit", "Ann Lee,Acme,ann@acme.example", "Bo Ray,Bell,bo@bell.example", ""].join(
  "\n",
);

/** More notes than one edit writes. */
const MANY = [
  "Name,Company",
  ...Array.from({ length: 3001 }, (_, at) => `Person ${at},Company ${at}`),
  "",
].join("\n");

/** What *Import Contacts…* asks, and that Escape ends it at each question with nothing written. */
inHost("node", "the questions of an import", (host) => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = makeFolder({
      "Dana Cruz.md": NOTE,
      "jobs.csv": JOBS,
      "unknown.csv": UNKNOWN,
      "many.csv": MANY,
    });
    workbench = await openWindow(host, folder, { settings: { "files.simpleDialog.enable": true } });
    await workbench.openView("Touchbase");
    await eventually(async () =>
      assert.ok((await workbench.treeItems()).some(({ label }) => label === "Dana Cruz")),
    );
  });

  const isNothingWritten = () => {
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith(".md")),
      ["Dana Cruz.md"],
    );
    assert.equal(readFileSync(join(folder, "Dana Cruz.md"), "utf8"), NOTE);
    assert.ok(!existsSync(join(folder, ".touchbase")));
  };
  const importFile = async (name: string) => {
    await workbench.openFile(name);
    await workbench.runCommand("Touchbase: Import Contacts…");
  };
  const press = (key: string) => workbench.page.keyboard.press(key);
  const planLines = async () =>
    (await workbench.editorLines())
      .filter((line) => /^- \[/.test(line))
      .map((line) => line.replace(/ · .*(applied [^·]*[^· ]).*/i, " · $1").replace(/ · in .*/, ""));
  const isClosed = () =>
    eventually(async () =>
      assert.equal(await workbench.page.locator(".quick-input-widget:visible").count(), 0),
    );
  const hasNoPlan = async () => {
    await isClosed();
    assert.deepEqual(await planLines(), []);
    isNothingWritten();
  };
  const askedOrder = () =>
    eventually(async () =>
      assert.deepEqual(await workbench.quickPickItems(), [
        "The day: 3 November",
        "The month: March 11",
        "I don't know: leave those rows out",
      ]),
    );

  it("asks whether the day or the month is first, and Escape ends it", async () => {
    await importFile("jobs.csv");
    await askedOrder();
    await takePictures(workbench, "import-order");
    await press("Escape");
    await hasNoPlan();
  });

  it("plans with the answer", async () => {
    await importFile("jobs.csv");
    await askedOrder();
    await press("ArrowDown");
    await press("Enter");
    await eventually(async () => assert.equal((await planLines()).length, 2));
    assert.match((await workbench.editorLines()).join("\n"), /2026-03-11|Mar 11|March 11|11 Mar/);
    isNothingWritten();
  });

  it("leaves out the rows whose order is unknown", async () => {
    await importFile("jobs.csv");
    await askedOrder();
    // Up from the first choice, the list continues at its end.
    await press("ArrowUp");
    await workbench.page
      .locator(".quick-input-list .monaco-list-row.focused", { hasText: "leave those rows out" })
      .waitFor();
    await press("Enter");
    await eventually(async () => assert.match((await workbench.editorLines()).join("\n"), /2 refused/));
    assert.deepEqual(await planLines(), []);
  });

  it("asks what the columns contain and says what is wrong with an answer, and Escape ends it", async () => {
    await importFile("unknown.csv");
    await eventually(async () => assert.match(await workbench.quickInputText(), /column/i));
    await takePictures(workbench, "import-columns");
    await workbench.page.keyboard.type("Wer=nickname");
    await press("Enter");
    await eventually(async () =>
      assert.match(await workbench.quickInputText(), /Unknown field “nickname”\. Use one of name/),
    );
    await takePictures(workbench, "import-columns-wrong");
    await press("Escape");
    await hasNoPlan();
  });

  it("plans with the named columns", async () => {
    await importFile("unknown.csv");
    await eventually(async () => assert.match(await workbench.quickInputText(), /column/i));
    await workbench.page.keyboard.type("Wer=name, Wo=organization, Womit=email");
    await press("Enter");
    await eventually(async () =>
      assert.deepEqual(
        (await planLines()).map((line) => line.replace(/ · .*/, "")),
        ["- [x] 1. Ann Lee, Acme", "- [x] 2. Bo Ray, Bell"],
      ),
    );
    isNothingWritten();
  });

  it("asks for the file when the open one is not a list, and Escape ends it", async () => {
    await workbench.openFile("Dana Cruz.md");
    await workbench.runCommand("Touchbase: Import Contacts…");
    const title = workbench.page.locator(".quick-input-widget:visible .quick-input-title", {
      hasText: "Import contacts",
    });
    await title.waitFor();
    await takePictures(workbench, "import-file");
    await press("Escape");
    await hasNoPlan();
  });

  it("plans the chosen file", async () => {
    await workbench.openFile("Dana Cruz.md");
    await workbench.runCommand("Touchbase: Import Contacts…");
    // While the dialog lists the folder, it ignores a click. A path that is typed too late would filter the next
    // question. That question uses the same rows, so a click is repeated only if the file stays.
    const file = workbench.page.locator(".quick-input-list .monaco-list-row", { hasText: "jobs.csv" });
    await workbench.clickUntil(file, askedOrder);
    await press("Escape");
    await hasNoPlan();
  });

  it("gives the command for a terminal when there are too many notes for one edit", async () => {
    await importFile("many.csv");
    await workbench.page.locator(".codelens-decoration", { hasText: "Apply Import: 3001 checked" }).waitFor();
    await workbench.runCommand("Touchbase: Apply Import");
    await eventually(async () =>
      assert.match(
        (await workbench.noticesShown()).join("\n"),
        /Nothing was written: 3001 notes are more than the 3000 of one edit\. Save the plan/,
      ),
    );
    await takePictures(workbench, "import-too-many");
    isNothingWritten();
  });

  it("saves the plan, which a terminal applies by that command", async () => {
    const save = workbench.page.locator(".quick-input-widget:visible .quick-input-action", { hasText: "OK" });
    const saveInNotice = workbench.page.locator(".notification-toast a", { hasText: "Save Plan" });
    await workbench.clickUntil(saveInNotice, () => save.waitFor(brief()));
    let call = "";
    await workbench.clickUntil(save, async () => {
      const message = (await workbench.noticesShown()).join("\n");
      call = /Run this in a terminal in .*: touchbase (import --apply .*)/.exec(message)?.[1] ?? "";
      assert.notEqual(call, "", message);
    });
    await takePictures(workbench, "import-plan-saved");
    const words = execFileSync("sh", ["-c", `printf '%s\\n' ${call}`], { encoding: "utf8" });
    const { code, out, err } = await runCli(folder, words.trim().split("\n"));
    assert.equal(code, 0, err);
    assert.match(out, /3001 notes written/);
  });

  neverFailed(
    () => workbench,
    (error) => /more than the 3000 of one edit/.test(error),
  );
});
