import assert from "node:assert/strict";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { LIST_FILES, type ListParams, READ_FILES, type ReadParams } from "../../src/files/fileProtocol";
import { beginner } from "./begin";
import { NO_LIMIT, TestClient, vaultOf } from "./client";

const NOTE = "---\nplaybook: job-ad\ntouches:\n  - 2026-11-12 call voicemail\n---\n# Robin\n";

/** The URIs of all listed notes, after the folders have been loaded. */
async function waitForList(client: TestClient, wanted: readonly string[]): Promise<void> {
  const expected = [...wanted].sort();
  let seen: string[] = [];
  try {
    await client.list(({ items, complete }) => {
      seen = items.map(({ uri }) => decodeURIComponent(uri)).sort();
      return complete && seen.join() === expected.join();
    });
  } catch (error) {
    // The last list explains a failure better than the error about a silent server.
    assert.deepEqual(seen, expected);
    throw error;
  }
}

describe("several folders", function () {
  this.timeout(NO_LIMIT);
  const begin = beginner();

  it("are reread on a rescan, and on save in a client that does not watch files", async () => {
    const { client, vault: one } = await begin({ "a.md": NOTE });
    await waitForList(client, [one.uri("a.md")]);
    await one.write("b.md", NOTE);
    await client.request("touchbase/rescan", {});
    await waitForList(client, [one.uri("a.md"), one.uri("b.md")]);
    await one.write("c.md", NOTE);
    await client.open(one.uri("a.md"), NOTE);
    await client.connection.sendNotification("textDocument/didSave", {
      textDocument: { uri: one.uri("a.md") },
    });
    await waitForList(client, [one.uri("a.md"), one.uri("b.md"), one.uri("c.md")]);
  });

  it("skip ignored notes, even when their files change", async () => {
    const { client, vault: one } = await begin({
      "a.md": NOTE,
      ".gitignore": "drafts/\n*.tmp.md\n",
      "drafts/x.md": NOTE,
    });
    await waitForList(client, [one.uri("a.md")]);
    for (const path of ["drafts/x.md", "y.tmp.md", ".hidden/z.md"]) await one.write(path, NOTE);
    await one.write("b.md", NOTE);
    const changed = ["drafts/x.md", "y.tmp.md", ".hidden/z.md", "b.md"];
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: changed.map((path) => ({ uri: one.uri(path), type: 2 })),
    });
    await waitForList(client, [one.uri("a.md"), one.uri("b.md")]);
  });

  it("lose the notes in a deleted or renamed folder when the client reports only the folder", async () => {
    const { client, vault: one } = await begin({
      "a.md": NOTE,
      "People/Old/b.md": NOTE,
      "People/c.md": NOTE,
    });
    await waitForList(client, [one.uri("People/Old/b.md"), one.uri("People/c.md"), one.uri("a.md")]);
    await rename(join(one.root, "People"), join(one.root, "Folk"));
    const gone = (path: string) => ({ changes: [{ uri: one.uri(path), type: 3 }] });
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", gone("People"));
    await waitForList(client, [one.uri("Folk/Old/b.md"), one.uri("Folk/c.md"), one.uri("a.md")]);
    await rm(join(one.root, "Folk/Old"), { recursive: true });
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", gone("Folk/Old"));
    await waitForList(client, [one.uri("Folk/c.md"), one.uri("a.md")]);
  });

  it("gain the notes in a created folder when the client reports only the folder", async () => {
    const { client, vault: one } = await begin({ "a.md": NOTE, ".gitignore": "drafts/\n" });
    await waitForList(client, [one.uri("a.md")]);
    for (const path of ["People/New/b.md", "People/c.md", "drafts/x.md", ".trash/y.md", "Other/z.md"])
      await one.write(path, NOTE);
    await one.write("picture.png", "");
    const created = ["People", "drafts", ".trash", "picture.png", "gone"];
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: created.map((path) => ({ uri: one.uri(path), type: 1 })),
    });
    await waitForList(client, [one.uri("People/New/b.md"), one.uri("People/c.md"), one.uri("a.md")]);
  });

  it("are added and removed while the server runs, each with its own settings", async () => {
    const { client, vault: one } = await begin({ "People/robin.md": NOTE });
    const two = await vaultOf({
      "People/robin.md": NOTE,
      ".touchbase.json": '{"contacts": ["*.md"]}',
      "x.md": "# X\n",
    });
    await waitForList(client, [one.uri("People/robin.md")]);
    await client.changeFolders([two.uri()], []);
    const both = [one.uri("People/robin.md"), two.uri("People/robin.md"), two.uri("x.md")];
    await waitForList(client, both);
    await client.changeFolders([], [one.uri()]);
    await waitForList(client, both.slice(1));
    await client.changeFolders([], [two.uri()]);
    await waitForList(client, []);
    await two.remove();
  });

  it("count a note once if one folder is inside another, and regain it when the inner one is removed", async () => {
    const { client, vault: outer } = await begin({ "a.md": NOTE, "inner/b.md": NOTE });
    const inner = outer.uri("inner");
    await waitForList(client, [outer.uri("a.md"), outer.uri("inner/b.md")]);
    await client.changeFolders([inner], []);
    await waitForList(client, [outer.uri("a.md"), outer.uri("inner/b.md")]);
    await client.changeFolders([], [inner]);
    await waitForList(client, [outer.uri("a.md"), outer.uri("inner/b.md")]);
  });

  it("keep open documents when a folder is removed", async () => {
    const { client, vault: one } = await begin({});
    const uri = one.uri("robin.md");
    await client.open(uri, NOTE);
    await waitForList(client, [uri]);
    await client.changeFolders([], [one.uri()]);
    await waitForList(client, [uri]);
    await client.changeFolders([one.uri()], []);
    await waitForList(client, [uri]);
  });

  it("are read through the client when they are not on a disk", async () => {
    const files: Record<string, string> = {
      "robin.md": NOTE,
      ".touchbase.yaml": "defaultPlaybook: friend\n",
    };
    const client = new TestClient({ root: "memfs:/notes", files: true });
    const asked = new Set<string>();
    client.connection.onRequest(LIST_FILES, ({ root }: ListParams) => {
      asked.add(root);
      return { folders: [{ entries: Object.keys(files).map((name) => [name, "file"]) }] };
    });
    client.connection.onRequest(READ_FILES, ({ files: wanted }: ReadParams) => ({
      files: wanted.map(({ path }) => {
        const text = files[path];
        return text === undefined
          ? { fault: "is missing", missing: true }
          : { base64: Buffer.from(text).toString("base64"), isWhole: true };
      }),
    }));
    await client.start();
    await waitForList(client, ["memfs:/notes/robin.md"]);
    assert.deepEqual([...asked], ["memfs:/notes"]);
    assert.equal(await client.stop(), 0);
  });
});
