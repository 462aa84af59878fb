import assert from "node:assert/strict";
import { FRESH_FOR_MS, RescanScheduler } from "../../../src/extension/unwatchedFolders";

describe("folders whose file systems do not tell of changes", () => {
  const begin = (...folders: string[]) => {
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

  it("are read again when somebody comes back to the window, and the others are not", () => {
    const { scheduler, read } = begin("file:///notes", VIRTUAL, "vscode-remote://ssh/notes", "memfs:/more");
    scheduler.handleFocus();
    assert.deepEqual(read, [[VIRTUAL, "memfs:/more"]]);
  });

  it("are not read anew with every glance at the window", () => {
    const { scheduler, read, clock } = begin(VIRTUAL);
    for (clock.now = 0; clock.now < 2 * FRESH_FOR_MS; clock.now += FRESH_FOR_MS / 5) scheduler.handleFocus();
    assert.equal(read.length, 2);
  });

  it("are read again when something was written in them, each by itself", () => {
    const { scheduler, read } = begin("file:///notes", VIRTUAL, `${VIRTUAL}-too`, "memfs:/more");
    scheduler.handleChange([`${VIRTUAL}/Ada.md`, "file:///notes/Ben.md"]);
    scheduler.handleChange(["memfs:/more/.gitignore"]);
    scheduler.handleChange(["file:///notes/Ben.md", "untitled:Untitled-1"]);
    assert.deepEqual(read, [[VIRTUAL], ["memfs:/more"]]);
  });

  it("do nothing where there are none", () => {
    const { scheduler, read } = begin("file:///notes");
    scheduler.handleFocus();
    assert.deepEqual(read, []);
  });
});
