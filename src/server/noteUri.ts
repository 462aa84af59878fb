import { URI } from "vscode-uri";

/** Returns the URI of a note, escaped in one way, so that equal notes have equal URIs. */
export function uriOf(folder: { readonly uri: string }, path: string): string {
  if (folder.uri === "") return URI.parse(path).toString();
  const root = URI.parse(folder.uri);
  return root.with({ path: `${root.path.replace(/\/$/, "")}/${path}` }).toString();
}
