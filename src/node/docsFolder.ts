import { existsSync } from "node:fs";
import { join } from "node:path";
import { URI } from "vscode-uri";

/**
 * Returns the URI of the docs that come with the program, next to the folder of the bundles or of the sources. Undefined
 * in a distribution without docs; then findings have no links.
 */
export function docsFolderNextTo(program: string): string | undefined {
  const folders = [join(program, "..", "docs"), join(program, "..", "..", "docs")];
  const docs = folders.find((folder) => existsSync(join(folder, "rules")));
  return docs && URI.file(docs).toString();
}
