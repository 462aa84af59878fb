import { languages, RelativePattern, type TextDocument, type Uri, workspace } from "vscode";

/**
 * Whether the settings of VS Code make a note read-only. The API does not expose that, but it has the settings and
 * matches globs as VS Code does.
 */
export async function isReadOnlyBySettings(uri: Uri): Promise<boolean> {
  const globs = (key: string) => globsIn(workspace.getConfiguration("files", uri).get(key));
  const included = globs("readonlyInclude");
  if (included.length === 0) return false;
  try {
    const document = await workspace.openTextDocument(uri);
    const isMatch = (glob: string) => matches(glob, document);
    return included.some(isMatch) && !globs("readonlyExclude").some(isMatch);
  } catch {
    // A note that cannot be opened is not changed either.
    return false;
  }
}

/** The globs of a setting that are turned on. */
function globsIn(setting: unknown): string[] {
  if (typeof setting !== "object" || setting === null) return [];
  return Object.entries(setting).flatMap(([glob, isOn]) => (isOn === true ? [glob] : []));
}

/** Matches a glob, which is relative to the folder of the workspace unless it is absolute. */
function matches(glob: string, document: TextDocument): boolean {
  const folder = workspace.getWorkspaceFolder(document.uri);
  const isAbsolute = /^(?:[\\/]|[a-z]:)/i.test(glob);
  const pattern = folder && !isAbsolute ? new RelativePattern(folder, glob) : glob;
  return languages.match({ pattern }, document) > 0;
}
