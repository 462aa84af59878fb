import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isNoteName } from "../files/files";
import { plainPathsOf } from "../vault/copyNames";

/**
 * Returns the paths of the notes that, by their names, may be conflict copies of the given ones, or the notes that these
 * are copies of. All paths are relative to the root, with `/`.
 */
export async function relatedNotes(root: string, paths: Iterable<string>): Promise<string[]> {
  const requested = new Set(paths);
  const related = new Set<string>();
  for (const folder of new Set([...requested].map(folderOf))) {
    const names = await readdir(join(root, folder)).catch(() => []);
    const notes = new Set(names.filter(isNoteName).map((name) => folder + name));
    for (const path of notes) if (plainPathsOf(path).some((plain) => requested.has(plain))) related.add(path);
    for (const path of requested)
      for (const plain of plainPathsOf(path)) if (notes.has(plain)) related.add(plain);
  }
  return [...related].filter((path) => !requested.has(path));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
