/**
 * Builds two programs of which one runs without Node and the other with it, so that what both are made of is packed once:
 * it is in the first, and the second asks the first for it. In the source, modules are imported like any other.
 */
const path = require("node:path");

const root = path.join(__dirname, "..");

/**
 * @typedef {object} Pair
 * @property {import("esbuild").BuildOptions & { entryPoints: [string], outfile: string }} web
 * @property {import("esbuild").BuildOptions & { entryPoints: [string], outfile: string }} node beside the other one
 * @property {readonly string[]} exports what the program without Node exports; none of a script for a worker
 */

/**
 * The options of both builds.
 *
 * @param {typeof import("esbuild")} esbuild
 * @param {Pair} pair
 * @returns {Promise<import("esbuild").BuildOptions[]>}
 */
async function sharing(esbuild, { web, node, exports: names }) {
  const [inWeb, inNode] = await Promise.all([inputsOf(esbuild, web), inputsOf(esbuild, node)]);
  const shared = new Set([...inNode.keys()].filter((file) => inWeb.has(file)));
  /** Those that are imported by what is not shared. @type {Set<string>} */
  const wanted = new Set();
  for (const [file, imports] of inNode) {
    if (!shared.has(file)) for (const imported of imports) if (shared.has(imported)) wanted.add(imported);
  }
  const ids = new Map([...wanted].sort().map((file, id) => [path.join(root, file), id]));
  return [
    {
      ...web,
      entryPoints: undefined,
      stdin: { contents: entryOf(web.entryPoints[0], ids, names), resolveDir: root, sourcefile: "shared.js" },
      // A worker has no modules: there the script is the program.
      ...(names.length === 0 && {
        format: /** @type {const} */ ("iife"),
        globalName: "touchbase",
        footer: { js: IN_WORKER },
      }),
    },
    { ...node, plugins: [...(node.plugins ?? []), askFor(`./${path.basename(web.outfile)}`, ids)] },
  ].map((options) => {
    const { entryPoints, ...rest } = options;
    return entryPoints ? options : rest;
  });
}

/**
 * The files that a program is made from, each with what it imports.
 *
 * @param {typeof import("esbuild")} esbuild
 * @param {import("esbuild").BuildOptions} options
 */
async function inputsOf(esbuild, options) {
  const { metafile } = await esbuild.build({ ...options, metafile: true, write: false, logLevel: "silent" });
  /** @type {Map<string, string[]>} */
  const files = new Map();
  for (const [file, { imports }] of Object.entries(metafile?.inputs ?? {})) {
    const name = plain(file);
    // One that is entered late is there twice: as what enters it, and as itself.
    files.set(name, [...(files.get(name) ?? []), ...imports.map(({ path: imported }) => plain(imported))]);
  }
  return files;
}

/** A module that is entered late is the module all the same. @param {string} file */
function plain(file) {
  const [, late] = /^lazy:(.*)$/.exec(file) ?? [];
  return late === undefined ? file : path.relative(root, late).split(path.sep).join("/");
}

/**
 * The program without Node, and by number what another asks it for.
 *
 * @param {string} entry
 * @param {ReadonlyMap<string, number>} ids
 * @param {readonly string[]} names
 */
function entryOf(entry, ids, names) {
  const cases = [...ids].map(([file, id]) => `case ${id}: return require(${JSON.stringify(file)});`);
  const shared = `(id) => { switch (id) { ${cases.join("\n")} } }`;
  const own = `require(${JSON.stringify(`./${entry}`)})`;
  const lines = names.map((name) => `export const ${name} = (...args) => ${own}.${name}(...args);`);
  return [...lines, `export const begin = () => ${own};`, `export const shared = ${shared};`].join("\n");
}

const IN_WORKER = 'if (typeof module === "object") module.exports = touchbase; else touchbase.begin();';

/**
 * Takes modules from the other program.
 *
 * @param {string} file
 * @param {ReadonlyMap<string, number>} ids
 * @returns {import("esbuild").Plugin}
 */
function askFor(file, ids) {
  return {
    name: "shared-modules",
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ path: imported, pluginData, ...rest }) => {
        if (pluginData === askFor || imported === file) return undefined;
        const { kind, importer, resolveDir } = rest;
        const found = await build.resolve(imported, { kind, importer, resolveDir, pluginData: askFor });
        const late = found.namespace === "lazy";
        if (!late && found.namespace !== "file") return undefined;
        const id = ids.get(found.path);
        return id === undefined ? undefined : { path: String(id), namespace: "shared" };
      });
      build.onLoad({ filter: /./, namespace: "shared" }, ({ path: id }) => {
        return {
          contents: `module.exports = require(${JSON.stringify(file)}).shared(${id});`,
          resolveDir: root,
        };
      });
    },
  };
}

module.exports = { sharing };
