/**
 * Bundles test/extension into a folder of out/test, the `run` of whose index.js VS Code calls. The tests cannot run
 * from their sources, because VS Code's extension host does not run TypeScript.
 */
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { filesFor } from "../test/extension/hosts.mjs";
import { Problem, root, runScript } from "./setup.mjs";

const folder = path.join(root, "test/extension");

/**
 * @typedef {object} TestBundle
 * @property {boolean} web for the web extension host, which has no Node
 * @property {string} [version] the VS Code for which they are, in which not all files run (test/extension/hosts.mjs)
 * @property {string} [only] the one file of tests, without its ending; otherwise all
 * @property {Record<string, string>} [env] the variables in `process.env` of a host without an environment
 */

/**
 * @param {TestBundle} [options]
 * @returns {Promise<string>} the bundle
 */
export async function bundleExtensionTests({ web, version = "newest", only, env = {} } = { web: false }) {
  const files = (only ? [only] : filesFor(web ? "web" : "node", version)).map((name) => `${name}.test.ts`);
  const missing = files.find((file) => !existsSync(path.join(folder, file)));
  if (missing) throw new Problem(`There is no ${missing} in test/extension.`);

  // A folder for each host, because two may be tested at the same time.
  const outdir = path.join(root, `out/test/extension-${version}${web ? "-web" : ""}`);
  const { build } = await import("esbuild");
  /** @type {import("esbuild").BuildOptions} */
  const common = {
    stdin: { contents: entry(files, web), resolveDir: folder, sourcefile: "tests.js" },
    outfile: path.join(outdir, web ? "index.js" : "tests.js"),
    bundle: true,
    format: "cjs",
    logLevel: "warning",
  };
  if (web) {
    const defined = Object.entries(env).map(([name, value]) => [
      `process.env.${name}`,
      JSON.stringify(value),
    ]);
    await build({
      ...common,
      platform: "browser",
      target: "es2022",
      sourcemap: "inline",
      external: ["vscode"],
      alias: { "node:assert/strict": path.join(root, "scripts/tests/assertInWorker.mjs") },
      define: { ...Object.fromEntries(defined), "process.env": "{}" },
    });
    return path.join(outdir, "index.js");
  }
  await build({
    ...common,
    platform: "node",
    target: "node20",
    sourcemap: true,
    // Mocha loads some of its parts by name, which a bundle would break.
    external: ["vscode", "mocha"],
  });
  writeFileSync(path.join(outdir, "index.js"), index);
  return path.join(outdir, "index.js");
}

// Node uses the source map of a file only if that is enabled before the file is loaded.
const index = `process.setSourceMapsEnabled(true);
exports.run = () => require("./tests.js").run();
`;

/**
 * A test file must be loaded only after Mocha has laid out its globals, so each is wrapped in a function.
 *
 * @param {string[]} files
 * @param {boolean} web
 */
function entry(files, web) {
  const name = web ? "runInWorker" : "runInHost";
  const runner = JSON.stringify(path.join(root, `scripts/tests/${name}.mjs`));
  const loads = files.map((file) => {
    const name = JSON.stringify(`./${file.split(path.sep).join("/")}`);
    return `    ${name}: () => require(${name}),`;
  });
  return [
    `import { ${name} } from ${runner};`,
    "export function run() {",
    `  return ${name}({`,
    ...loads,
    "  });",
    "}",
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  runScript(async () => console.log(path.relative(root, await bundleExtensionTests())));
}
