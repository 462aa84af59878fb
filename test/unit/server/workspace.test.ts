import { strict as assert } from "node:assert";
import type { Runtime } from "../../../src/server/runtime";
import { Workspace } from "../../../src/server/workspace";
import { day } from "../support/engine";

const NOTE = "---\nplaybook: friend\ntouches:\n  - 2026-11-19 call\n---\n";

function workspaceOf(...uris: readonly string[]): Workspace {
  const runtime = {
    today: () => day("2026-11-20"),
    withHolidays: async (config: unknown) => config,
    openFolder: () => undefined,
  } as unknown as Runtime;
  const workspace = new Workspace(runtime);
  for (const uri of uris) workspace.addFolder(uri);
  return workspace;
}

describe("placeOf", () => {
  const workspace = workspaceOf("file:///home/dana/My%20notes", "vscode-vfs://github/dana/notes");

  for (const [uri, path] of [
    ["file:///home/dana/My%20notes/C%23%20people.md", "C# people.md"],
    ["file:///home/dana/My%20notes/Who%3F.md", "Who?.md"],
    ["file:///home/dana/My%20notes/100%25.md", "100%.md"],
    ["file:///home/dana/My%20notes/100%2523.md", "100%23.md"],
    ["file:///home/dana/My%20notes/J%C3%BCrgen/%5BA%5D%20%26%20B.md", "Jürgen/[A] & B.md"],
    ["vscode-vfs://github/dana/notes/a%23b.md", "a#b.md"],
  ] as const) {
    it(`returns the path of the file for ${uri}`, () => {
      assert.equal(workspace.placeOf(uri).path, path);
    });
  }

  it("accepts a drive letter in either case", () => {
    const windows = workspaceOf("file:///C%3A/notes");
    for (const uri of ["file:///c%3A/notes/a.md", "file:///C:/notes/a.md"])
      assert.equal(windows.placeOf(uri).path, "a.md");
  });

  it("finds a note on a network share, whose server is in either case", () => {
    const share = workspaceOf("file://NAS/share/notes");
    assert.equal(share.placeOf("file://nas/share/notes/People/a%20b.md").path, "People/a b.md");
    const outside = share.placeOf("file://other/share/notes/a.md").path;
    assert.equal(outside, "file://other/share/notes/a.md");
  });

  it("finds a note at the root of a drive", () => {
    const drive = workspaceOf("file:///D:/");
    assert.equal(drive.placeOf("file:///d%3A/a.md").path, "a.md");
    assert.equal(drive.placeOf("file:///e%3A/a.md").path, "file:///e:/a.md");
  });

  it("treats an open note and its file as one note", () => {
    const place = workspace.placeOf("file:///home/dana/My%20notes/C%23%20people.md");
    place.folder.setDocument("C# people.md", NOTE);
    place.folder.setDocument(place.path, NOTE);
    const uris = workspace.followUps(true).items.map(({ uri }) => uri);
    assert.deepEqual(uris, ["file:///home/dana/My%20notes/C%23%20people.md"]);
  });
});

describe("isNote", () => {
  const workspace = workspaceOf("vscode-vfs://github/dana/notes");

  for (const [uri, expected] of [
    ["file:///home/dana/a.md", true],
    ["untitled:Untitled-1", true],
    ["vscode-vfs://github/dana/notes/a.md", true],
    ["git:/home/dana/a.md?%7B%22ref%22%3A%22HEAD%22%7D", false],
    ["fugitive:///home/dana/.git//0/a.md", false],
    ["diffview:///home/dana/.git/abc/a.md", false],
    ["memfs:/a.md", false],
    ["gitfs:/home/dana/a.md", false],
    ["vscode-userdata:/home/dana/a.md", false],
    ["output:a.md", false],
    ["vscode-notebook-cell:/home/dana/a.md", false],
    ["gitlens://0123/home/dana/a.md", false],
    ["pr:/home/dana/a.md", false],
    ["vscode-local-history:/home/dana/a.md", false],
  ] as const) {
    it(`is ${expected} for ${uri}`, () => assert.equal(workspace.isNote(uri), expected));
  }
});
