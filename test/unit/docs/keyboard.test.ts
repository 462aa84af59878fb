import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { KEYBINDINGS } from "../../../src/extension/menus";

const PAGE = readFileSync(join(__dirname, "../../../docs/keyboard.md"), "utf8");

/** Converts a key as people write it, to compare it with that of the manifest. */
const written = (key: string) => key.toLowerCase().replace("option", "alt").replace(", then ", " ");

describe("the page about the keyboard", () => {
  it("has every key of the extension on each system, and no other key for its commands", () => {
    const [ours = ""] = PAGE.split("The list keeps the keys");
    const rows = [...ours.matchAll(/^\| (.+?) \| (.+?) \| .+ \|$/gm)].filter(
      ([row]) => !/---|Windows/.test(row),
    );
    const shown = rows.map(([, key = "", mac = ""]) => `${written(key)} ${written(mac)}`);
    const bound = KEYBINDINGS.map(({ key, mac = key }: { key: string; mac?: string }) => `${key} ${mac}`);
    assert.deepEqual(shown.sort(), [...new Set(bound)].sort());
  });
});
