/** The exports of the bundle `dist/import.js`, which `importSources.ts` imports under this name. */
export * from "../import/read";
