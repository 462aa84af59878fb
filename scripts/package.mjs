/**
 * Builds the extension and packs it into touchbase-<version>.vsix, and the command line into out/touchbase-<version>.tgz:
 *   npm run package
 */
import { renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { makeNpmPackage } from "./npmPackage.mjs";
import { build, ensureInstalled, root, runScript, step } from "./setup.mjs";
import { makeVsix } from "./vsix.mjs";

runScript(async () => {
  await ensureInstalled();
  await build();

  step("Packing");
  const packed = await makeVsix(path.join(root, "out"), (text) => process.stdout.write(text));
  const file = path.basename(packed);
  rmSync(path.join(root, file), { force: true });
  renameSync(packed, path.join(root, file));
  const kilobytes = Math.round(statSync(path.join(root, file)).size / 1024);
  const tarball = path.relative(root, await makeNpmPackage());
  const tarballSize = Math.round(statSync(path.join(root, tarball)).size / 1024);
  console.log(`\n${tarball}, ${tarballSize} KB. Install it with: npm install --global ${tarball}`);
  console.log(`${file}, ${kilobytes} KB. Install it with: code --install-extension ${file}`);
});
