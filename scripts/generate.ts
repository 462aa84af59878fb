/**
 * Writes the files that are generated from the sources: the contributions in package.json, the schemas, the grammar and
 * the reference.
 *   npm run generate               writes what has changed
 *   npm run generate -- --check    writes nothing, and exits with 1 if a file is stale
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { outputs, stale } from "./generate/index";
import { germanFaults } from "./generate/localization";
import { COMMAND } from "./generate/output";
import { manifestTexts } from "./generate/packageJson";

const root = path.resolve(__dirname, "..");

function read(file: string): string | undefined {
  try {
    return readFileSync(path.join(root, file), "utf8");
  } catch {
    return undefined;
  }
}

function check(): number {
  const files = stale(read);
  const faults = germanFaults(manifestTexts().texts);
  if (faults.length > 0)
    console.error(`The German is not complete:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
  if (files.length === 0) return faults.length > 0 ? 1 : 0;
  console.error(`Not what the sources make of them:\n${files.map((file) => `  ${file}`).join("\n")}`);
  console.error(`Run \`${COMMAND}\` and commit what it changes.`);
  return 1;
}

function write(): number {
  const made = outputs(read);
  const files = new Set(stale(read, made));
  for (const { path: file, text } of made) {
    if (!files.has(file)) continue;
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    console.log(`wrote ${file}`);
  }
  if (files.size === 0) console.log("Everything is as the sources make it.");
  return 0;
}

const args = process.argv.slice(2);
if (args.some((arg) => arg !== "--check")) {
  console.error(`Usage: ${COMMAND} [-- --check]`);
  process.exitCode = 2;
} else {
  process.exitCode = args.includes("--check") ? check() : write();
}
