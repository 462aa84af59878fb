import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../../scripts/freshBuild";
import { relativeTargets } from "../../scripts/packedReadme.mjs";
import { makeVsix } from "../../scripts/vsix.mjs";
import { failsWithoutProgress } from "./run";

const { readZip } = require("@vscode/vsce/out/zip") as {
  readZip(file: string, filter: (name: string) => boolean): Promise<Map<string, Buffer>>;
};

describe("the package of the extension", () => {
  let folder = "";
  let contents: ReadonlyMap<string, Buffer>;

  before(async function () {
    failsWithoutProgress(this);
    await ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), "touchbase-vsix-"));
    // The names are in lowercase letters.
    contents = await readZip(await makeVsix(folder), (name) => name.startsWith("extension/"));
  });
  after(() => folder && rmSync(folder, { recursive: true, force: true }));

  const textOf = (file: string) => String(contents.get(`extension/${file}`));

  it("has a README whose pictures VS Code can show, and whose links lead to files of the package", () => {
    const { pictures, links } = relativeTargets(textOf("readme.md"));
    assert.deepEqual(pictures, []);
    assert.ok(links.length > 10, `${links.length} links`);
    assert.deepEqual(
      links.filter((link) => !contents.has(`extension/${link.toLowerCase()}`)),
      [],
    );
    // VS Code shows no other pictures.
    for (const [, target] of textOf("readme.md").matchAll(/!\[[^\]]*\]\(([^)]*)\)/g))
      assert.match(target ?? "", /^https:/);
  });

  it("has pages without a link to a missing page", () => {
    const pages = [...contents.keys()].filter((name) => /^extension\/docs\/.*\.md$/.test(name));
    const missing = pages.flatMap((page) => {
      const { pictures, links } = relativeTargets(String(contents.get(page)));
      const found = [...pictures, ...links].map((link) =>
        join(page, "..", link).split("\\").join("/").toLowerCase(),
      );
      return found.filter((file) => !contents.has(file)).map((file) => `${page}: ${file}`);
    });
    assert.deepEqual(missing, []);
  });

  it("has what its manifest names", () => {
    const { main, browser, icon } = JSON.parse(textOf("package.json"));
    for (const file of [main, browser, icon]) {
      assert.ok(contents.has(join("extension", file).split("\\").join("/")), file);
    }
  });

  it("has a manifest with what a marketplace shows", () => {
    const manifest = JSON.parse(textOf("package.json"));
    const { galleryBanner, pricing, license, categories, keywords, publisher, displayName } = manifest;
    assert.match(galleryBanner.color, /^#[0-9a-f]{6}$/);
    assert.ok(["dark", "light"].includes(galleryBanner.theme));
    assert.deepEqual([pricing, license], ["Free", "MIT"]);
    for (const text of [publisher, displayName, ...categories, ...keywords])
      assert.ok(text, "a text is empty");
    // A marketplace accepts no more.
    assert.ok(keywords.length > 0 && keywords.length <= 30);
  });
});
