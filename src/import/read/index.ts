/**
 * The entry of the bundle `dist/import.js`, which reads files to import. It is a bundle because its libraries are
 * large.
 */
export { readSource } from "./readSource";
export { sha256 } from "./sha256";
export { parseColumnMap } from "./table/columnMap";
