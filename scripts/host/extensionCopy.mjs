/**
 * Puts the built extension into a VS Code as a user would have it: exactly the files that a package
 * of it holds, so that one forgotten in .vscodeignore is missed here and not by users. It is a copy
 * because VS Code deletes the folder of an extension that is uninstalled.
 */
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Problem, root, runNode, runScript } from "../setup.mjs";

/**
 * @param {string} extensionsDir emptied first: an older build must not stay
 * @returns {Promise<string>} the folder of the extension
 */
export async function copyExtension(extensionsDir) {
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const { listFiles, PackageManager } = await import("@vscode/vsce");
  // No package manager: the bundles hold the dependencies.
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const main = path.normalize(manifest.main);
  if (!files.some((file) => path.normalize(file) === main)) {
    throw new Problem(
      `${main} would not be in the package: build it, and see that .vscodeignore lets it in.`,
    );
  }
  rmSync(extensionsDir, { recursive: true, force: true });
  const target = path.join(extensionsDir, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  mkdirSync(target, { recursive: true });
  for (const file of files) cpSync(path.join(root, file), path.join(target, file), { recursive: true });
  return target;
}

/**
 * Does the same in a process of its own, so that this one can report progress: loading vsce blocks a
 * busy machine for many seconds.
 *
 * @param {string} extensionsDir
 */
export async function copyExtensionInProcess(extensionsDir) {
  if ((await runNode([fileURLToPath(import.meta.url), extensionsDir])) !== 0) {
    throw new Problem("The extension could not be copied; the message is above.");
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  runScript(async () => {
    const [folder] = process.argv.slice(2);
    if (folder === undefined) throw new Problem("Usage: node scripts/host/extensionCopy.mjs FOLDER");
    await copyExtension(folder);
  });
}
