/**
 * Bundles test/extension into out/test/extension/index.js, whose `run` VS Code calls. The tests
 * cannot run from their sources: VS Code's extension host knows no TypeScript.
 */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Problem, root, runScript } from "./setup.mjs";

const folder = path.join(root, "test/extension");

/** @returns {Promise<string>} the bundle */
export async function bundleExtensionTests() {
  const tests = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const files = tests.filter((file) => file.endsWith(".test.ts")).sort();
  if (!files.length) throw new Problem("There are no *.test.ts files in test/extension.");

  const outdir = path.join(root, "out/test/extension");
  const { build } = await import("esbuild");
  await build({
    stdin: { contents: entry(files), resolveDir: folder, sourcefile: "tests.js" },
    outfile: path.join(outdir, "tests.js"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    sourcemap: true,
    // Mocha loads parts of itself by name, which a bundle would break.
    external: ["vscode", "mocha"],
    logLevel: "warning",
  });
  writeFileSync(path.join(outdir, "index.js"), index);
  return path.join(outdir, "index.js");
}

// Node reads the source map of a file only when told so before it loads the file.
const index = `process.setSourceMapsEnabled(true);
exports.run = () => require("./tests.js").run();
`;

/**
 * A test file must be loaded only after Mocha has laid out its globals, so each is wrapped in a function.
 *
 * @param {string[]} files
 */
function entry(files) {
  const runner = JSON.stringify(path.join(root, "scripts/tests/runInHost.mjs"));
  const loads = files.map((file) => {
    const name = JSON.stringify(`./${file.split(path.sep).join("/")}`);
    return `    ${name}: () => require(${name}),`;
  });
  return [
    `import { runInHost } from ${runner};`,
    "export function run() {",
    "  return runInHost({",
    ...loads,
    "  });",
    "}",
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  runScript(async () => console.log(path.relative(root, await bundleExtensionTests())));
}
