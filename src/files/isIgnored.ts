import type { NoteFiles } from "./files";
import { isSkippedFolder } from "./files";
import type { PathMatcher } from "./globs";
import { IgnoreRules } from "./ignoreFile";

/**
 * Whether a walk would leave a single note out: hidden, ignored by a `.gitignore` on the way to it, or excluded. For a
 * note that was not there when the folder was walked. Does not reject: what cannot be read ignores nothing.
 */
export async function isIgnored(path: string, files: NoteFiles, isExcluded: PathMatcher): Promise<boolean> {
  const parents = path.split("/").slice(0, -1);
  if (parents.some(isSkippedFolder)) return true;
  let rules = IgnoreRules.none;
  for (let depth = 0; depth <= parents.length; depth++) {
    const folder = parents.slice(0, depth).join("/");
    const isInside = folder !== "";
    if (isInside && (rules.ignores(folder, true) || isExcluded(folder))) return true;
    const own = await textOf(files, isInside ? `${folder}/.gitignore` : ".gitignore");
    if (own) rules = rules.with(folder, own);
  }
  return rules.ignores(path, false) || isExcluded(path);
}

async function textOf(files: NoteFiles, path: string): Promise<string | undefined> {
  if (!(await files.stat(path))) return undefined;
  return files.read(path).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}
