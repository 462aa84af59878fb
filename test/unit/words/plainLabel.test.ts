import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { plainLabel } from "../../../src/words/plainLabel";

/** The texts that VS Code replaces by an icon (`labelWithIcons` of its base library). */
const VSCODE_ICON = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/;

describe("plainLabel", () => {
  it("leaves no icon", () => {
    for (const text of ["$(bell)", "Dana $(sync~spin)", "$$(bell)", "\\$(bell)", "$(a)$(b)", "$\u202E(bell)"])
      assert.doesNotMatch(plainLabel(text), VSCODE_ICON, text);
    assert.equal(plainLabel("Dana $(bell)"), "Dana $\u2060(bell)");
  });

  it("removes characters that reorder the following text, and replaces control characters", () => {
    assert.equal(plainLabel("Dana\u202Egnp.exe\u2066x\u2069\u202C\u0007\u009B"), "Danagnp.exex\uFFFD\uFFFD");
    assert.equal(plainLabel("two\nlines\tand more"), "two lines and more");
  });

  it("keeps other text as it is", () => {
    for (const text of ["Zoë $5 (five)", "$( not an icon )", "יעל!", "5 $ (x)", "👩‍🚀", ""])
      assert.equal(plainLabel(text), text);
  });

  it("is used in each file of the extension that shows labels with text of a note", () => {
    const withoutNoteText = [
      "calendar/exportCalendar.ts",
      "import/importContacts.ts",
      "statusBar.ts",
      "tree/viewSettings.ts",
    ];
    const root = join(__dirname, "../../../src/extension");
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    const shows = files.filter((name) =>
      /new TreeItem\(|showQuickPick\(|createQuickPick|setStatusBarMessage|createStatusBarItem/.test(
        readFileSync(join(root, name), "utf8"),
      ),
    );
    const raw = shows.filter((name) => !readFileSync(join(root, name), "utf8").includes("plainLabel"));
    assert.ok(shows.length >= 9);
    assert.deepEqual(raw.map((name) => name.replaceAll("\\", "/")).sort(), withoutNoteText);
  });
});
