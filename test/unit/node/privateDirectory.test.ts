import assert from "node:assert/strict";
import { chmodSync, existsSync, lchownSync, mkdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePrivateDirectory } from "../../../src/node/privateDirectory";
import { skipBecause } from "../support/skipBecause";
import { folderOf, removeFolders } from "../vault/folder";

describe("makePrivateDirectory", () => {
  afterEach(removeFolders);

  it("creates a directory and its parents that only the user can enter, with any umask", function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no modes of files");
    const before = process.umask(0o002);
    try {
      const parent = join(folderOf(), "a");
      const folder = join(parent, "b", "c");
      assert.equal(makePrivateDirectory(folder), true);
      assert.equal(makePrivateDirectory(folder), true);
      for (const made of [parent, folder]) assert.equal(statSync(made).mode & 0o777, 0o700);
    } finally {
      process.umask(before);
    }
  });

  it("rejects a directory that others can enter, and what is not a directory", function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no modes of files");
    const root = folderOf({ file: "" });
    for (const mode of [0o770, 0o755, 0o711]) {
      const folder = join(root, `mode-${mode}`);
      mkdirSync(folder);
      chmodSync(folder, mode);
      assert.equal(makePrivateDirectory(folder), false);
    }
    symlinkSync(join(root, "nowhere", "else"), join(root, "link"));
    assert.equal(makePrivateDirectory(join(root, "link")), false);
    writeFileSync(join(root, "file"), "");
    assert.equal(makePrivateDirectory(join(root, "file")), false);
    assert.equal(makePrivateDirectory(join(root, "file", "below")), false);
  });

  it("follows a link of the user, but not one of another user", function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no modes of files");
    const root = folderOf();
    const link = join(root, "link");
    mkdirSync(join(root, "private"), { mode: 0o700 });
    symlinkSync(join(root, "private"), link);
    assert.equal(makePrivateDirectory(link), true);
    if (process.getuid?.() !== 0) skipBecause(this, "only root can give a link away");
    lchownSync(link, 65534, 65534);
    assert.equal(makePrivateDirectory(link), false);
  });

  it("returns where the system denies that new names exist", function () {
    if (!existsSync("/proc/self")) skipBecause(this, "this system has no /proc");
    assert.equal(makePrivateDirectory("/proc/touchbase"), false);
    assert.equal(makePrivateDirectory("/proc/touchbase/code"), false);
  });
});
