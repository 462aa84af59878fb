import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { takePictures } from "./pictures";
import { inHosts, makeFolder, neverFailed, openWindow } from "./shared";
import { eventually } from "./waiting";
import type { Workbench } from "./workbench";

const DANA =
  "---\nname: Dana Cruz\nemail: dana@acme.example\ntouches:\n  - 2026-01-05 email share\n---\n\nAbout her.\n";

/** An export of LinkedIn, with a row without a name and a quote that is not closed. */
const CONNECTIONS = [
  "Notes:",
  '"When exporting your connection data, some email addresses are missing."',
  "",
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
  "Dana,Cruz,https://www.linkedin.com/in/dana-cruz-example,dana@acme.example,Acme Tools,Head of Hiring,05 Nov 2026",
  'Luís,"Ferreira, PhD",https://www.linkedin.com/in/luis-example,,"Acme, Inc.",Engineer,17 Mar 2025',
  "Mira,Novák,https://www.linkedin.com/in/mira-example,mira@novak.example,Novák a syn,Owner,01 Jan 2020",
  ",,,,,,29 Feb 2024",
  'Ben,"Okafor,,,,,',
  "",
].join("\n");

const FILES = { "People/Dana Cruz.md": DANA, "Connections.csv": CONNECTIONS };

/** The first hour of a new user, by keyboard alone: open the export, look at the plan, apply it, and undo it. */
inHosts(["node", "web"], "an import of contacts", (host) => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = makeFolder(FILES);
    workbench = await openWindow(host, folder);
    await workbench.openView("Touchbase");
    await eventually(async () =>
      assert.ok((await workbench.treeItems()).some(({ label }) => label === "Dana Cruz")),
    );
  });

  /** The notes of the folder by path, and the names of the receipts. */
  const notes = () =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".md"))
        .sort()
        .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
    );
  const receipts = () => {
    const imports = join(folder, ".touchbase/imports");
    return existsSync(imports) ? readdirSync(imports) : [];
  };
  const planLines = async () => (await workbench.editorLines()).filter((line) => /^- \[/.test(line));
  const shownNotice = (text: RegExp) =>
    eventually(async () => assert.match((await workbench.noticesShown()).join("\n"), text));
  const openPlan = async () => {
    await workbench.openFile("Connections.csv");
    await workbench.runCommand("Touchbase: Import Contacts…");
    await eventually(async () => assert.equal((await planLines()).length, 3));
  };

  it("shows the plan of the open file, and writes nothing", async () => {
    await openPlan();
    const lines = (await planLines()).map((line) => line.replace(/ · .*/, ""));
    assert.deepEqual(lines, [
      "- [x] 2. Luís Ferreira, PhD, Acme, Inc.",
      "- [x] 3. Mira Novák, Novák a syn",
      "- [x] 1. Dana Cruz, Acme Tools",
    ]);
    await workbench.page.locator(".codelens-decoration", { hasText: "Apply Import: 3 checked" }).waitFor();
    await takePictures(workbench, "import-plan");
    assert.deepEqual(notes(), { "People/Dana Cruz.md": DANA });
    assert.deepEqual(receipts(), []);
  });

  it("counts the checked records while boxes change", async () => {
    const keyboard = workbench.page.keyboard;
    await keyboard.press("Control+f");
    await workbench.page.locator(".find-widget.visible .find-part textarea:focus").waitFor();
    await keyboard.type("[x] 3. Mira");
    await workbench.page.locator(".find-widget .matchesCount", { hasText: "1 of 1" }).waitFor();
    // The match is selected, so this key moves to its beginning.
    await keyboard.press("Escape");
    await keyboard.press("ArrowLeft");
    await keyboard.press("ArrowRight");
    await keyboard.press("Delete");
    await keyboard.type(" ");
    await workbench.page.locator(".codelens-decoration", { hasText: "Apply Import: 2 checked" }).waitFor();
  });

  it("writes the checked records as notes, saved, with a receipt", async () => {
    await workbench.runCommand("Touchbase: Apply Import");
    await shownNotice(/Imported: 2 notes were written/);
    const written = notes();
    assert.deepEqual(Object.keys(written), ["People/Dana Cruz.md", "People/Luís Ferreira, PhD.md"]);
    assert.match(written["People/Dana Cruz.md"] ?? "", /^organization: Acme Tools$/m);
    assert.match(
      written["People/Dana Cruz.md"] ?? "",
      /touches:\n {2}- 2026-01-05 email share\n---\n\nAbout her\.\n$/,
    );
    assert.match(written["People/Luís Ferreira, PhD.md"] ?? "", /^organization: Acme, Inc\.$/m);
    assert.equal(receipts().length, 1);
    await eventually(async () =>
      assert.ok((await workbench.treeItems()).some(({ label }) => label === "Luís Ferreira, PhD")),
    );
    await takePictures(workbench, "import-applied");
  });

  it("refuses the same plan a second time, because the notes have changed", async () => {
    await workbench.clearNotices();
    await workbench.runCommand("Touchbase: Apply Import");
    await shownNotice(/Nothing was imported: .*changed since the plan was made/);
    assert.equal(receipts().length, 1);
  });

  it("undoes the import, after a question", async () => {
    await workbench.clearNotices();
    await workbench.runCommand("Touchbase: Undo Import…");
    const dialog = workbench.page.locator(".monaco-dialog-box");
    await dialog.getByText("Undo the import of Connections.csv?").waitFor();
    await takePictures(workbench, "import-undo");
    await dialog.locator(":focus", { hasText: "Undo Import" }).waitFor();
    await workbench.page.keyboard.press("Enter");
    await shownNotice(/Import of Connections\.csv undone: 1 removed, 1 restored\./);
    await eventually(async () => assert.deepEqual(notes(), { "People/Dana Cruz.md": DANA }));
    assert.match(receipts().join(), /^[^,]*\.undone\.json$/);
    await eventually(async () =>
      assert.ok(!(await workbench.treeItems()).some(({ label }) => label === "Luís Ferreira, PhD")),
    );
  });

  it("says that there is no import to undo", async () => {
    await workbench.clearNotices();
    await workbench.runCommand("Touchbase: Undo Import…");
    await shownNotice(/There is no import to undo in this workspace\./);
  });

  it("is one edit, which one undo of the editor reverts", async () => {
    await openPlan();
    await workbench.runCommand("Touchbase: Apply Import");
    await shownNotice(/Imported: 3 notes were written/);
    await workbench.openFile("Dana Cruz.md");
    await workbench.page.locator(".editor-instance .monaco-editor.focused").first().waitFor();
    await workbench.page.keyboard.press("Control+z");
    await eventually(async () => assert.deepEqual(Object.keys(notes()), ["People/Dana Cruz.md"]));
    assert.equal(receipts().filter((name) => !name.includes("undone")).length, 0);
    await workbench.save();
    assert.deepEqual(notes(), { "People/Dana Cruz.md": DANA });
  });

  neverFailed(
    () => workbench,
    (error) => /changed since the plan was made/.test(error),
  );
});
