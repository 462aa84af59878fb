import type { Listing } from "./fileProtocol";
import { FileError, type FileProblem, isNoteName, isSkippedFolder, type WalkResult } from "./files";
import type { PathMatcher } from "./globs";
import { IgnoreRules } from "./ignoreFile";

/** A tree of folders that is somewhere else: asking costs, so that many folders are asked for at a time. */
export interface ClientTree {
  /** What is in each folder, or why it cannot be read, in the order of the paths. */
  list(paths: readonly string[]): Promise<readonly (Listing | FileProblem)[]>;
  /** The text of a file; undefined when there is none. Does not reject. */
  textOf(path: string): Promise<string | undefined>;
}

/** How many folders are asked for at a time. */
const AT_ONCE = 32;
/** How deep folders may be nested, and how many there may be; nothing that people keep notes in comes near it. */
const DEEPEST = 64;
const MOST_FOLDERS = 20_000;

interface Folder {
  readonly path: string;
  readonly rules: IgnoreRules;
}

/**
 * Lists the notes of such a tree, ordered by path, leaving out what is left out on a disk. Rejects with a FileFault when
 * the root cannot be read, and with the signal's reason when it is aborted.
 */
export async function walkTree(
  tree: ClientTree,
  isExcluded: PathMatcher,
  signal?: AbortSignal,
): Promise<WalkResult> {
  const paths: string[] = [];
  const problems: FileProblem[] = [];
  let seen = 0;
  let level: Folder[] = [{ path: "", rules: IgnoreRules.none }];
  for (let depth = 0; level.length > 0 && depth <= DEEPEST; depth++) {
    const next: Folder[] = [];
    for (let at = 0; at < level.length; at += AT_ONCE) {
      signal?.throwIfAborted();
      const some = level.slice(at, at + AT_ONCE);
      const listings = await tree.list(some.map(({ path }) => path));
      const found = await Promise.all(
        some.map((folder, i) => lookInto(folder, listings[i], tree, isExcluded)),
      );
      for (const { notes, folders, problem } of found) {
        paths.push(...notes);
        next.push(...folders);
        if (problem?.path === "") throw new FileError("", problem.text);
        if (problem) problems.push(problem);
      }
    }
    seen += next.length;
    if (seen > MOST_FOLDERS) {
      const text = `there are more than ${MOST_FOLDERS} folders: the deeper ones are left out`;
      return { paths: paths.sort(), problems: [...problems, { path: "", text }] };
    }
    level = next;
  }
  return { paths: paths.sort(), problems };
}

interface Found {
  readonly notes: readonly string[];
  readonly folders: readonly Folder[];
  readonly problem?: FileProblem;
}

async function lookInto(
  folder: Folder,
  listing: Listing | FileProblem | undefined,
  tree: ClientTree,
  isExcluded: PathMatcher,
): Promise<Found> {
  if (!listing) return { notes: [], folders: [] };
  if (!("entries" in listing)) return { notes: [], folders: [], problem: listing };
  const { entries } = listing;
  const within = (name: string) => (folder.path === "" ? name : `${folder.path}/${name}`);
  const hasOwn = entries.some(([name, kind]) => name === ".gitignore" && kind === "file");
  const own = hasOwn ? await tree.textOf(within(".gitignore")) : undefined;
  const rules = own ? folder.rules.with(folder.path, own) : folder.rules;
  const isKept = (path: string, isFolder: boolean) => !rules.ignores(path, isFolder) && !isExcluded(path);
  const notes: string[] = [];
  const folders: Folder[] = [];
  for (const [name, kind] of entries) {
    const path = within(name);
    if (kind === "folder" && !isSkippedFolder(name) && isKept(path, true)) folders.push({ path, rules });
    else if (kind === "file" && isNoteName(name) && isKept(path, false)) notes.push(path);
  }
  return { notes, folders };
}
