import { existsSync } from "node:fs";
import { join } from "node:path";
import { URI } from "vscode-uri";

/**
 * The URI of the docs that came with the program: beside the folder of the bundles, or of the sources. Undefined
 * where somebody has left them out; then findings have no links.
 */
export function docsFolderNextTo(program: string): string | undefined {
  const folders = [join(program, "..", "docs"), join(program, "..", "..", "docs")];
  const found = folders.find((folder) => existsSync(join(folder, "rules")));
  return found && URI.file(found).toString();
}
