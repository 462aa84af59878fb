// Bundles the extension, the language server and the command line into dist/, each one file; the holidays of countries another.
//   node esbuild.js            one build, minified
//   node esbuild.js --watch    builds again on every change, with source maps
const esbuild = require("esbuild");
const { holidayNames } = require("./scripts/holidayNames.cjs");
const { lazyModules } = require("./scripts/lazyModules.cjs");
const { withoutNode } = require("./scripts/withoutNode.cjs");

const watch = process.argv.includes("--watch");

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  format: "cjs",
  minify: !watch,
  sourcemap: watch,
  legalComments: "none",
  logLevel: "warning",
  plugins: [lazyModules],
};

/** @type {import("esbuild").BuildOptions} */
const forNode = {
  ...common,
  platform: "node",
  // VS Code 1.100 runs extensions on Node 20.
  target: "node20",
  mainFields: ["module", "main"],
};

/**
 * For windows without Node: a module of Node's fails the build, but for what `withoutNode` says.
 * @type {import("esbuild").BuildOptions}
 */
const forWeb = {
  ...common,
  platform: "browser",
  target: "es2022",
  mainFields: ["browser", "module", "main"],
  // Both programs run in workers, which have no document.
  conditions: ["worker", "browser"],
  ...withoutNode,
};

/**
 * The page with the pictures: a script and a style, each a file that a strict content policy can name.
 * @type {import("esbuild").BuildOptions}
 */
const page = {
  ...common,
  entryPoints: { timeline: "src/webview/main.ts", "timeline-style": "src/webview/style.css" },
  outdir: "dist/webview",
  platform: "browser",
  // VS Code 1.100 comes with this Chromium; the color functions of the style need it.
  target: "chrome134",
  format: "iife",
};

/** @type {import("esbuild").BuildOptions[]} */
const bundles = [
  { ...forNode, entryPoints: ["src/extension/node.ts"], outfile: "dist/extension.js", external: ["vscode"] },
  // The language server for editors that have Node is in it: `cli.js lsp`.
  { ...forNode, entryPoints: ["src/cli/bin.ts"], outfile: "dist/cli.js", external: ["./holidays.js"] },
  {
    ...forWeb,
    entryPoints: ["src/extension/web.ts"],
    outfile: "dist/web/extension.js",
    external: ["vscode"],
  },
  { ...forWeb, entryPoints: ["src/server/web.ts"], outfile: "dist/web/server.js", format: "iife" },
  {
    // The holidays of all the world are read only once a country is set, from one file by Node and by workers.
    ...forWeb,
    entryPoints: ["src/vault/holidays.ts"],
    outfile: "dist/holidays.js",
    format: "iife",
    globalName: "touchbaseHolidays",
    footer: { js: 'if (typeof module === "object") module.exports = touchbaseHolidays;' },
    // The library asks for time zones over all of history, and of them only for a few equinoxes.
    alias: { "moment-timezone": "moment-timezone/builds/moment-timezone-with-data-10-year-range.js" },
    plugins: [holidayNames],
  },
  page,
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
