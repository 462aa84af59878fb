/**
 * Checks comments, catalogues and Markdown for words that the style of this project avoids.
 *   npm run words             lists them with better ones, and exits with 1 if there are any
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root, runScript } from "./setup.mjs";
import { avoidedWords } from "./words/findings.mjs";

const SOURCES = /\.(?:ts|mts|mjs|cjs|js)$/;
const PROSE = ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "package.nls.json", "esbuild.js"];
/** Fixtures and examples are users' notes, and the list of words has to contain the words. */
const EXCLUDED =
  /^(?:test\/fixtures\/(?!README\.md)|docs\/examples\/|scripts\/words\/|test\/unit\/scripts\/words\.test\.ts)/;

/** @param {string} folder @param {RegExp} names */
function filesIn(folder, names) {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.split(path.sep).join("/")}`)
    .filter((name) => names.test(name) && !EXCLUDED.test(name));
}

runScript(async () => {
  const files = [
    ...["src", "scripts", "test"].flatMap((folder) => filesIn(folder, SOURCES)),
    ...filesIn("test", /\.md$/),
    ...filesIn("docs", /\.md$/),
    ...PROSE,
  ].sort();
  let count = 0;
  for (const file of files) {
    for (const { line, word, instead } of avoidedWords(file, readFileSync(path.join(root, file), "utf8"))) {
      console.log(`${file}:${line}: "${word.trim()}", better: ${instead}`);
      count++;
    }
  }
  console.log(count === 0 ? "No avoided words." : `${count} avoided words.`);
  return count === 0 ? 0 : 1;
});
