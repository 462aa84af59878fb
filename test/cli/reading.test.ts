import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { ALL } from "../layouts/notes";
import { snapshot } from "../layouts/snapshot";
import { folderOf } from "../unit/vault/folder";
import { touchbase, touchbaseHere } from "./run";

/** Commands that read must not write, and neither must a touch that is rejected or logged with --dry-run. */
describe("reading from the command line", () => {
  it("changes no file: no bytes, mode or times, and creates none", async () => {
    const root = folderOf(Object.fromEntries(ALL.map(([name, text]) => [`People/${name}.md`, text])));
    try {
      const before = snapshot(root);
      const calls: readonly (readonly string[])[] = [
        ["check"],
        ["check", "--json", "People"],
        ["due", "--all"],
        ["explain", "People/CRLF.md"],
        ["explain", "--json", "People/a log in the body.md"],
        ["log", "--dry-run", "People/CRLF.md", "call voicemail"],
        ["log", "People/CRLF.md", "cal voicemal"],
        ["log", "People/broken YAML.md", "call voicemail"],
      ];
      for (const call of calls) {
        const { code, err } = await touchbaseHere(root, ...call, "--today", "2026-11-25");
        assert.ok(code === 0 || code === 1, `${call.join(" ")}: exit ${code}, ${err}`);
        assert.deepEqual(snapshot(root), before, call.join(" "));
      }
      // A start of the program writes nothing, either.
      assert.equal((await touchbase(root, "due", "--all", "--today", "2026-11-25")).code, 0);
      assert.deepEqual(snapshot(root), before);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
