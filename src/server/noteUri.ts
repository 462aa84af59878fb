import { URI } from "vscode-uri";
import type { Folder } from "./folder";

/** The URI of a note, always escaped alike. */
export function uriOf(folder: Folder, path: string): string {
  if (folder.uri === "") return URI.parse(path).toString();
  const root = URI.parse(folder.uri);
  return root.with({ path: `${root.path.replace(/\/$/, "")}/${path}` }).toString();
}
