import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { listFiles, PackageManager } from "@vscode/vsce";
import { packagedFiles } from "../../../scripts/host/packagedFiles.mjs";

const root = join(__dirname, "../../..");
const FILES = [
  ".npmrc",
  ".vscode-test/code/package.json",
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "dist/cli.js",
  "dist/extension.js",
  "dist/extension.js.map",
  "dist/server.js",
  "dist/webview/page.css",
  "dist/webview/page.js",
  "dist/webview/more/page.js",
  "docs/README.md",
  "docs/decisions.md",
  "docs/rules/move-on.md",
  "docs/rules/.hidden.md",
  "l10n/bundle.l10n.de.json",
  "media/icon.png",
  "media/walkthrough/log.svg",
  "package.nls.de.json",
  "package.nls.json",
  "src/extension/node.ts",
];

describe("packagedFiles", () => {
  it("lists the files that vsce does", async () => {
    const folder = mkdtempSync(join(tmpdir(), "touchbase-packaged-"));
    try {
      for (const file of FILES) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), "");
      }
      for (const file of ["package.json", ".vscodeignore"])
        copyFileSync(join(root, file), join(folder, file));
      const expected = await listFiles({ cwd: folder, packageManager: PackageManager.None });
      const found = packagedFiles(folder);
      assert.deepEqual(found, expected.sort());
      assert.ok(found.includes("docs/rules/move-on.md") && !found.includes("src/extension/node.ts"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
