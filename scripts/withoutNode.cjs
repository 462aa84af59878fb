/**
 * What a bundle for windows without Node does about the one dependency that reaches for it: gray-matter can read a
 * file, and keeps a buffer of the text it was given. Neither is used, so the one is left out and the other is a string.
 * Any other module of Node's fails the build.
 */

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

/** @type {Pick<import("esbuild").BuildOptions, "define" | "plugins">} */
const withoutNode = { define: { "Buffer.from": "String" }, plugins: [noFileSystem] };

module.exports = { withoutNode };
