import assert from "node:assert/strict";
import { COMMANDS, KEYS } from "../../../src/extension/manifest";
import { CASES } from "../../workbench/keyboardCases";

/** Those that show or arrange something, and leave every note as it is. */
const READING = [
  "Open Contact",
  "Group Follow-ups by…",
  "Sort Follow-ups by…",
  "Filter Follow-ups…",
  "Clear Filter",
  "Refresh Follow-ups",
  "Stop Reading Notes",
  "Show Follow-ups",
  "Show Timeline",
  "Show Coming Weeks",
  "Get Started",
  "Show Output",
];

/** The files of samples come and go within their one case. */
const SAMPLES = ["Create Sample Contacts", "Remove Sample Contacts"];

const distinct = (texts: readonly string[]) => [...new Set(texts)].sort();

/** The cases themselves run in a real workbench: test/workbench/keyboard.test.ts. */
describe("the cases by keyboard alone", () => {
  it("are about each command that there is, and about no other", () => {
    const titles = COMMANDS.map(({ title }) => title);
    assert.deepEqual(distinct(CASES.map(({ command }) => command)), distinct(titles));
  });

  it("have each command that writes write something", () => {
    const writing = CASES.filter(({ changes }) => changes !== undefined).map(({ command }) => command);
    const titles = COMMANDS.map(({ title }) => title);
    assert.deepEqual(
      distinct(writing),
      distinct(titles.filter((title) => ![...READING, ...SAMPLES].includes(title))),
    );
  });

  it("press each key of the tree for its command", () => {
    const pressed = CASES.flatMap(({ on, command, steps: [first] }) => {
      return on && first && "presses" in first ? `${first.presses.toLowerCase()}: ${command}` : [];
    });
    const titles = new Map(COMMANDS.map(({ id, title }) => [id, title]));
    for (const { key, command } of KEYS)
      assert.ok(pressed.includes(`${key.replace("ctrl", "control")}: ${titles.get(command)}`), key);
  });

  it("are told apart by their titles", () => {
    const titles = CASES.map(({ command, does }) => `${command}: ${does}`);
    assert.equal(new Set(titles).size, titles.length);
  });
});
