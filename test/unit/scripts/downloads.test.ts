import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { verifyChecksum } from "../../../scripts/host/checksum.mjs";
import { writeRedirect } from "../../../scripts/host/desktop.mjs";
import {
  checksums,
  headlessChromiumVersion,
  hostVersion,
  nodeVersions,
  ripgrepVersion,
} from "../../../scripts/host/versions.mjs";
import { countPackages } from "../../../scripts/packages.mjs";
import { Problem } from "../../../scripts/problem.mjs";
import { skipBecause } from "../support/skipBecause";

const root = join(__dirname, "../../..");
let folder: string;

/** Gives each test of a suite a folder. Hooks outside of a suite would run before and after every test of all files. */
function useFolder(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "touchbase-downloads-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
}

describe("verifyChecksum", () => {
  useFolder();

  const expected = `sha512-${createHash("sha512").update("what was published").digest("base64")}`;

  it("accepts the file that was published", async () => {
    const file = join(folder, "package.tgz");
    writeFileSync(file, "what was published");
    await verifyChecksum(file, "editor@1.0.0", expected);
    assert.ok(existsSync(file));
  });

  it("deletes any other file and names it with both checksums", async () => {
    const file = join(folder, "package.tgz");
    writeFileSync(file, "something else");
    await assert.rejects(verifyChecksum(file, "editor@1.0.0", expected), (error) => {
      assert.ok(error instanceof Problem);
      const received = createHash("sha512").update("something else").digest("base64");
      for (const part of ["editor@1.0.0", expected, `sha512-${received}`, "scripts/host/versions.mjs"]) {
        assert.ok(error.message.includes(part), part);
      }
      return true;
    });
    assert.ok(!existsSync(file));
  });
});

describe("the checksums", () => {
  it("exist for every downloaded package, and for no other", () => {
    const packages = [
      ...["newest", "oldest"].map((name) => `code-server@${hostVersion(name).codeServer}`),
      ...Object.entries(nodeVersions).flatMap(([platform, versions]) =>
        Object.values(versions).map((version) => `node-${platform}@${version}`),
      ),
      ...["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"].map(
        (platform) => `@vscode/ripgrep-${platform}@${ripgrepVersion}`,
      ),
      `@sparticuz/chromium@${headlessChromiumVersion}`,
    ];
    assert.deepEqual(Object.keys(checksums).sort(), packages.sort());
    for (const checksum of Object.values(checksums)) assert.match(checksum, /^sha512-[\w+/]{86}==$/);
  });

  it("exist for every dependency", () => {
    const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
    const unverified = Object.keys(packages).filter((place) => place && !packages[place].integrity);
    assert.deepEqual(unverified, []);
  });
});

describe("countPackages", () => {
  useFolder();

  it("counts the installed packages, without optional ones", () => {
    const packages = {
      "": {},
      "node_modules/a": {},
      "node_modules/a/node_modules/b": {},
      "node_modules/for-windows": { optional: true },
      "node_modules/mocha": { dev: true },
    };
    writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages }));
    const count = countPackages(folder, "package-lock.json", { dev: false });
    assert.equal(count(), "downloading, none of 2 packages is installed yet");
    const file = join(folder, "node_modules/a/package.json");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "{}");
    assert.equal(count(), "installed 1 of 2 packages");
    const all = countPackages(folder, "package-lock.json", { dev: true });
    assert.equal(all(), "installed 1 of 3 packages");
  });
});

describe("the page that leads a browser to the address with the token", () => {
  useFolder();

  it("can be read by this user only, even if an old one exists", function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no modes of files");
    const page = join(folder, "out/start.html");
    writeRedirect("http://127.0.0.1:1/?tkn=old", page);
    writeRedirect("http://127.0.0.1:1/?tkn=abc&folder=/a", page);
    assert.equal(statSync(page).mode & 0o777, 0o600);
    const html = readFileSync(page, "utf8");
    assert.ok(html.includes('content="0; url=http://127.0.0.1:1/?tkn=abc&amp;folder=/a"'));
    assert.ok(!html.includes("tkn=old"));
  });
});
