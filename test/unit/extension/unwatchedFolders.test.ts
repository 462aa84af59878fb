import assert from "node:assert/strict";
import { NEW_FOR, RescanScheduler } from "../../../src/extension/unwatchedFolders";

describe("folders whose file systems do not tell of changes", () => {
  const begin = (...folders: string[]) => {
    const read: (readonly string[])[] = [];
    const clock = { now: 0 };
    const untold = new RescanScheduler({
      folders: () => folders.map((uri) => ({ uri, scheme: uri.split(":")[0] ?? "" })),
      now: () => clock.now,
      rescan: (uris) => read.push(uris),
    });
    return { untold, read, clock };
  };
  const VIRTUAL = "vscode-vfs://github/kim/notes";

  it("are read again when somebody comes back to the window, and the others are not", () => {
    const { untold, read } = begin("file:///notes", VIRTUAL, "vscode-remote://ssh/notes", "memfs:/more");
    untold.cameBack();
    assert.deepEqual(read, [[VIRTUAL, "memfs:/more"]]);
  });

  it("are not read anew with every glance at the window", () => {
    const { untold, read, clock } = begin(VIRTUAL);
    for (clock.now = 0; clock.now < 2 * NEW_FOR; clock.now += NEW_FOR / 5) untold.cameBack();
    assert.equal(read.length, 2);
  });

  it("are read again when something was written in them, each by itself", () => {
    const { untold, read } = begin("file:///notes", VIRTUAL, `${VIRTUAL}-too`, "memfs:/more");
    untold.wrote([`${VIRTUAL}/Ada.md`, "file:///notes/Ben.md"]);
    untold.wrote(["memfs:/more/.gitignore"]);
    untold.wrote(["file:///notes/Ben.md", "untitled:Untitled-1"]);
    assert.deepEqual(read, [[VIRTUAL], ["memfs:/more"]]);
  });

  it("do nothing where there are none", () => {
    const { untold, read } = begin("file:///notes");
    untold.cameBack();
    assert.deepEqual(read, []);
  });
});
