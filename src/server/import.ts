/** The exports of the bundle `dist/import.js`, which `node.ts` imports under this name and a worker as a script. */
export * from "../import/read";
