import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { rewriteNote } from "../../../src/node/writeNotes";
import { IN_BRIEF } from "../support/arbitraries";
import { folderOf, removeFolders } from "../vault/folder";

describe("a process that is killed while it writes", () => {
  afterEach(removeFolders);

  it("leaves the note whole, and is in nobody's way", async function () {
    this.timeout(60_000);
    const root = folderOf({ "a.md": "" });
    const note = join(root, "a.md");
    let lines = 0;
    for (let round = 0; round < (IN_BRIEF ? 2 : 12); round++) {
      const args = ["--import", "tsx", join(__dirname, "appendForever.ts"), note];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
      await once(child.stdout, "data");
      await sleep(20 + round * 3.3);
      child.kill("SIGKILL");
      await once(child, "close");
      const text = readFileSync(note, "utf8");
      assert.match(text, /^(?:\d+\.\d+\n)*$/);
      assert.ok(text.split("\n").length > lines, "lines that were written are lost");
      lines = text.split("\n").length;
    }
    await rewriteNote(note, (text) => ({ write: true, text: `${text}0.0\n`, result: undefined }));
    assert.deepEqual(readdirSync(root), ["a.md"]);
  });
});
