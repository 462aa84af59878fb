import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../../scripts/freshBuild";
import { makeNpmPackage } from "../../scripts/npmPackage.mjs";
import { npmCommand } from "../../scripts/setup.mjs";
import { skipBecause } from "../unit/support/skipBecause";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { failsWithoutProgress } from "./run";

const MOST_BYTES = 1_000_000;

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
    const found = spawnSync("man", ["--warnings", "-l", page], {
      encoding: "utf8",
      env: { ...process.env, MANPAGER: "cat" },
    });
    if (found.error) skipBecause(this, "man is not installed");
    assert.equal(found.stderr, "");
    assert.match(found.stdout, /touchbase.*follow.ups from contact notes/);
  });
});
