// Bundles the extension, the language server and the command line into dist/; what several of them need is in one file.
//   node esbuild.js            one build, minified
//   node esbuild.js --watch    builds again on every change, with source maps
const esbuild = require("esbuild");
const { fewerWords } = require("./scripts/fewerWords.cjs");
const { holidayNames } = require("./scripts/holidayNames.cjs");
const { lazyModules } = require("./scripts/lazyModules.cjs");
const { sharing } = require("./scripts/sharedModules.cjs");
const { withoutNode } = require("./scripts/withoutNode.cjs");

const watch = process.argv.includes("--watch");

/** @satisfies {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  format: /** @type {const} */ ("cjs"),
  minify: !watch,
  sourcemap: watch,
  legalComments: /** @type {const} */ ("none"),
  logLevel: /** @type {const} */ ("warning"),
  plugins: [lazyModules],
};

/**
 * The language client looks whether the editor is new enough, by a library. The manifest asks for a newer one than it does.
 * @type {import("esbuild").Plugin}
 */
const noVersionCheck = {
  name: "no-version-check",
  setup(build) {
    build.onResolve({ filter: /^semver\/functions\// }, ({ path }) => ({ path, namespace: "new-enough" }));
    build.onLoad({ filter: /./, namespace: "new-enough" }, () => {
      return { contents: "module.exports = () => ({ prerelease: [] });" };
    });
  },
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
 * @satisfies {import("esbuild").BuildOptions}
 */
const forWeb = {
  ...common,
  platform: /** @type {const} */ ("browser"),
  target: "es2022",
  mainFields: ["browser", "module", "main"],
  // Both programs run in workers, which have no document.
  conditions: ["worker", "browser"],
  ...withoutNode,
  plugins: [lazyModules, ...(withoutNode.plugins ?? [])],
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

/**
 * The extension and the server, each once for windows without Node, with all that does not need it, and what there is
 * besides where there is Node.
 */
const pairs = [
  {
    web: {
      ...forWeb,
      entryPoints: ["src/extension/web.ts"],
      outfile: "dist/extension.js",
      external: ["vscode"],
      plugins: [fewerWords, ...forWeb.plugins],
    },
    node: {
      ...forNode,
      entryPoints: ["src/extension/node.ts"],
      outfile: "dist/node.js",
      external: ["vscode", "./extension.js"],
      plugins: [noVersionCheck, lazyModules],
    },
    exports: ["activate", "deactivate"],
  },
  {
    // A script for a worker. The language server for editors that have Node is `cli.js lsp`.
    web: { ...forWeb, entryPoints: ["src/server/web.ts"], outfile: "dist/server.js" },
    node: {
      ...forNode,
      entryPoints: ["src/cli/bin.ts"],
      outfile: "dist/cli.js",
      external: ["./holidays.js", "./server.js"],
    },
    exports: [],
  },
];

/** @type {import("esbuild").BuildOptions} */
const holidays = {
  // The holidays of all the world are read only once a country is set, from one file by Node and by workers.
  ...forWeb,
  entryPoints: ["src/node/holidays.ts"],
  outfile: "dist/holidays.js",
  format: "iife",
  globalName: "touchbaseHolidays",
  footer: { js: 'if (typeof module === "object") module.exports = touchbaseHolidays;' },
  // The library brings the time zones of all history, and asks only for what Node and browsers know themselves.
  alias: { "moment-timezone": "./src/time/momentTimezoneShim.ts" },
  plugins: [holidayNames],
};

async function main() {
  const shared = await Promise.all(pairs.map((pair) => sharing(esbuild, /** @type {any} */ (pair))));
  const bundles = [...shared.flat(), holidays, page];
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
