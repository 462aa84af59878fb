import { URI } from "vscode-uri";

/** Whether a value is a URI that can be decoded. */
export function isUri(value: unknown): value is string {
  if (typeof value !== "string" || value === "") return false;
  try {
    // Strict, because a URI without a scheme would become a path of this machine.
    return URI.parse(URI.parse(value, true).toString(true), true).scheme !== "";
  } catch {
    return false;
  }
}

/** Returns the URI of a note, escaped in one way, so that equal notes have equal URIs. */
export function uriOf(folder: { readonly uri: string }, path: string): string {
  if (folder.uri === "") return URI.parse(path).toString();
  const root = URI.parse(folder.uri);
  return root.with({ path: `${root.path.replace(/\/$/, "")}/${path}` }).toString();
}
