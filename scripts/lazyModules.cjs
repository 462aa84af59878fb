/**
 * An esbuild plugin: modules of src that lead to a large package, which most runs never need, or not at once, are entered when one of
 * their functions is first called. In the source they are imported like any other.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");

/** Modules that export functions, types and numbers, and nothing else. Beside each, the package that it spares. */
const LAZY = [
  "src/note/fullYaml.ts", // yaml
  "src/note/edits/form.ts", // yaml
  "src/config/configYaml.ts", // yaml
  "src/note/visibleText.ts", // remark-parse
  "src/service/logTouch/relativeDate.ts", // chrono-node
  "src/extension/nodeClient.ts", // vscode-languageclient
  "src/extension/webClient.ts", // vscode-languageclient
].map((file) => path.join(__dirname, "..", file));

const FUNCTION = /^export function (\w+)/gm;
const NUMBER = /^export const \w+ = \d+;$/gm;
const OTHER = /^export (?!function |interface |type |const \w+ = \d+;$)/m;

/** @type {import("esbuild").Plugin} */
const lazyModules = {
  name: "lazy-modules",
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path: imported, resolveDir }) => {
      const file = `${path.resolve(resolveDir, imported)}.ts`;
      return LAZY.includes(file) ? { path: file, namespace: "lazy" } : undefined;
    });
    build.onLoad({ filter: /./, namespace: "lazy" }, ({ path: file }) => {
      const source = readFileSync(file, "utf8");
      if (OTHER.test(source))
        throw new Error(`${file} exports something that is neither function nor number`);
      const names = [...source.matchAll(FUNCTION)].map(([, name]) => name);
      const module = JSON.stringify(file);
      const lines = names.map(
        (name) => `export const ${name} = (...args) => require(${module}).${name}(...args);`,
      );
      const numbers = source.match(NUMBER) ?? [];
      return {
        contents: [...numbers, ...lines].join("\n"),
        resolveDir: path.dirname(file),
        watchFiles: [file],
      };
    });
  },
};

module.exports = { lazyModules };
