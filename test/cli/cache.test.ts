import assert from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import nodeModule from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { skipBecause } from "../unit/support/skipBecause";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { finished, start } from "./run";
import { TODAY } from "./vault";

const NOTE = "---\nplaybook: job-ad\ntouches:\n  - 2026-11-10 call voicemail\n---\n";
const MANY = Object.fromEntries(
  Array.from({ length: 600 }, (_, at) => [`${at}.md`, at < 3 ? NOTE : "# Soup\n"]),
);

describe("the cache of touchbase due", () => {
  let caches = "";
  beforeEach(() => {
    caches = mkdtempSync(join(tmpdir(), "touchbase-caches-"));
  });
  afterEach(() => {
    removeFolders();
    rmSync(caches, { recursive: true, force: true });
  });

  const due = (root: string, directory = caches) => {
    const env = { XDG_CACHE_HOME: directory, LOCALAPPDATA: directory, HOME: directory };
    return finished(start(root, ["due", ...TODAY], env));
  };
  const cacheFiles = () => {
    const folder = readdirSync(caches, { recursive: true, encoding: "utf8" });
    return folder.filter((name) => name.endsWith(".cache"));
  };

  it("is removed when the settings file turns it off", async () => {
    const root = folderOf(MANY);
    const anHourAgo = Date.now() / 1000 - 3600;
    for (const name of readdirSync(root)) utimesSync(join(root, name), anHourAgo, anHourAgo);
    // Only notes that have not changed for three seconds are cached, and the time of a change cannot be set.
    const settled = Math.max(...readdirSync(root).map((name) => statSync(join(root, name)).ctimeMs)) + 3100;
    while (Date.now() < settled) await due(root, "/nowhere");
    const first = await due(root);
    assert.equal(first.code, 0);
    assert.equal(cacheFiles().length, 1);
    writeFileSync(join(root, ".touchbase.json"), '{ "cache": false }\n');
    assert.deepEqual(await due(root), first);
    assert.deepEqual(cacheFiles(), []);
  });

  it("is left out, with the compiled code, in a directory that others can enter", async function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no modes of files");
    const root = folderOf(MANY);
    const anHourAgo = Date.now() / 1000 - 3600;
    for (const name of readdirSync(root)) utimesSync(join(root, name), anHourAgo, anHourAgo);
    const folder = join(caches, "touchbase");
    mkdirSync(folder);
    chmodSync(folder, 0o775);
    assert.equal((await due(root)).code, 0);
    assert.deepEqual(readdirSync(folder), []);
    // Since Node 22, the code is there as soon as the directory is private.
    chmodSync(folder, 0o700);
    assert.equal((await due(root)).code, 0);
    const hasCompileCache = "enableCompileCache" in nodeModule;
    assert.equal(existsSync(join(folder, "code")), hasCompileCache);
  });

  it("is left out where it cannot be created", async function () {
    if (!existsSync("/proc/self")) skipBecause(this, "this system has no /proc");
    const root = folderOf(MANY);
    const expected = await due(root);
    assert.equal(expected.code, 0);
    for (const directory of ["/proc", "/proc/self", join(root, "0.md")])
      assert.deepEqual(await due(root, directory), expected);
  });
});
