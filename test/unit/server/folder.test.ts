import assert from "node:assert/strict";
import type { Head } from "../../../src/files/files";
import { Folder } from "../../../src/server/folder";
import { day } from "../support/engine";
import { MemoryFiles } from "../vault/memoryFiles";

const NOTE = "---\nplaybook: friend\ntouches:\n  - 2026-11-19 call\n---\n";

/** Files whose readings end when the test says so. Each returns what the file contained when it began. */
class HeldFiles extends MemoryFiles {
  readonly held: (() => void)[] = [];

  override async readHead(path: string, bytes: number): Promise<Head> {
    const head = await super.readHead(path, bytes);
    await new Promise<void>((resolve) => this.held.push(resolve));
    return head;
  }
}

describe("Folder", () => {
  it("keeps the last of two rereads of a note, in whichever order they end", async () => {
    const files = new HeldFiles({ "a.md": "" });
    const folder = new Folder(
      "file:///notes",
      () => ({ notes: files, config: async () => ({ layer: undefined, problems: [] }) }),
      day("2026-11-20"),
      { origin: "settings", values: {} },
      async (config) => config,
      (error) => assert.fail(String(error)),
    );
    const settled = () => new Promise((resolve) => setImmediate(resolve));
    const first = folder.refresh("a.md");
    await settled();
    files.write("a.md", NOTE);
    const second = folder.refresh("a.md");
    await settled();
    const [endFirst, endSecond] = files.held;
    endSecond?.();
    await second;
    endFirst?.();
    await first;
    assert.deepEqual(
      folder.contacts().map(({ path }) => path),
      ["a.md"],
    );
  });
});
