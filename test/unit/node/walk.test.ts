import assert from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { walkTree } from "../../../src/files/clientWalk";
import { decodeLossy } from "../../../src/files/decode";
import { DirectoryCache } from "../../../src/files/directoryCache";
import { FileError } from "../../../src/files/files";
import { globMatcher, type PathMatcher } from "../../../src/files/globs";
import { nodeFiles } from "../../../src/node/noteFiles";
import { skipBecause } from "../support/skipBecause";
import { folderOf, removeFolders } from "../vault/folder";

const pathsIn = async (root: string) => (await nodeFiles(root).walk()).paths;

describe("walkFolder", () => {
  afterEach(removeFolders);

  it("lists Markdown notes by path, without hidden folders and packages", async () => {
    const root = folderOf({
      "b.md": "",
      "B.MD": "",
      "a/x.markdown": "",
      "a.md": "",
      "a.txt": "",
      ".hidden.md": "",
      ".obsidian/x.md": "",
      "node_modules/x/README.md": "",
    });
    assert.deepEqual(await pathsIn(root), ["B.MD", "a.md", "a/x.markdown", "b.md"]);
  });

  it("applies nested .gitignore files with negations, and the user's excludes", async () => {
    const root = folderOf({
      ".gitignore": "build/\n*.draft.md\n/top.md\n",
      "top.md": "",
      "x/top.md": "",
      "build/a.md": "",
      "x/build/a.md": "",
      "x/a.draft.md": "",
      "y/.gitignore": "!keep.draft.md\nsecret\n",
      "y/keep.draft.md": "",
      "y/other.draft.md": "",
      "y/secret/a.md": "",
      "secret/a.md": "",
      "archive/a.md": "",
    });
    const files = nodeFiles(root, globMatcher(["archive/"]));
    assert.deepEqual((await files.walk()).paths, ["secret/a.md", "x/top.md", "y/keep.draft.md"]);
  });

  describe("with a directory cache", () => {
    /** Walks with the cache of a previous walk; returns the listing, the new cache and the number of listed folders. */
    const walked = (root: string, before: readonly string[], isExcluded?: PathMatcher) => {
      const known = new DirectoryCache(Number.POSITIVE_INFINITY, () => before);
      const walk = nodeFiles(root, isExcluded).sync.walk(known);
      let step = walk.next();
      while (!step.done) step = walk.next();
      return { paths: step.value.paths, lines: known.lines(), changed: known.changed };
    };
    let ago = 0;
    const dated = (...folders: string[]) => {
      for (const folder of folders) utimesSync(folder, 1e9 + ago, 1e9 + ago++);
    };

    it("lists the same and does not list unchanged folders again", function () {
      const root = folderOf({ "a.md": "", "b/c.md": "", "b/d/e.md": "", "b/.hidden/x.md": "" });
      const first = walked(root, []);
      if (first.lines.length === 0) skipBecause(this, "this file system does not date its folders");
      const again = walked(root, first.lines);
      assert.deepEqual([again.paths, again.changed], [first.paths, false]);
      assert.deepEqual(walked(root, first.lines, globMatcher(["b/d/"])).paths, ["a.md", "b/c.md"]);
    });

    it("notices notes that are added, removed, renamed or replaced by a folder or symlink", () => {
      const root = folderOf({ "a.md": "", "b/c.md": "", "b/d/e.md": "" });
      dated(root, join(root, "b"), join(root, "b/d"));
      let { lines } = walked(root, []);
      const steps: [() => void, string[]][] = [
        [() => writeFileSync(join(root, "b/new.md"), ""), ["a.md", "b/c.md", "b/d/e.md", "b/new.md"]],
        [() => rmSync(join(root, "b/c.md")), ["a.md", "b/d/e.md", "b/new.md"]],
        [() => renameSync(join(root, "b/d"), join(root, "b/f")), ["a.md", "b/f/e.md", "b/new.md"]],
        [() => renameSync(join(root, "b/f"), join(root, "g")), ["a.md", "b/new.md", "g/e.md"]],
        [() => symlinkSync("a.md", join(root, "g/h.md")), ["a.md", "b/new.md", "g/e.md"]],
        [
          () => {
            rmSync(join(root, "a.md"));
            mkdirSync(join(root, "a.md"));
          },
          ["b/new.md", "g/e.md"],
        ],
      ];
      for (const [step, expected] of steps) {
        step();
        for (const name of ["", "b", "b/d", "b/f", "g"])
          if (existsSync(join(root, name))) dated(join(root, name));
        const found = walked(root, lines);
        assert.deepEqual(found.paths, expected);
        lines = found.lines;
      }
    });

    it("notices a changed .gitignore in the folder, in a parent, and one that was empty", () => {
      const root = folderOf({ ".gitignore": "", "a.md": "", "b/c.md": "", "b/d/e.md": "" });
      dated(root, join(root, "b"), join(root, "b/d"));
      let { lines } = walked(root, []);
      for (const [file, text, expected] of [
        [".gitignore", "c.md\n", ["a.md", "b/d/e.md"]],
        [".gitignore", "e.md\n", ["a.md", "b/c.md"]],
        ["b/.gitignore", "!e.md\n", ["a.md", "b/c.md", "b/d/e.md"]],
        ["b/.gitignore", "", ["a.md", "b/c.md"]],
        [".gitignore", "", ["a.md", "b/c.md", "b/d/e.md"]],
      ] as const) {
        const isNew = !existsSync(join(root, file));
        writeFileSync(join(root, file), text);
        if (isNew) dated(join(root, dirname(file)));
        const found = walked(root, lines);
        assert.deepEqual(found.paths, expected);
        lines = found.lines;
      }
    });
  });

  it("lists a folder once, however many symlinks lead to it, and ends on cycles", async () => {
    const elsewhere = folderOf({ "far.md": "", "deep/far.md": "" });
    const root = folderOf({ "z/one.md": "", "two.md": "" });
    symlinkSync(root, join(root, "self"));
    symlinkSync("..", join(root, "z/up"));
    symlinkSync(join(root, "z"), join(root, "a-link-to-z"));
    symlinkSync("/", join(root, "disk"));
    symlinkSync(elsewhere, join(root, "elsewhere"));
    symlinkSync(elsewhere, join(root, "again"));
    symlinkSync(root, join(elsewhere, "back"));
    symlinkSync("nowhere", join(root, "dangling"));
    symlinkSync("two.md", join(root, "same.md"));
    symlinkSync(join(elsewhere, "deep/far.md"), join(root, "linked.md"));
    const { paths, problems } = await nodeFiles(root).walk();
    assert.deepEqual(problems, []);
    assert.equal(paths.filter((path) => path.endsWith("one.md")).join(), "z/one.md");
    assert.equal(paths.filter((path) => path === "two.md" || path === "same.md").join(), "two.md");
    assert.equal(paths.filter((path) => /far\.md$|linked\.md$/.test(path)).length, 2);
    assert.equal(paths.length, 4);
  });

  it("reports a folder and a note that cannot be read, and continues", async function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no modes of files");
    if (process.getuid?.() === 0) skipBecause(this, "root may read every file");
    const root = folderOf({ "a.md": "", "shut/b.md": "" });
    chmodSync(join(root, "shut"), 0);
    const { paths, problems } = await nodeFiles(root).walk();
    chmodSync(join(root, "shut"), 0o700);
    assert.deepEqual(paths, ["a.md"]);
    assert.deepEqual(
      problems.map(({ path, text }) => [path, text]),
      [["shut", "cannot be read: permission denied"]],
    );
  });

  it("rejects when the folder does not exist and when it is aborted", async () => {
    await assert.rejects(nodeFiles(join(folderOf(), "missing")).walk(), FileError);
    await assert.rejects(nodeFiles(folderOf()).walk(AbortSignal.abort(new Error("enough"))), /enough/);
  });

  it("lists the same as a walk by requests, in any tree", async () => {
    const name = fc.constantFrom("a", "b.md", "c.md", "d", ".e", "node_modules", "x.tmp.md");
    const rule = fc.constantFrom("a/", "*.tmp.md", "!x.tmp.md", "/d", "c.md", "**/d/*", "!c.md", "# no", "");
    const tree = fc.array(
      fc.tuple(fc.array(name, { minLength: 1, maxLength: 4 }), fc.array(rule, { maxLength: 3 })),
      {
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(tree, async (entries) => {
        const root = folderOf();
        for (const [path, rules] of entries) {
          const folder = join(root, ...path.slice(0, -1).filter((part) => !part.endsWith(".md")));
          mkdirSync(folder, { recursive: true });
          const file = join(folder, path.at(-1) ?? "");
          if (file.endsWith(".md")) writeFileSync(file, "");
          if (rules.length > 0) writeFileSync(join(folder, ".gitignore"), rules.join("\n"));
        }
        const isExcluded = globMatcher(["a/d/**"]);
        const asked = await walkTree(
          {
            list: async (paths) =>
              paths.map((path) => ({
                entries: readdirSync(join(root, path), { withFileTypes: true }).map(
                  (entry) => [entry.name, entry.isDirectory() ? "folder" : "file"] as const,
                ),
              })),
            textOf: async (path) => readFileSync(join(root, path), "utf8"),
          },
          isExcluded,
        );
        assert.deepEqual(await nodeFiles(root, isExcluded).walk(), asked);
      }),
      { numRuns: 60 },
    );
  });

  it("reads heads and whole notes with the byte order mark", async () => {
    const files = nodeFiles(folderOf({ "a.md": "\uFEFFabc" }));
    for (const bytes of [1, 2, 3, 4, 5, 6]) {
      for (const wanted of [files.sync.readHead("a.md", bytes, false), await files.readHead("a.md", bytes)]) {
        const { text, ...head } = wanted;
        const first = Buffer.from("\uFEFFabc").subarray(0, bytes);
        assert.deepEqual(head, { bytes: first, isWhole: bytes === 6 });
        assert.equal(text?.(head.bytes.length), decodeLossy(head.bytes, head.isWhole));
      }
    }
    assert.deepEqual(files.sync.readHead("a.md", 6, true).stat, await files.stat("a.md"));
    assert.deepEqual(files.sync.stat("a.md"), await files.stat("a.md"));
    assert.equal(files.sync.stat("b.md"), undefined);
    assert.throws(
      () => files.sync.readHead("b.md", 4, false),
      /b\.md cannot be read: the file does not exist/,
    );
    assert.deepEqual(await files.read("a.md"), Buffer.from("\uFEFFabc"));
    assert.equal((await files.stat("a.md"))?.size, 6);
    assert.equal(await files.stat("b.md"), undefined);
    await assert.rejects(files.readHead("b.md", 4), /b\.md cannot be read: the file does not exist/);
  });
});
