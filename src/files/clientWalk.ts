import { message } from "../words/message";
import { render } from "../words/render";
import type { Listing } from "./fileProtocol";
import { FileError, type FileProblem, isNoteName, isSkippedFolder, type WalkResult } from "./files";
import type { PathMatcher } from "./globs";
import { IgnoreRules } from "./ignoreFile";

/** A tree of folders that is read by requests. A request is slow, so each one lists many folders. */
export interface ClientTree {
  /** Lists the folders in the order of the paths, with a problem for each one that cannot be read. */
  list(paths: readonly string[]): Promise<readonly (Listing | FileProblem)[]>;
  /** Returns the text of a file; undefined if it does not exist. Does not reject. */
  textOf(path: string): Promise<string | undefined>;
}

/** The number of folders in a request. */
const BATCH_SIZE = 32;
/** Limits against endless trees, far above those of any vault: the depth and the number of folders. */
const MAX_DEPTH = 64;
const MAX_FOLDERS = 20_000;

interface Folder {
  readonly path: string;
  readonly rules: IgnoreRules;
}

/**
 * Lists the notes of such a tree, ordered by path, with the same exclusions as a walk on disk. Rejects with a FileError
 * when the root cannot be read, and with the signal's reason when it is aborted.
 */
export async function walkTree(
  tree: ClientTree,
  isExcluded: PathMatcher,
  signal?: AbortSignal,
): Promise<WalkResult> {
  const paths: string[] = [];
  const problems: FileProblem[] = [];
  let folderCount = 0;
  let level: Folder[] = [{ path: "", rules: IgnoreRules.none }];
  for (let depth = 0; level.length > 0 && depth <= MAX_DEPTH; depth++) {
    const next: Folder[] = [];
    for (let at = 0; at < level.length; at += BATCH_SIZE) {
      signal?.throwIfAborted();
      const batch = level.slice(at, at + BATCH_SIZE);
      const listings = await tree.list(batch.map(({ path }) => path));
      const contents = await Promise.all(
        batch.map((folder, i) => readFolder(folder, listings[i], tree, isExcluded)),
      );
      for (const { notes, folders, problem } of contents) {
        // Not `push(...)`, because more arguments than 100,000 overflow the stack.
        for (const note of notes) paths.push(note);
        for (const folder of folders) next.push(folder);
        if (problem?.path === "") throw new FileError("", message("file.said", { text: problem.text }));
        if (problem) problems.push(problem);
      }
    }
    folderCount += next.length;
    if (folderCount > MAX_FOLDERS) {
      const text = render(message("file.many-folders", { count: MAX_FOLDERS }));
      return { paths: paths.sort(), problems: [...problems, { path: "", text }] };
    }
    level = next;
  }
  return { paths: paths.sort(), problems };
}

interface FolderContent {
  readonly notes: readonly string[];
  readonly folders: readonly Folder[];
  readonly problem?: FileProblem;
}

async function readFolder(
  folder: Folder,
  listing: Listing | FileProblem | undefined,
  tree: ClientTree,
  isExcluded: PathMatcher,
): Promise<FolderContent> {
  if (!listing) return { notes: [], folders: [] };
  if (!("entries" in listing)) return { notes: [], folders: [], problem: listing };
  const { entries } = listing;
  const pathOf = (name: string) => (folder.path === "" ? name : `${folder.path}/${name}`);
  const hasGitignore = entries.some(([name, kind]) => name === ".gitignore" && kind === "file");
  const gitignore = hasGitignore ? await tree.textOf(pathOf(".gitignore")) : undefined;
  const rules = gitignore ? folder.rules.with(folder.path, gitignore) : folder.rules;
  const isIncluded = (path: string, isFolder: boolean) => !rules.ignores(path, isFolder) && !isExcluded(path);
  const notes: string[] = [];
  const folders: Folder[] = [];
  for (const [name, kind] of entries) {
    const path = pathOf(name);
    if (kind === "folder" && !isSkippedFolder(name) && isIncluded(path, true)) folders.push({ path, rules });
    else if (kind === "file" && isNoteName(name) && isIncluded(path, false)) notes.push(path);
  }
  return { notes, folders };
}
