import assert from "node:assert/strict";
import { ClientFiles, type SendRequest } from "../../../src/files/clientFiles";
import { LIST_FILES, type ListParams, READ_FILES, type ReadParams } from "../../../src/files/fileProtocol";
import { FileError } from "../../../src/files/files";
import { globMatcher } from "../../../src/files/globs";

type Tree = Readonly<Record<string, string>>;

/** A client that answers from files by path and records the requests. */
function clientOf(files: Tree, { answersHold = 100 } = {}) {
  const asked: { method: string; count: number }[] = [];
  const ask: SendRequest = async (method, params, signal) => {
    signal?.throwIfAborted();
    if (method === LIST_FILES) {
      const { paths } = params as ListParams;
      asked.push({ method, count: paths.length });
      return { folders: paths.map((path) => listing(files, path)) };
    }
    const wanted = (params as ReadParams).files;
    asked.push({ method, count: wanted.length });
    return {
      files: wanted.map(({ path, bytes }, i) => {
        const text = files[path];
        if (i >= answersHold) return null;
        if (text === undefined) return { fault: "cannot be read: the file does not exist", missing: true };
        const whole = Buffer.from(text);
        return {
          base64: whole.subarray(0, bytes).toString("base64"),
          isWhole: whole.length <= (bytes ?? Infinity),
        };
      }),
    };
  };
  return { asked, ask };
}

function listing(files: Tree, folder: string) {
  const root = folder === "" ? "" : `${folder}/`;
  const inside = Object.keys(files).filter((path) => path.startsWith(root));
  if (inside.length === 0) return { fault: "cannot be read: permission denied" };
  const found = new Map(
    inside.map((path) => {
      const [name = "", ...rest] = path.slice(root.length).split("/");
      return [name, rest.length > 0 ? "folder" : "file"] as const;
    }),
  );
  return { entries: [...found] };
}

const notes = (files: Tree, excludes: string[] = []) =>
  new ClientFiles("memfs:/notes", clientOf(files).ask, globMatcher(excludes));

describe("ClientFiles", () => {
  it("skips what a walk on disk skips: hidden folders, and files that .gitignore or the editor excludes", async () => {
    const files = {
      ".gitignore": "build/\n*.draft.md\n/top.md\n",
      "top.md": "",
      "x/top.md": "",
      "build/a.md": "",
      "x/a.draft.md": "",
      "y/.gitignore": "!keep.draft.md\nsecret\n",
      "y/keep.draft.md": "",
      "y/secret/a.md": "",
      "secret/a.md": "",
      "archive/a.md": "",
      ".obsidian/a.md": "",
      "node_modules/x/README.md": "",
      "a.txt": "",
    };
    const { paths, problems } = await notes(files, ["archive"]).walk();
    assert.deepEqual(paths, ["secret/a.md", "x/top.md", "y/keep.draft.md"]);
    assert.deepEqual(problems, []);
  });

  it("requests folders by level and files by batch", async () => {
    const files = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`${i}/a.md`, "text"]));
    const { ask, asked } = clientOf(files);
    const folder = new ClientFiles("memfs:/notes", ask);
    const { paths } = await folder.walk();
    assert.equal(paths.length, 100);
    assert.equal(asked.length, 1 + Math.ceil(100 / 32));
    await Promise.all(paths.map((path) => folder.readHead(path, 4096)));
    assert.deepEqual(
      asked.filter(({ method }) => method === READ_FILES).map(({ count }) => count),
      [64, 36],
    );
  });

  it("reads heads, and repeats the request for files that an answer postpones", async () => {
    const { ask, asked } = clientOf({ "a.md": "\uFEFFabc", "b.md": "b", "c.md": "c" }, { answersHold: 1 });
    const files = new ClientFiles("memfs:/notes", ask);
    assert.deepEqual(await files.readHead("a.md", 4), {
      bytes: Uint8Array.from(Buffer.from("\uFEFFa")),
      isWhole: false,
    });
    const texts = await Promise.all(["a.md", "b.md", "c.md"].map((path) => files.textOf(path)));
    assert.deepEqual(texts, ["\uFEFFabc", "b", "c"]);
    assert.equal(asked.length, 4);
  });

  it("returns undefined for a missing settings file and rejects for a missing note", async () => {
    const files = notes({ "a.md": "a" });
    assert.equal(await files.textOf(".touchbase.json"), undefined);
    await assert.rejects(files.read("b.md"), /^FileError: b\.md cannot be read: the file does not exist/);
    assert.equal(await files.stat("a.md"), undefined);
  });

  it("rejects with the reason when the client cannot read or does not answer", async () => {
    await assert.rejects(notes({}).walk(), /permission denied/);
    const deaf = new ClientFiles("memfs:/notes", () => Promise.reject(new Error("connection is closed")));
    await assert.rejects(deaf.walk(), FileError);
    await assert.rejects(deaf.read("a.md"), /a\.md cannot be read: the editor gave no answer/);
    const strange = new ClientFiles("memfs:/notes", async () => ({ files: [], folders: [] }));
    await assert.rejects(strange.read("a.md"), /gave no answer/);
    await assert.rejects(strange.walk(), /gave no answer/);
    const empty = new ClientFiles("memfs:/notes", async () => ({ files: [null] }));
    await assert.rejects(empty.read("a.md"), /gave no answer/);
  });

  it("stops requests when the walk is aborted", async () => {
    await assert.rejects(notes({ "a.md": "" }).walk(AbortSignal.abort(new Error("enough"))), /enough/);
  });
});
