/** Packs the built extension into a VSIX, from a folder with only the packed files. */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packagedFiles } from "./host/packagedFiles.mjs";
import { packedReadme } from "./packedReadme.mjs";
import { pageWithAddress, repositoryAddress, withAddress } from "./repository.mjs";
import { Problem, root } from "./setup.mjs";

/** The hosts whose addresses of files vsce knows. */
const KNOWN_HOSTS = /^https:\/\/(?:github|gitlab)\.com\//;

/**
 * @param {string} folder where the package and the folder `extension` with its files go
 * @param {(text: string) => void} [print] gets the output of vsce
 * @param {string} [address] of the public repository, which tests make up
 * @returns {Promise<string>} the path of the package
 */
export async function makeVsix(folder, print = () => undefined, address = repositoryAddress()) {
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const { name, version } = manifest;
  const file = path.join(folder, `${name}-${version}.vsix`);
  const staged = path.join(folder, "extension");
  rmSync(file, { force: true });
  rmSync(staged, { recursive: true, force: true });
  const files = packagedFiles(root);
  for (const one of [...files, ".vscodeignore"]) {
    mkdirSync(path.dirname(path.join(staged, one)), { recursive: true });
    cpSync(path.join(root, one), path.join(staged, one));
  }
  const readme = readFileSync(path.join(root, "README.md"), "utf8");
  const isLinked = address !== undefined && KNOWN_HOSTS.test(address);
  if (isLinked) {
    const linked = JSON.stringify(withAddress(manifest, address), null, 2);
    writeFileSync(path.join(staged, "package.json"), linked);
    const text = pageWithAddress(readme, manifest.repository?.url, address);
    writeFileSync(path.join(staged, "README.md"), text);
  } else {
    const text = packedReadme(readme, (link) => files.includes(link));
    // vsce gives the license this ending.
    writeFileSync(path.join(staged, "README.md"), text.replaceAll("](LICENSE)", "](LICENSE.txt)"));
  }
  const { code, output } = await vsce(staged, print, [
    "package",
    // The bundles contain the code that they need from node_modules.
    "--no-dependencies",
    ...(isLinked ? [] : ["--allow-missing-repository", "--no-rewrite-relative-links"]),
    `--out=${file}`,
  ]);
  if (code !== 0) throw new Problem(`vsce could not pack the extension:\n${output}`);
  // Warnings of vsce affect the users who install the extension.
  if (/\bwarning\b/i.test(output))
    throw new Problem(`vsce warns of something. Fix it, then pack again.\n${output}`);
  return file;
}

/**
 * @param {string} cwd
 * @param {(text: string) => void} print
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
function vsce(cwd, print, args) {
  const program = path.join(root, "node_modules/@vscode/vsce/vsce");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
        print(String(chunk));
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
