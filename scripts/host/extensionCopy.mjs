/**
 * Copies the built extension into a VS Code as a user would have it: exactly the files of a package, so that tests fail
 * if .vscodeignore lacks a file. It is a copy because VS Code deletes the folder of an extension
 * that is uninstalled.
 */
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { Problem, root } from "../setup.mjs";
import { packagedFiles } from "./packagedFiles.mjs";

/**
 * @param {string} extensionsDir emptied first, because an older build must not stay
 * @returns {Promise<string>} the folder of the extension
 */
export async function copyExtension(extensionsDir) {
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const files = packagedFiles(root);
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
