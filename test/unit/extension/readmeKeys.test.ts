import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { KEYS, LOG_TOUCH_CHORD } from "../../../src/extension/keys";
import { COMMANDS, LOG_TOUCH } from "../../../src/extension/manifest";

const README = readFileSync(join(__dirname, "../../../README.md"), "utf8");

/** "ctrl+shift+enter" as people write it: "Ctrl+Shift+Enter". */
function shownKey(key: string): string {
  return key.replace(/[a-z]+/g, (part) => part.charAt(0).toUpperCase() + part.slice(1));
}

describe("the table of keys in README", () => {
  it("has every key of the tree, with the title of its command", () => {
    const rows = KEYS.map(({ command, key }) => {
      const title = COMMANDS.find(({ id }) => id === command)?.title;
      const chord = shownKey(LOG_TOUCH_CHORD.key).replace(" ", ", then ");
      return `| ${shownKey(key)} | ${title}${command === LOG_TOUCH ? ` (everywhere: ${chord})` : ""} |`;
    });
    const table = README.split("\n").filter((line) => /^\| (?:Ctrl|Alt|Cmd)\+/.test(line));
    assert.deepEqual(table, rows);
  });
});
