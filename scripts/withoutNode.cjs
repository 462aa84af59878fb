/**
 * What a bundle for windows without Node does about the one dependency that reaches for it: gray-matter can read a
 * file, and keeps a buffer of the text it was given. Neither is used, so the one is left out and the other is a string.
 * Any other module of Node's fails the build.
 */

const { pathToFileURL } = require("node:url");

/** @type {import("esbuild").Plugin} */
const noFileSystem = {
  name: "no-file-system",
  setup(build) {
    build.onResolve({ filter: /^fs$/ }, ({ importer, path }) => {
      return /[\\/]gray-matter[\\/]index\.js$/.test(importer) ? { path, namespace: "none" } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "" }));
  },
};

/** gray-matter only cuts; the YAML reader that it brings for those who let it parse is never called. */
/** @type {import("esbuild").Plugin} */
const noYamlOfMatter = {
  name: "no-yaml-of-matter",
  setup(build) {
    build.onResolve({ filter: /^js-yaml$/ }, ({ importer, path }) => {
      return /[\\/]gray-matter[\\/]/.test(importer) ? { path, namespace: "unused" } : undefined;
    });
    build.onLoad({ filter: /./, namespace: "unused" }, () => {
      return {
        contents: "const unused = () => {}; module.exports = { safeLoad: unused, safeDump: unused };",
      };
    });
  },
};

/**
 * Of the 2,125 signs that HTML has names for, a draft needs letters, punctuation and currencies: the arrows and the
 * signs of mathematics that the rest names are no words.
 */
const LAST_ENTITY = 0x20ff;

/** @type {import("esbuild").Plugin} */
const fewerEntities = {
  name: "fewer-entities",
  setup(build) {
    build.onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, async ({ path: file }) => {
      const { characterEntities } = await import(pathToFileURL(file).href);
      const kept = Object.entries(characterEntities).filter(
        ([, sign]) => sign.length === 1 && sign.charCodeAt(0) <= LAST_ENTITY,
      );
      return { contents: `export const characterEntities = ${JSON.stringify(Object.fromEntries(kept))};` };
    });
  },
};

/** @type {Pick<import("esbuild").BuildOptions, "define" | "plugins">} */
const withoutNode = {
  define: { "Buffer.from": "String" },
  plugins: [noFileSystem, noYamlOfMatter, fewerEntities],
};

module.exports = { withoutNode };
