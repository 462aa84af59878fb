/**
 * Loads an extension as an editor does, with a `vscode` in which every name exists and does nothing. Prints the
 * milliseconds.
 *   node importExtension.cjs FILE
 */
const Module = require("node:module");

/** @type {any} */
const anything = new Proxy(class {}, {
  get: (target, name) => (name === "prototype" ? target.prototype : anything),
  apply: () => anything,
});

const { _load: load } = /** @type {any} */ (Module);
/** @type {any} */ (Module)._load = (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) =>
  name === "vscode" ? anything : load(name, ...rest);

const began = performance.now();
require(process.argv[2] ?? "");
console.log(performance.now() - began);
