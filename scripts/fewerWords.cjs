/**
 * An esbuild plugin for the extension: of the sentences of the product, which the server says, it says only those of the
 * page with the pictures. The others would be in the package twice, in each language.
 */
const path = require("node:path");
const esbuild = require("esbuild");

/** What the extension says of `src/words`: the page's words, and what lists are joined with. */
const SAID = /^(?:view\.|list\.)/;

const CATALOGUES = [
  { file: "src/words/en.ts", name: "en", said: SAID },
  { file: "src/words/languages/germanWords.ts", name: "germanWords", said: SAID },
  // What stands in data is said by the editor's own means: `sayTerm`.
  { file: "src/words/languages/germanTerms.ts", name: "germanTerms", said: /^$/ },
].map(({ file, ...rest }) => ({ file: path.join(__dirname, "..", file), ...rest }));

/** @type {import("esbuild").Plugin} */
const fewerWords = {
  name: "fewer-words",
  setup(build) {
    build.onLoad({ filter: /[\\/](?:en|germanWords|germanTerms)\.ts$/ }, async ({ path: file }) => {
      const catalogue = CATALOGUES.find((one) => one.file === file);
      if (!catalogue) return undefined;
      const { name, said } = catalogue;
      const exported = await exportsOf(file);
      const lines = Object.entries(exported).map(([other, texts]) => {
        const kept = Object.entries(texts).filter(([key]) => other === name && said.test(key));
        return `export const ${other} = ${JSON.stringify(Object.fromEntries(kept))};`;
      });
      return { contents: lines.join("\n"), watchFiles: [file] };
    });
  },
};

/**
 * @param {string} file
 * @returns {Promise<Record<string, Record<string, string>>>}
 */
async function exportsOf(file) {
  const options = { entryPoints: [file], bundle: true, format: /** @type {const} */ ("cjs") };
  const { outputFiles = [] } = await esbuild.build({
    ...options,
    platform: "node",
    logLevel: "silent",
    write: false,
  });
  const module = { exports: {} };
  new Function("module", "exports", outputFiles[0]?.text ?? "")(module, module.exports);
  return module.exports;
}

module.exports = { fewerWords };
