import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { filesFor, filesNotFor, HOSTS } from "../../extension/hosts.mjs";

describe("the table of hosts", () => {
  it("names every file of the extension's tests and no other", () => {
    const files = readdirSync("test/extension").filter((file) => file.endsWith(".test.ts"));
    assert.deepEqual(Object.keys(HOSTS), files.map((file) => file.replace(".test.ts", "")).sort());
  });

  it("runs every file in the newest VS Code", () => {
    assert.deepEqual(filesNotFor("node", "newest"), []);
  });

  it("treats a version that is given by its number like the newest", () => {
    assert.deepEqual(filesFor("web", "4.104.0"), filesFor("web", "newest"));
  });
});
