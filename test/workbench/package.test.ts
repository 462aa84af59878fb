import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { ensureBuilt } from "../../scripts/freshBuild";
import { root } from "../../scripts/setup.mjs";
import { makeVsix } from "../../scripts/vsix.mjs";
import { takePictures } from "./pictures";
import { makeFolder, sampleNotes } from "./shared";
import { eventually } from "./waiting";
import { Workbench } from "./workbench";

/** An address that does not exist. The working tree answers its requests, as if it had been pushed there. */
const ADDRESS = "https://github.com/touchbase-example/touchbase";
const FILES = `${ADDRESS}/raw/HEAD/`;
const PAGES = `${ADDRESS}/blob/HEAD/`;

/** A limit for a test that hangs; each wait has its own. */
const LIMIT = 240_000;

interface Link {
  readonly href: string;
  /** Returns whether an element has the id that the part after `#` names. */
  readonly hasTarget: boolean;
}

/** Runs in the page. The link to the top is VS Code's own. */
const LINKS = `[...document.querySelectorAll("a[href]:not([role=button])")].map((link) => {
  const href = link.getAttribute("href");
  return { href, hasTarget: href.startsWith("#") && document.getElementById(href.slice(1)) !== null };
})`;

describe("the package in a VS Code without the source", function () {
  this.timeout(LIMIT);
  let folder: string;
  let workbench: Workbench;
  let readme: Frame;
  const asked = new Set<string>();

  before(async () => {
    await ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), "touchbase-package-"));
    const extension = await makeVsix(folder, undefined, ADDRESS);
    workbench = await Workbench.open(makeFolder(sampleNotes()), { extension });
    await workbench.page.route(`${new URL(ADDRESS).origin}/**`, (route) => {
      const url = route.request().url();
      asked.add(url);
      const file = join(root, decodeURIComponent(url.slice(FILES.length)));
      return url.startsWith(FILES) && existsSync(file) ? route.fulfill({ path: file }) : route.abort();
    });
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed")
      await workbench?.screenshot(`failed/package-${this.currentTest.title.replace(/\W+/g, "-")}`);
  });

  it("lists who is due, and knows the commands", async () => {
    await workbench.openView("Touchbase");
    await workbench.treeRow("Robin Ashe").waitFor();
    await workbench.openContact("Robin Ashe");
    await workbench.runCommand("Touchbase: Log Touch");
    await eventually(async () => assert.match(await workbench.quickInputText(), /Log a touch: Robin Ashe/));
    await workbench.page.keyboard.press("Escape");
  });

  it("shows its README with the picture", async () => {
    await workbench.openView("Extensions");
    const row = workbench.page.locator(".extensions-viewlet .extension-list-item", { hasText: "Touchbase" });
    await workbench.clickUntil(row.first(), async () => {
      readme = await workbench.pageWith("h1#touchbase");
    });
    const pictures = readme.locator("img");
    const widths = await eventually(async () => {
      const found = await pictures.evaluateAll((all) =>
        all.map((one) => (one as unknown as { naturalWidth: number }).naturalWidth),
      );
      assert.ok(found.length > 0 && found.every((width) => width > 0), found.join());
      return found;
    });
    assert.equal(widths.length, 1);
    assert.deepEqual([...asked], [`${FILES}docs/pictures/follow-ups.png`]);
    await pictures.first().scrollIntoViewIfNeeded();
    await takePictures(workbench, "package-readme", { shown: [pictures.first()] });
  });

  it("has a README whose links lead to existing pages and headings of the repository", async () => {
    const links = (await readme.evaluate(LINKS)) as Link[];
    const targets = links.map(({ href, hasTarget }) => {
      const [address = ""] = href.split("#");
      if (href.startsWith("#")) return hasTarget ? "heading" : href;
      if (address.startsWith(PAGES))
        return existsSync(join(root, address.slice(PAGES.length))) ? "page" : href;
      return address === ADDRESS || address === `${ADDRESS}/releases` ? "repository" : href;
    });
    assert.deepEqual(
      targets.filter((target) => !["heading", "page", "repository"].includes(target)),
      [],
    );
    assert.ok(targets.filter((target) => target === "page").length > 20, targets.join());
  });

  it("has no errors in the window", () => assert.deepEqual(workbench.errors, []));
});
