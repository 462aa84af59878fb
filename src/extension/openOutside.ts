import { env, type Uri } from "vscode";

/**
 * Opens a URI in another program, such as the mail program. Returns false if that failed. VS Code takes the text as it is: a
 * `Uri` would decode it first, and an encoded comma of an address would add a recipient.
 */
export async function openOutside(uri: string): Promise<boolean> {
  return env.openExternal(uri as unknown as Uri);
}
