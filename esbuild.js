// Bundles the programs of the extension into dist/, each by itself:
//   node esbuild.js            one build, minified
//   node esbuild.js --watch    builds again on every change, with source maps
const path = require("node:path");
const esbuild = require("esbuild");

const watch = process.argv.includes("--watch");

/** @type {import("esbuild").Plugin} */
const withoutUnusedYaml = {
  name: "without-unused-yaml",
  setup(build) {
    build.onResolve({ filter: /^js-yaml$/ }, ({ importer }) =>
      importer.includes("gray-matter") ? { path: path.join(__dirname, "src/note/unusedYaml.ts") } : undefined,
    );
  },
};

/** @satisfies {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  plugins: [withoutUnusedYaml],
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
  // The command line, which is the language server of editors with Node (`cli.js lsp`), and the server as a worker. The
  // first file runs the second one from the code that V8 compiled in an earlier run.
  { ...forNode, entryPoints: ["src/cli/bin.ts"], outfile: "dist/cli.js", external: ["./program"] },
  {
    ...forNode,
    entryPoints: ["src/cli/program.ts"],
    outfile: "dist/program.js",
    external: ["./holidays.js", "./calendar.js", "./import.js"],
    // By `require`, because a script with stored code has no `import()` that is not experimental.
    supported: { "dynamic-import": false },
  },
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
  // What reads and writes calendar files, loaded by Node and by workers when a calendar is exported.
  {
    ...forWorker,
    entryPoints: ["src/calendar/calendar.ts"],
    outfile: "dist/calendar.js",
    format: "iife",
    globalName: "touchbaseCalendar",
    footer: { js: 'if (typeof module === "object") module.exports = touchbaseCalendar;' },
  },
  // What reads files of cards and tables, loaded when some are imported.
  {
    ...forWorker,
    entryPoints: ["src/import/read/index.ts"],
    outfile: "dist/import.js",
    format: "iife",
    globalName: "touchbaseImport",
    footer: { js: 'if (typeof module === "object") module.exports = touchbaseImport;' },
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
