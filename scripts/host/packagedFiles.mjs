/**
 * Lists the files that a package of the extension contains, as vsce does. vsce walks the whole repository
 * first, including the downloads of the tests, which took 11 s of processor time for 70 files.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "../problem.mjs";

/**
 * @param {string} folder of the extension, with a .vscodeignore that excludes all but what it names
 * @returns {string[]} relative, with slashes, sorted
 */
export function packagedFiles(folder) {
  const lines = readFileSync(path.join(folder, ".vscodeignore"), "utf8").split(/\r?\n/);
  const [first, ...patterns] = lines.filter((line) => line && !line.startsWith("#"));
  const isSimple = patterns.every((pattern) => /^![^*]*[^/]*$/.test(pattern));
  if (first !== "**" || !isSimple) {
    throw new Problem(".vscodeignore must exclude ** and then name files, with * in the last part only.");
  }
  const files = patterns.flatMap((pattern) => filesIn(folder, pattern.slice(1)));
  return [...new Set(files)].sort();
}

/**
 * @param {string} folder
 * @param {string} pattern
 */
function filesIn(folder, pattern) {
  const { dir, base } = path.posix.parse(pattern);
  const literals = base.split("*").map((part) => part.replace(/[.+?^$(){}|[\]\\]/g, "\\$&"));
  const matches = new RegExp(`^${literals.join("[^/]*")}$`);
  const parent = path.join(folder, dir);
  const entries = existsSync(parent) ? readdirSync(parent, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isFile() && matches.test(entry.name))
    .map((entry) => path.posix.join(dir, entry.name));
}
