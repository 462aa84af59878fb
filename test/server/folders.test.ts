import assert from "node:assert/strict";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { LIST_FILES, type ListParams, READ_FILES, type ReadParams } from "../../src/files/fileProtocol";
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
  const capabilities = { workspace: { workspaceFolders: true } };
  let client: TestClient | undefined;
  const vaults: Awaited<ReturnType<typeof vaultOf>>[] = [];
  const vault = async (notes: Record<string, string>) => {
    const made = await vaultOf(notes);
    vaults.push(made);
    return made;
  };

  afterEach(async () => {
    assert.equal(await client?.stop(), 0);
    for (const each of vaults.splice(0)) await each.remove();
  });

  const change = (added: string[], removed: string[]) =>
    client?.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: {
        added: added.map((uri) => ({ uri, name: uri })),
        removed: removed.map((uri) => ({ uri, name: uri })),
      },
    });

  it("are reread on a rescan, and on save in a client that does not watch files", async () => {
    const one = await vault({ "a.md": NOTE });
    client = await new TestClient({ root: one.uri(), capabilities: {} }).start();
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
    const one = await vault({ "a.md": NOTE, ".gitignore": "drafts/\n*.tmp.md\n", "drafts/x.md": NOTE });
    client = await new TestClient({ root: one.uri(), capabilities }).start();
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
    const one = await vault({ "a.md": NOTE, "People/Old/b.md": NOTE, "People/c.md": NOTE });
    client = await new TestClient({ root: one.uri(), capabilities }).start();
    await waitForList(client, [one.uri("People/Old/b.md"), one.uri("People/c.md"), one.uri("a.md")]);
    await rename(join(one.root, "People"), join(one.root, "Folk"));
    const gone = (path: string) => ({ changes: [{ uri: one.uri(path), type: 3 }] });
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", gone("People"));
    await waitForList(client, [one.uri("Folk/Old/b.md"), one.uri("Folk/c.md"), one.uri("a.md")]);
    await rm(join(one.root, "Folk/Old"), { recursive: true });
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", gone("Folk/Old"));
    await waitForList(client, [one.uri("Folk/c.md"), one.uri("a.md")]);
  });

  it("are added and removed while the server runs, each with its own settings", async () => {
    const one = await vault({ "People/robin.md": NOTE });
    const two = await vault({
      "People/robin.md": NOTE,
      ".touchbase.json": '{"contacts": ["*.md"]}',
      "x.md": "# X\n",
    });
    client = await new TestClient({ root: one.uri(), capabilities }).start();
    await waitForList(client, [one.uri("People/robin.md")]);
    await change([two.uri()], []);
    const both = [one.uri("People/robin.md"), two.uri("People/robin.md"), two.uri("x.md")];
    await waitForList(client, both);
    await change([], [one.uri()]);
    await waitForList(client, both.slice(1));
    await change([], [two.uri()]);
    await waitForList(client, []);
  });

  it("count a note once if one folder is inside another, and regain it when the inner one is removed", async () => {
    const outer = await vault({ "a.md": NOTE, "inner/b.md": NOTE });
    const inner = outer.uri("inner");
    client = await new TestClient({ root: outer.uri(), capabilities }).start();
    await waitForList(client, [outer.uri("a.md"), outer.uri("inner/b.md")]);
    await change([inner], []);
    await waitForList(client, [outer.uri("a.md"), outer.uri("inner/b.md")]);
    await change([], [inner]);
    await waitForList(client, [outer.uri("a.md"), outer.uri("inner/b.md")]);
  });

  it("keep open documents when a folder is removed", async () => {
    const one = await vault({});
    client = await new TestClient({ root: one.uri(), capabilities }).start();
    const uri = one.uri("robin.md");
    await client.open(uri, NOTE);
    await waitForList(client, [uri]);
    await change([], [one.uri()]);
    await waitForList(client, [uri]);
    await change([one.uri()], []);
    await waitForList(client, [uri]);
  });

  it("are read through the client when they are not on a disk", async () => {
    const files: Record<string, string> = {
      "robin.md": NOTE,
      ".touchbase.yaml": "defaultPlaybook: friend\n",
    };
    client = new TestClient({ root: "memfs:/notes", capabilities, files: true });
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
  });
});
