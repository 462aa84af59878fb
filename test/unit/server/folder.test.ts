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

const OTHER_NOTE = NOTE.replace("call", "email");

describe("Folder", () => {
  let files: HeldFiles;
  let folder: Folder;

  const open = (notes: Readonly<Record<string, string>>) => {
    files = new HeldFiles(notes);
    folder = new Folder(
      "file:///notes",
      () => ({ notes: files, config: async () => ({ layer: undefined, problems: [] }) }),
      day("2026-11-20"),
      { origin: "settings", values: {} },
      async (config) => config,
      (error) => assert.fail(String(error)),
    );
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const end = async (reading: number) => {
    files.held[reading]?.();
    await settled();
  };
  /** Changes a note, and rereads it by the reading with this number. */
  const change = async (path: string, text: string, reading: number) => {
    files.write(path, text);
    const reread = folder.refresh(path);
    await settled();
    await end(reading);
    await reread;
  };
  const channels = () =>
    folder.contacts().map(({ path }) => [path, folder.contact(path)?.load().contact.touches[0]?.channel]);
  /** Loads the folder until its readings are held. */
  const load = async () => {
    const ended = folder.load({ onRemembered: () => {}, onChange: () => {} });
    await settled();
    return { ended };
  };

  it("keeps the last of two rereads of a note, in whichever order they end", async () => {
    open({ "a.md": "" });
    const first = folder.refresh("a.md");
    await settled();
    files.write("a.md", NOTE);
    const second = folder.refresh("a.md");
    await settled();
    await end(1);
    await second;
    await end(0);
    await first;
    assert.deepEqual(channels(), [["a.md", "call"]]);
  });

  describe("while it is being read", () => {
    it("keeps a change of a note that was read before", async () => {
      open({ "a.md": NOTE });
      const { ended } = await load();
      await change("a.md", OTHER_NOTE, 1);
      await end(0);
      await end(2);
      await ended;
      assert.deepEqual(channels(), [["a.md", "email"]]);
    });

    it("keeps a note that is created after its folder was listed", async () => {
      open({ "a.md": NOTE });
      const { ended } = await load();
      await change("b.md", OTHER_NOTE, 1);
      await end(0);
      await end(2);
      await ended;
      assert.deepEqual(channels(), [
        ["a.md", "call"],
        ["b.md", "email"],
      ]);
    });

    it("forgets a note that is deleted after it was read", async () => {
      open({ "a.md": NOTE });
      const { ended } = await load();
      files.remove("a.md");
      await folder.refresh("a.md");
      await end(0);
      await ended;
      assert.deepEqual(channels(), []);
      assert.equal(folder.noteCount, 0);
    });

    it("adds nothing more when the user stops it", async () => {
      open({ "a.md": NOTE });
      const { ended } = await load();
      folder.stop();
      await end(0);
      await ended;
      assert.deepEqual(channels(), []);
    });

    it("keeps a change when the user stops it", async () => {
      open({ "a.md": NOTE, "b.md": NOTE });
      const { ended } = await load();
      await change("a.md", OTHER_NOTE, 2);
      await end(0);
      folder.stop();
      await end(1);
      await end(3);
      await ended;
      assert.deepEqual(channels(), [["a.md", "email"]]);
    });
  });
});
