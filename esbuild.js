// Bundles the extension, the language server and the command line into dist/, each one file; the holidays of countries another.
//   node esbuild.js            one build, minified
//   node esbuild.js --watch    builds again on every change, with source maps
const esbuild = require("esbuild");
const { holidayNames } = require("./scripts/holidayNames.cjs");

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

/** The holidays of all the world are a file of their own, which is read only once a country is set. */
const withoutHolidays = { ...common, external: ["./holidays.js"] };
const holidays = {
  ...common,
  entryPoints: ["src/vault/holidays.ts"],
  outfile: "dist/holidays.js",
  // The library asks for time zones over all of history, and of them only for a few equinoxes.
  alias: { "moment-timezone": "moment-timezone/builds/moment-timezone-with-data-10-year-range.js" },
  plugins: [holidayNames],
};

/** @type {import("esbuild").BuildOptions[]} */
const bundles = [
  { ...common, entryPoints: ["src/extension/node.ts"], outfile: "dist/extension.js", external: ["vscode"] },
  { ...withoutHolidays, entryPoints: ["src/server/main.ts"], outfile: "dist/server.js" },
  { ...withoutHolidays, entryPoints: ["src/cli/bin.ts"], outfile: "dist/cli.js" },
  holidays,
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
