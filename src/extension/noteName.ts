import type { Uri } from "vscode";

/** Returns the name of a note's file without its ending. */
export function noteName({ path }: Uri): string {
  return path.replace(/^.*\//, "").replace(/\.(?:md|markdown)$/i, "");
}
