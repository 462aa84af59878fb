import assert from "node:assert/strict";
import { KEYS } from "../../../src/extension/keys";
import { APPLY_IMPORT, COMMANDS, IMPORT_CONTACTS, NEVER, UNDO_IMPORT } from "../../../src/extension/manifest";
import { CASES } from "../../workbench/keyboardCases";

/** The commands that do not change a note. */
const READ_ONLY = [
  "Open Contact",
  "Call",
  "Write an Email",
  "Copy Phone Number",
  "Copy Email Address",
  "Group Follow-ups by…",
  "Sort Follow-ups by…",
  "Filter Follow-ups…",
  "Clear Filter",
  "Saved Views…",
  "Show Contacts with Nothing to Do",
  "Hide Contacts with Nothing to Do",
  "Refresh Follow-ups",
  "Stop Reading Notes",
  "Show Follow-ups",
  "Show Contact History",
  "Show Coming Weeks",
  "Get Started",
  "Export Calendar…",
  "Show Output",
];

/** The commands whose case creates and deletes the sample files itself. */
const SAMPLES = ["Create Sample Contacts", "Remove Sample Contacts"];

/** Every case that changes a note runs it at its end. */
const UNDO = ["Undo Last Change"];

/**
 * The commands of an import, which work on a file and its plan: test/workbench/import.test.ts runs them by keyboard.
 */
const IMPORT: readonly string[] = [IMPORT_CONTACTS, APPLY_IMPORT, UNDO_IMPORT];

/** The commands that a menu or the palette offers; test/extension/logTouch.test.ts tests the others. */
const OFFERED = COMMANDS.filter(({ id, palette }) => palette !== NEVER && !IMPORT.includes(id));

const distinct = (texts: readonly string[]) => [...new Set(texts)].sort();

/** The cases themselves run in a real workbench: test/workbench/keyboard.test.ts. */
describe("the keyboard cases", () => {
  it("cover every command and nothing else", () => {
    const titles = OFFERED.map(({ title }) => title);
    assert.deepEqual(distinct(CASES.map(({ command }) => command)), distinct(titles));
  });

  it("include a change for every command that writes", () => {
    const writing = CASES.filter(({ changes }) => changes !== undefined).map(({ command }) => command);
    const titles = OFFERED.map(({ title }) => title);
    assert.deepEqual(
      distinct(writing),
      distinct(titles.filter((title) => ![...READ_ONLY, ...SAMPLES, ...UNDO].includes(title))),
    );
  });

  it("press every keybinding of the tree", () => {
    const pressed = CASES.flatMap(({ on, command, steps: [first] }) => {
      return on && first && "presses" in first ? `${first.presses.toLowerCase()}: ${command}` : [];
    });
    const titles = new Map(COMMANDS.map(({ id, title }) => [id, title]));
    for (const { key, command } of KEYS)
      assert.ok(pressed.includes(`${key.replace("ctrl", "control")}: ${titles.get(command)}`), key);
  });

  it("have unique titles", () => {
    const titles = CASES.map(({ command, does }) => `${command}: ${does}`);
    assert.equal(new Set(titles).size, titles.length);
  });
});
