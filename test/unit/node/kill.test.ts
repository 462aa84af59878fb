import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rewriteNote } from "../../../src/node/writeNotes";
import { IN_BRIEF } from "../support/arbitraries";
import { folderOf, removeFolders } from "../vault/folder";

describe("rewriteNote in a process that is killed", () => {
  afterEach(removeFolders);

  it("leaves a complete note that the next process can write", async function () {
    const root = folderOf({ "a.md": "" });
    const note = join(root, "a.md");
    let lines = 0;
    for (let round = 0; round < (IN_BRIEF ? 2 : 4); round++) {
      const args = ["--import", "tsx", join(__dirname, "appendForever.ts"), note];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
      // The limit applies to each round.
      this.timeout(180_000);
      const closed = once(child, "close");
      // The process writes all the time, so it is killed at a different step each time.
      await new Promise<void>((resolve) => {
        let writes = 0;
        child.stdout.on("data", (dots: Buffer) => {
          writes += dots.length;
          if (writes > round) resolve();
        });
      });
      child.kill("SIGKILL");
      await closed;
      assert.equal(child.signalCode, "SIGKILL");
      const text = readFileSync(note, "utf8");
      assert.match(text, /^(?:\d+\.\d+\n)*$/);
      assert.ok(text.split("\n").length > lines, "lines that were written are lost");
      lines = text.split("\n").length;
    }
    await rewriteNote(note, (text) => ({ write: true, text: `${text}0.0\n`, result: undefined }));
    assert.deepEqual(readdirSync(root), ["a.md"]);
  });
});
