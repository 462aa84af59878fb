import { readPlainFile } from "./plainFile";

/** Reads a `.gitignore`, but not through a link, as Git does. Throws when it cannot be read. */
export function readGitignore(file: string): string {
  return readPlainFile(file, { followLink: false }).toString("utf8");
}
