import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, posix, win32 } from "node:path";
import fc from "fast-check";
import { userCacheDirectory } from "../../../src/node/cacheDirectory";
import { directoryTimes } from "../../../src/node/directoryTimes";
import { isReallyInside } from "../../../src/node/linkTarget";
import { meansTaken } from "../../../src/node/lock";
import { contains, slashed, wholePath, withSeparator } from "../../../src/node/paths";
import { renameOver } from "../../../src/node/renameOver";
import { skipBecause } from "../support/skipBecause";
import { folderOf, removeFolders } from "../vault/folder";

describe("contains", () => {
  const onWindows: [outer: string, inner: string, expected: boolean][] = [
    ["C:\\notes", "C:\\notes", true],
    ["C:\\notes", "C:\\notes\\People\\a.md", true],
    ["C:\\Notes", "c:\\notes\\a.md", true],
    ["C:\\", "C:\\a.md", true],
    ["C:\\notes", "C:\\notes2\\a.md", false],
    ["C:\\notes", "C:\\", false],
    ["C:\\notes", "C:\\notes\\..\\a.md", false],
    ["C:\\notes", "C:\\notes\\..a.md", true],
    ["C:\\notes", "D:\\notes\\a.md", false],
    ["\\\\nas\\share", "\\\\nas\\share\\a.md", true],
    ["\\\\NAS\\share\\notes", "\\\\nas\\Share\\notes\\a.md", true],
    ["\\\\nas\\share", "\\\\nas\\other\\a.md", false],
    ["C:\\notes", "\\\\nas\\share\\a.md", false],
    ["C:/notes", "C:\\notes\\a.md", true],
  ];
  for (const [outer, inner, expected] of onWindows) {
    it(`is ${expected} on Windows for ${outer} and ${inner}`, () =>
      assert.equal(contains(outer, inner, win32), expected));
  }

  const elsewhere: [outer: string, inner: string, expected: boolean][] = [
    ["/notes", "/notes/a.md", true],
    ["/", "/a.md", true],
    ["/notes", "/Notes/a.md", false],
    ["/notes", "/notes/A: meeting.md", true],
    ["/notes", "/notes/C:\\a.md", true],
    ["/notes", "/notes/\\\\nas\\a.md", true],
    ["/notes", "/notes/..a.md", true],
    ["/notes", "/a.md", false],
  ];
  for (const [outer, inner, expected] of elsewhere) {
    it(`is ${expected} elsewhere for ${outer} and ${inner}`, () =>
      assert.equal(contains(outer, inner, posix), expected));
  }

  it("is true for every path of a folder and a name", () => {
    const name = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .filter((text) => !/[\\/\0]|^\.\.?$/.test(text) && text.trim() !== "");
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        assert.ok(contains("/notes", `/notes/${names.join("/")}`, posix));
        assert.ok(contains("C:\\notes", `C:\\notes\\${names.join("\\")}`, win32));
        assert.ok(!contains(`/notes/${names.join("/")}`, "/notes", posix));
        assert.ok(!contains(`C:\\notes\\${names.join("\\")}`, "C:\\notes", win32));
      }),
    );
  });
});

describe("slashed", () => {
  it("replaces the separators of Windows, and no backslash elsewhere", () => {
    assert.equal(slashed("People\\Ann\\a.md", win32), "People/Ann/a.md");
    assert.equal(slashed("\\\\nas\\share\\a.md", win32), "//nas/share/a.md");
    assert.equal(slashed("People/a\\b.md", posix), "People/a\\b.md");
  });
});

describe("withSeparator", () => {
  it("adds no second one to the root of a disk", () => {
    assert.deepEqual(
      ["C:\\", "C:\\notes", "\\\\nas\\share\\"].map((folder) => withSeparator(folder, win32)),
      ["C:\\", "C:\\notes\\", "\\\\nas\\share\\"],
    );
    assert.deepEqual(
      ["/", "/notes"].map((folder) => withSeparator(folder, posix)),
      ["/", "/notes/"],
    );
  });
});

describe("wholePath", () => {
  const onWindows: [written: string, expected: string | undefined][] = [
    ["~/touchbase.ics", "C:\\Users\\Ann\\touchbase.ics"],
    ["~\\Cloud\\touchbase.ics", "C:\\Users\\Ann\\Cloud\\touchbase.ics"],
    ["D:\\touchbase.ics", "D:\\touchbase.ics"],
    ["d:/touchbase.ics", "d:/touchbase.ics"],
    ["\\\\nas\\share\\touchbase.ics", "\\\\nas\\share\\touchbase.ics"],
    ["D:touchbase.ics", undefined],
    ["\\touchbase.ics", undefined],
    ["/touchbase.ics", undefined],
    ["touchbase.ics", undefined],
    ["~Ann\\touchbase.ics", undefined],
    ["", undefined],
  ];
  for (const [written, expected] of onWindows) {
    it(`is ${expected} on Windows for “${written}”`, () =>
      assert.equal(wholePath(written, "C:\\Users\\Ann", win32), expected));
  }

  const elsewhere: [written: string, expected: string | undefined][] = [
    ["~/touchbase.ics", "/home/ann/touchbase.ics"],
    ["/cloud/touchbase.ics", "/cloud/touchbase.ics"],
    ["~\\touchbase.ics", undefined],
    ["C:\\touchbase.ics", undefined],
    ["./touchbase.ics", undefined],
    ["~", undefined],
    ["", undefined],
  ];
  for (const [written, expected] of elsewhere) {
    it(`is ${expected} elsewhere for “${written}”`, () =>
      assert.equal(wholePath(written, "/home/ann", posix), expected));
  }
});

describe("isReallyInside", () => {
  afterEach(removeFolders);

  it("is true for a note whose name looks like a drive of Windows", function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no such file names");
    const root = folderOf({});
    mkdirSync(join(root, "notes"));
    for (const name of ["C: a plan.md", "\\\\nas.md"]) {
      writeFileSync(join(root, "notes", name), "");
      assert.ok(isReallyInside(join(root, "notes", name), join(root, "notes")), name);
    }
  });
});

describe("userCacheDirectory", () => {
  const cases: [platform: NodeJS.Platform, env: NodeJS.ProcessEnv, expected: string | undefined][] = [
    [
      "win32",
      { LOCALAPPDATA: "C:\\Users\\Ann\\AppData\\Local" },
      "C:\\Users\\Ann\\AppData\\Local\\touchbase\\Cache",
    ],
    ["win32", { LOCALAPPDATA: "\\\\nas\\ann" }, "\\\\nas\\ann\\touchbase\\Cache"],
    ["win32", { LOCALAPPDATA: "Local" }, undefined],
    ["win32", { LOCALAPPDATA: "" }, undefined],
    ["win32", { HOME: "C:\\Users\\Ann" }, undefined],
    ["darwin", { HOME: "/Users/ann" }, "/Users/ann/Library/Caches/touchbase"],
    ["darwin", { HOME: "/Users/ann", XDG_CACHE_HOME: "/x" }, "/Users/ann/Library/Caches/touchbase"],
    ["linux", { HOME: "/home/ann" }, "/home/ann/.cache/touchbase"],
    ["linux", { HOME: "/home/ann", XDG_CACHE_HOME: "/x" }, "/x/touchbase"],
    ["linux", { HOME: "/home/ann", XDG_CACHE_HOME: "x" }, "/home/ann/.cache/touchbase"],
    ["linux", { HOME: "/home/ann", XDG_CACHE_HOME: "" }, "/home/ann/.cache/touchbase"],
    ["freebsd", { HOME: "/home/ann" }, "/home/ann/.cache/touchbase"],
  ];
  for (const [platform, env, expected] of cases) {
    it(`is ${expected} on ${platform} with ${JSON.stringify(env)}`, () =>
      assert.equal(userCacheDirectory(env, platform), expected));
  }
});

describe("directoryTimes", () => {
  afterEach(removeFolders);

  it("trusts the times of folders only on Linux", () => {
    for (const platform of ["win32", "darwin"] as const)
      assert.equal(directoryTimes(folderOf({}), platform), undefined);
  });
});

describe("renameOver", () => {
  /** Runs it on a system whose first renames fail, and returns the pauses. */
  async function pausesOn(platform: NodeJS.Platform, code: string, failures: number): Promise<number[]> {
    const pauses: number[] = [];
    let left = failures;
    await renameOver("a.tmp", "a.md", {
      platform,
      rename: async () => {
        if (left-- > 0) throw Object.assign(new Error(code), { code });
      },
      sleep: async (ms) => void pauses.push(ms),
    });
    return pauses;
  }

  it("tries again on Windows while a program has the note open", async () => {
    for (const code of ["EPERM", "EBUSY", "EACCES"])
      assert.deepEqual(await pausesOn("win32", code, 3), [10, 20, 40], code);
  });

  it("fails on Windows after two and a half seconds", async () => {
    await assert.rejects(pausesOn("win32", "EBUSY", 99), { code: "EBUSY" });
    const pauses = await pausesOn("win32", "EBUSY", 8);
    assert.equal(
      pauses.reduce((sum, ms) => sum + ms, 0),
      2550,
    );
  });

  it("fails at once for other errors, and on other systems", async () => {
    await assert.rejects(pausesOn("win32", "ENOSPC", 1), { code: "ENOSPC" });
    for (const platform of ["linux", "darwin"] as const)
      await assert.rejects(pausesOn(platform, "EPERM", 1), { code: "EPERM" });
  });
});

describe("meansTaken", () => {
  it("treats EPERM as an existing lock on Windows only", () => {
    const systems = ["win32", "linux", "darwin"] as const;
    assert.deepEqual(
      systems.map((system) => meansTaken("EEXIST", system)),
      [true, true, true],
    );
    assert.deepEqual(
      systems.map((system) => meansTaken("EPERM", system)),
      [true, false, false],
    );
    assert.deepEqual(
      systems.map((system) => meansTaken("EACCES", system)),
      [false, false, false],
    );
  });
});
