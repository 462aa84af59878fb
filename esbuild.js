// Bundles the programs of the extension into dist/, each by itself:
//   node esbuild.js            one build, minified
//   node esbuild.js --watch    builds again on every change, with source maps
const esbuild = require("esbuild");

const watch = process.argv.includes("--watch");

/** @satisfies {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch,
  legalComments: /** @type {const} */ ("none"),
  logLevel: /** @type {const} */ ("warning"),
};

/** @satisfies {import("esbuild").BuildOptions} */
const forNode = {
  ...common,
  platform: /** @type {const} */ ("node"),
  format: /** @type {const} */ ("cjs"),
  // VS Code 1.100 runs extensions on Node 20.
  target: "node20",
  mainFields: ["module", "main"],
};

/**
 * For workers, which have neither Node nor a document. An import of a Node module fails the build.
 * @satisfies {import("esbuild").BuildOptions}
 */
const forWorker = {
  ...common,
  platform: /** @type {const} */ ("browser"),
  target: "es2022",
  conditions: ["worker", "browser"],
  // gray-matter keeps its input as a buffer, which nothing here reads.
  define: { "Buffer.from": "String" },
};

/** @type {import("esbuild").BuildOptions[]} */
const bundles = [
  // The extension, for windows with Node and without.
  { ...forNode, entryPoints: ["src/extension/node.ts"], outfile: "dist/node.js", external: ["vscode"] },
  {
    ...forWorker,
    entryPoints: ["src/extension/web.ts"],
    outfile: "dist/extension.js",
    format: "cjs",
    external: ["vscode"],
  },
  // The command line, which is the language server of editors with Node (`cli.js lsp`), and the server as a worker.
  { ...forNode, entryPoints: ["src/cli/bin.ts"], outfile: "dist/cli.js", external: ["./holidays.js"] },
  { ...forWorker, entryPoints: ["src/server/web.ts"], outfile: "dist/server.js", format: "iife" },
  // The holidays of all the world, loaded by Node and by workers once a country is set.
  {
    ...forWorker,
    entryPoints: ["src/node/holidays.ts"],
    // The library brings the time zones of all history, which slow the loading; Node and browsers know them themselves.
    alias: { "moment-timezone": "./src/time/momentTimezoneShim.ts" },
    outfile: "dist/holidays.js",
    format: "iife",
    globalName: "touchbaseHolidays",
    footer: { js: 'if (typeof module === "object") module.exports = touchbaseHolidays;' },
  },
  // The page with the pictures: a script and a style, each a file that a strict content policy can name.
  {
    ...common,
    entryPoints: { timeline: "src/webview/main.ts", "timeline-style": "src/webview/style.css" },
    outdir: "dist/webview",
    platform: "browser",
    format: "iife",
    // VS Code 1.100 comes with this Chromium; the color functions of the style need it.
    target: "chrome134",
  },
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
