import type { NoteFiles } from "./files";
import { isSkippedFolder } from "./files";
import type { PathMatcher } from "./globs";
import { IgnoreRules } from "./ignoreFile";

/**
 * Whether a walk of the folder skips the note, because it is hidden, ignored by a `.gitignore` or excluded. For notes
 * that did not exist during the last walk. Does not reject: a `.gitignore` that cannot be read ignores nothing.
 */
export async function isIgnored(path: string, files: NoteFiles, isExcluded: PathMatcher): Promise<boolean> {
  const parents = path.split("/").slice(0, -1);
  if (parents.some(isSkippedFolder)) return true;
  let rules = IgnoreRules.none;
  for (let depth = 0; depth <= parents.length; depth++) {
    const folder = parents.slice(0, depth).join("/");
    const isInside = folder !== "";
    if (isInside && (rules.ignores(folder, true) || isExcluded(folder))) return true;
    const gitignore = await textOf(files, isInside ? `${folder}/.gitignore` : ".gitignore");
    if (gitignore) rules = rules.with(folder, gitignore);
  }
  return rules.ignores(path, false) || isExcluded(path);
}

async function textOf(files: NoteFiles, path: string): Promise<string | undefined> {
  if (files.readGitignore) return files.readGitignore(path);
  if (!(await files.stat(path))) return undefined;
  return files.read(path).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}
