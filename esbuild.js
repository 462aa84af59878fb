// Bundles the extension, the language server and the command line into dist/, each one file.
//   node esbuild.js            one build, minified
//   node esbuild.js --watch    builds again on every change, with source maps
const esbuild = require("esbuild");

const watch = process.argv.includes("--watch");

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  platform: "node",
  // VS Code 1.100 runs extensions on Node 20.
  target: "node20",
  format: "cjs",
  mainFields: ["module", "main"],
  minify: !watch,
  sourcemap: watch,
  legalComments: "none",
  logLevel: "warning",
};

/** @type {import("esbuild").BuildOptions[]} */
const bundles = [
  { ...common, entryPoints: ["src/extension/node.ts"], outfile: "dist/extension.js", external: ["vscode"] },
  { ...common, entryPoints: ["src/server/main.ts"], outfile: "dist/server.js" },
  { ...common, entryPoints: ["src/cli/bin.ts"], outfile: "dist/cli.js" },
];

async function main() {
  if (!watch) {
    await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
    return;
  }
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(bundle)));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log("Watching src/ …");
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
