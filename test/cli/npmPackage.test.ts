import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../../scripts/freshBuild";
import { makeNpmPackage } from "../../scripts/npmPackage.mjs";
import { npmCommand } from "../../scripts/setup.mjs";
import { COMMANDS, SHELLS } from "../../src/cli/commandTable";
import { skipBecause } from "../unit/support/skipBecause";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { failsWithoutProgress } from "./run";
import { ASK, isInstalled } from "./shells";

const MOST_BYTES = 1_000_000;
/** No pager, which would wait for keys. */
const MAN_ENV = { ...process.env, MANPAGER: "cat", PAGER: "cat" };

describe("the npm package of the command line", () => {
  let folder = "";
  let tarball: string;
  const prefix = () => join(folder, "prefix");
  const installed = () => join(prefix(), process.platform === "win32" ? "" : "lib", "node_modules/touchbase");
  const program = () => join(prefix(), process.platform === "win32" ? "touchbase.cmd" : "bin/touchbase");

  before(async function () {
    failsWithoutProgress(this);
    await ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), "touchbase-npm-"));
    tarball = await makeNpmPackage(folder);
    const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    const { command, args, shell } = npmCommand([
      "install",
      "--global",
      "--offline",
      "--ignore-scripts",
      `--prefix=${prefix()}`,
      `--cache=${join(folder, "cache")}`,
      ...quiet,
      tarball,
    ]);
    execFileSync(command, args, { cwd: folder, shell, stdio: "pipe" });
  });
  after(() => folder && rmSync(folder, { recursive: true, force: true }));
  afterEach(removeFolders);

  it("is under 1 MB, has no dependencies, and nothing but what it needs", () => {
    assert.ok(statSync(tarball).size < MOST_BYTES, `${statSync(tarball).size} bytes`);
    const manifest = JSON.parse(readFileSync(join(installed(), "package.json"), "utf8"));
    for (const key of ["dependencies", "devDependencies", "scripts", "private"])
      assert.ok(!(key in manifest), key);
    assert.deepEqual(readdirSync(installed()).sort(), [
      "LICENSE",
      "README.md",
      "THIRD-PARTY-NOTICES.md",
      "dist",
      "man",
      "package.json",
    ]);
  });

  it("runs when it is installed without a network, also with the holidays of a country", () => {
    const note = "---\nname: Ann\nplaybook: friend\ntouches: []\n---\n";
    const vault = folderOf({ "Ann.md": note, ".touchbase.json": '{ "country": "DE" }' });
    const { stdout, stderr, status } = spawnSync(program(), ["due", "--today", "2026-11-25"], {
      cwd: vault,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    assert.equal(stderr, "");
    assert.equal(status, 0);
    assert.match(stdout, /Ann/);
  });

  it("has a manual page that man shows without a warning", function () {
    const page = join(prefix(), "share/man/man1/touchbase.1");
    if (process.platform === "win32") skipBecause(this, "Windows has no manual pages");
    const version = spawnSync("man", ["--version"], { encoding: "utf8" });
    if (version.error) skipBecause(this, "man is not installed");
    // Other programs do not have --warnings: that of macOS, and mandoc.
    if (!/^man \d/.test(version.stdout)) skipBecause(this, "man is not man-db, which can show warnings");
    const shown = spawnSync("man", ["--warnings", "-l", page], { encoding: "utf8", env: MAN_ENV });
    assert.equal(shown.stderr, "");
    assert.match(shown.stdout, /touchbase.*follow.ups from contact notes/);
  });

  it("is found by `man touchbase`", function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no manual pages");
    const env = { ...MAN_ENV, MANPATH: join(prefix(), "share/man") };
    const shown = spawnSync("man", ["touchbase"], { encoding: "utf8", env });
    if (shown.error) skipBecause(this, "man is not installed");
    assert.equal(shown.status, 0, shown.stderr);
    assert.match(shown.stdout, /touchbase.*follow.ups from contact notes/);
  });

  for (const shell of SHELLS) {
    it(`completes its commands with Tab in ${shell}`, function () {
      if (process.platform === "win32") skipBecause(this, "the shells of Windows have no such completions");
      if (!isInstalled(shell)) skipBecause(this, `${shell} is not installed`);
      const made = spawnSync(program(), ["completions", shell], { encoding: "utf8" });
      assert.equal(made.status, 0, made.stderr);
      const script = join(folderOf({}), `touchbase.${shell}`);
      writeFileSync(script, made.stdout);
      const offered = new Set(ASK[shell](script, "touchbase "));
      assert.deepEqual(
        COMMANDS.filter((command) => !offered.has(command)),
        [],
      );
    });
  }
});
