import { URI } from "vscode-uri";

/** The URI of a note, always escaped alike. */
export function uriOf(folder: { readonly uri: string }, path: string): string {
  if (folder.uri === "") return URI.parse(path).toString();
  const root = URI.parse(folder.uri);
  return root.with({ path: `${root.path.replace(/\/$/, "")}/${path}` }).toString();
}
