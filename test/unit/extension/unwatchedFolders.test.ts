import assert from "node:assert/strict";
import { FRESH_FOR_MS, RescanScheduler } from "../../../src/extension/unwatchedFolders";

describe("RescanScheduler", () => {
  const create = (...folders: string[]) => {
    const read: (readonly string[])[] = [];
    const clock = { now: 0 };
    const scheduler = new RescanScheduler({
      folders: () => folders.map((uri) => ({ uri, scheme: uri.split(":")[0] ?? "" })),
      now: () => clock.now,
      rescan: (uris) => read.push(uris),
    });
    return { scheduler, read, clock };
  };
  const VIRTUAL = "vscode-vfs://github/kim/notes";

  it("rescans only unwatched folders when the window gets the focus", () => {
    const { scheduler, read } = create("file:///notes", VIRTUAL, "vscode-remote://ssh/notes", "memfs:/more");
    scheduler.handleFocus();
    assert.deepEqual(read, [[VIRTUAL, "memfs:/more"]]);
  });

  it("does not rescan again while the last scan is fresh", () => {
    const { scheduler, read, clock } = create(VIRTUAL);
    for (clock.now = 0; clock.now < 2 * FRESH_FOR_MS; clock.now += FRESH_FOR_MS / 5) scheduler.handleFocus();
    assert.equal(read.length, 2);
  });

  it("rescans a folder after a change in it", () => {
    const { scheduler, read } = create("file:///notes", VIRTUAL, `${VIRTUAL}-too`, "memfs:/more");
    scheduler.handleChange([`${VIRTUAL}/Ada.md`, "file:///notes/Ben.md"]);
    scheduler.handleChange(["memfs:/more/.gitignore"]);
    scheduler.handleChange(["file:///notes/Ben.md", "untitled:Untitled-1"]);
    assert.deepEqual(read, [[VIRTUAL], ["memfs:/more"]]);
  });

  it("does nothing without unwatched folders", () => {
    const { scheduler, read } = create("file:///notes");
    scheduler.handleFocus();
    assert.deepEqual(read, []);
  });
});
