import assert from "node:assert/strict";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isBuilt } from "../../scripts/freshBuild";
import { skipBecause } from "../unit/support/skipBecause";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { finished, start } from "./run";
import { TODAY } from "./vault";

const NOTE = "---\nplaybook: job-ad\ntouches:\n  - 2026-11-10 call voicemail\n---\n";
const MANY = Object.fromEntries(
  Array.from({ length: 600 }, (_, at) => [`${at}.md`, at < 3 ? NOTE : "# Soup\n"]),
);

/** Only notes that have not changed for some seconds are cached. */
const AN_HOUR_LATER = join(__dirname, "../server/anHourLater.cjs");

const REQUEST =
  '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}';
const INITIALIZE = `Content-Length: ${REQUEST.length}\r\n\r\n${REQUEST}`;

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
    return finished(start(root, ["due", ...TODAY], env, AN_HOUR_LATER));
  };
  const cacheFiles = () => {
    const folder = readdirSync(caches, { recursive: true, encoding: "utf8" });
    return folder.filter((name) => name.endsWith(".cache"));
  };

  it("is removed when the settings file turns it off", async () => {
    const root = folderOf(MANY);
    const first = await due(root);
    assert.equal(first.code, 0);
    assert.equal(cacheFiles().length, 1);
    writeFileSync(join(root, ".touchbase.json"), '{ "cache": false }\n');
    assert.deepEqual(await due(root), first);
    assert.deepEqual(cacheFiles(), []);
  });

  it("is not used, nor is the compiled code, in a directory that others can enter", async function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no modes of files");
    const root = folderOf(MANY);
    const folder = join(caches, "touchbase");
    mkdirSync(folder);
    chmodSync(folder, 0o775);
    assert.equal((await due(root)).code, 0);
    assert.deepEqual(readdirSync(folder), []);
    // The code is there as soon as the directory is private, if there is a bundle.
    chmodSync(folder, 0o700);
    assert.equal((await due(root)).code, 0);
    const compiled = () => readdirSync(folder).filter((name) => /^program-due-.*\.code$/.test(name));
    assert.equal(compiled().length, isBuilt() ? 1 : 0);
    if (!isBuilt()) return;
    // Damaged code is not run; the next run writes it again.
    const [name = ""] = compiled();
    const whole = readFileSync(join(folder, name));
    const damaged = Buffer.from(whole);
    damaged.writeUInt8(damaged.readUInt8(whole.length >> 1) ^ 1, whole.length >> 1);
    writeFileSync(join(folder, name), damaged);
    const expected = await due(root);
    assert.equal(expected.code, 0);
    assert.deepEqual(compiled(), [name]);
    assert.notDeepEqual(readFileSync(join(folder, name)), damaged);
    assert.deepEqual(await due(root), expected);
  });

  for (const command of ["due", "import", "lsp"])
    it(`has the compiled code of ${command} once, although the run sets flags of V8`, async function () {
      if (!isBuilt()) skipBecause(this, "there is no current bundle; npm run build makes it");
      const root = folderOf({ "a.md": NOTE });
      const env = { XDG_CACHE_HOME: caches, LOCALAPPDATA: caches, HOME: caches };
      const codeAfterRun = async () => {
        const program = start(root, [command], env);
        const ended = finished(program);
        if (command === "lsp") {
          program.stdin?.write(INITIALIZE);
          // The answer. The server ends with its input.
          if (program.stdout) await once(program.stdout, "data");
          program.stdin?.end();
        }
        await ended;
        const files = readdirSync(caches, { recursive: true, encoding: "utf8" });
        const codes = files.filter((name) => name.endsWith(".code"));
        return codes.map((name) => [name, statSync(join(caches, name)).ino]);
      };
      const first = await codeAfterRun();
      assert.equal(first.length, 1);
      // Code that V8 rejects is replaced by another file.
      assert.deepEqual(await codeAfterRun(), first);
    });

  it("is not used where it cannot be created", async function () {
    if (!existsSync("/proc/self")) skipBecause(this, "this system has no /proc");
    const root = folderOf(MANY);
    const expected = await due(root);
    assert.equal(expected.code, 0);
    for (const directory of ["/proc", "/proc/self", join(root, "0.md")])
      assert.deepEqual(await due(root, directory), expected);
  });
});
