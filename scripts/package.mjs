/**
 * Builds the extension and packs it into touchbase-<version>.vsix, and the command line into out/touchbase-<version>.tgz:
 *   npm run package
 */
import { spawn } from "node:child_process";
import { readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { makeNpmPackage } from "./npmPackage.mjs";
import { hasAddress } from "./repository.mjs";
import { build, ensureInstalled, Problem, root, runScript, step } from "./setup.mjs";

runScript(async () => {
  await ensureInstalled();
  await build();

  const { name, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const file = `${name}-${version}.vsix`;
  rmSync(path.join(root, file), { force: true });
  step("Packing");
  const { code, output } = await vsce([
    "package",
    // The bundles hold what they need of node_modules.
    "--no-dependencies",
    // The links of the README point into the public repository, once there is one (docs/publishing.md).
    ...(hasAddress() ? [] : ["--allow-missing-repository", "--no-rewrite-relative-links"]),
    `--out=${file}`,
  ]);
  if (code !== 0) throw new Problem("vsce could not pack the extension; its message is above.");
  // Users who install the extension are affected by the warnings of vsce.
  if (/\bwarning\b/i.test(output))
    throw new Problem("vsce warns of something, see above. Fix it, then pack again.");
  const kilobytes = Math.round(statSync(path.join(root, file)).size / 1024);
  const tarball = path.relative(root, await makeNpmPackage());
  const tarballSize = Math.round(statSync(path.join(root, tarball)).size / 1024);
  console.log(`\n${tarball}, ${tarballSize} KB. Install it with: npm install --global ${tarball}`);
  console.log(`${file}, ${kilobytes} KB. Install it with: code --install-extension ${file}`);
});

/**
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
function vsce(args) {
  const program = path.join(root, "node_modules/@vscode/vsce/vsce");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
        process.stdout.write(chunk);
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
