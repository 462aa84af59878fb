import type { Dirent } from "node:fs";
import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { type FileProblem, isNoteName, isSkippedFolder, type Walked } from "./files";
import type { PathMatcher } from "./globs";
import { IgnoreRules } from "./ignoreFile";
import { codeOf, faultOf } from "./nodeFault";

/** How many folders behind links that leave the root are looked into: a link to a disk is not a vault. */
const MOST_LINKED_FOLDERS = 2000;
/** How deep folders may be nested; nothing that people keep notes in comes near it. */
const DEEPEST = 64;

interface Folder {
  /** Relative to the root, with `/`; empty for the root itself. */
  readonly path: string;
  readonly real: string;
  readonly rules: IgnoreRules;
  readonly depth: number;
  /** The link that led out of the root, if one did. */
  readonly link: string | undefined;
}

interface Link {
  readonly path: string;
  readonly within: Folder;
}

/**
 * Lists the notes in a folder, ordered by path. What is there itself comes before what is there by a link, and each
 * folder and each linked note counts once, however many links lead to it. Hidden folders, `node_modules` and what
 * `.gitignore` files and `isExcluded` name are left out. Rejects when the root cannot be read or `signal` is aborted.
 */
export async function walkFolder(
  root: string,
  isExcluded: PathMatcher,
  signal?: AbortSignal,
): Promise<Walked> {
  const walk = new Walk(root, isExcluded, signal);
  await walk.run();
  return { paths: walk.notes.sort(), problems: walk.problems };
}

class Walk {
  readonly notes: string[] = [];
  readonly problems: FileProblem[] = [];
  private readonly seenFolders = new Set<string>();
  private readonly seenNotes = new Set<string>();
  private readonly links: Link[] = [];
  private linkedFolders = 0;

  constructor(
    private readonly root: string,
    private readonly isExcluded: PathMatcher,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async run(): Promise<void> {
    const start = { path: "", real: this.root, rules: IgnoreRules.none, depth: 0, link: undefined };
    await this.enter(start);
    // Links found behind links join the end of the list, so the loop ends when no new folder is found.
    for (let link = this.links.shift(); link; link = this.links.shift()) await this.follow(link);
  }

  private async enter(folder: Folder): Promise<void> {
    this.signal?.throwIfAborted();
    const entries = await this.entriesOf(folder);
    const own = entries.some(({ name }) => name === ".gitignore") ? await gitignoreOf(folder.real) : "";
    const inside: Folder = own ? { ...folder, rules: folder.rules.with(folder.path, own) } : folder;
    const folders: Folder[] = [];
    for (const entry of entries) {
      const path = folder.path === "" ? entry.name : `${folder.path}/${entry.name}`;
      const real = join(folder.real, entry.name);
      const kind = await kindOf(entry, real);
      if (kind === "link") {
        if (!isSkippedFolder(entry.name)) this.links.push({ path, within: inside });
      } else if (kind === "folder") {
        if (isSkippedFolder(entry.name) || this.isLeftOut(path, true, inside.rules)) continue;
        folders.push({ ...inside, path, real, depth: folder.depth + 1 });
      } else if (kind === "file" && isNoteName(entry.name) && !this.isLeftOut(path, false, inside.rules)) {
        this.add(path, real);
      }
    }
    for (const next of folders) await this.enter(next);
  }

  /** What is in a folder that was not seen before; nothing, with a problem noted, where it cannot be read. */
  private async entriesOf(folder: Folder): Promise<Dirent[]> {
    try {
      const { dev, ino } = await stat(folder.real, { bigint: true });
      const id = `${dev}:${ino}`;
      if (this.seenFolders.has(id) || folder.depth > DEEPEST) return [];
      this.seenFolders.add(id);
      if (folder.link !== undefined && ++this.linkedFolders > MOST_LINKED_FOLDERS) {
        if (this.linkedFolders === MOST_LINKED_FOLDERS + 1) this.report(folder.link, TOO_MUCH);
        return [];
      }
      return await readdir(folder.real, { withFileTypes: true });
    } catch (error) {
      if (folder.path === "") throw error;
      this.problems.push(faultOf(error, folder.path, "cannot be read"));
      return [];
    }
  }

  private async follow({ path, within }: Link): Promise<void> {
    this.signal?.throwIfAborted();
    try {
      const real = await realpath(join(this.root, path));
      const target = await stat(real);
      const rules = within.rules;
      if (this.isLeftOut(path, target.isDirectory(), rules)) return;
      if (target.isFile() && isNoteName(path.slice(path.lastIndexOf("/") + 1))) {
        if (!this.seenNotes.has(real)) this.add(path, real);
      } else if (target.isDirectory() && !contains(real, this.root)) {
        const link = contains(this.root, real) ? within.link : (within.link ?? path);
        await this.enter({ path, real, rules, depth: within.depth + 1, link });
      }
    } catch (error) {
      if (this.signal?.aborted) throw error;
      // A link to nowhere is no note; one that was a note is worth a word.
      const gone = codeOf(error) === "ENOENT" && !isNoteName(path.slice(path.lastIndexOf("/") + 1));
      if (!gone) this.problems.push(faultOf(error, path, "cannot be read"));
    }
  }

  private isLeftOut(path: string, isFolder: boolean, rules: IgnoreRules): boolean {
    return rules.ignores(path, isFolder) || this.isExcluded(path);
  }

  private add(path: string, real: string): void {
    this.notes.push(path);
    this.seenNotes.add(real);
  }

  private report(path: string, text: string): void {
    this.problems.push({ path, text });
  }
}

const TOO_MUCH = `leads to more than ${MOST_LINKED_FOLDERS} folders: the rest behind it is left out`;

async function kindOf(entry: Dirent, real: string): Promise<"file" | "folder" | "link" | "other"> {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (entry.isSymbolicLink()) return "link";
  if (entry.isFIFO() || entry.isSocket() || entry.isBlockDevice() || entry.isCharacterDevice())
    return "other";
  // Some file systems do not tell the kind along with the name.
  const found = await lstat(real).catch(() => undefined);
  if (found?.isSymbolicLink()) return "link";
  return found?.isFile() ? "file" : found?.isDirectory() ? "folder" : "other";
}

async function gitignoreOf(folder: string): Promise<string> {
  return readFile(join(folder, ".gitignore"), "utf8").catch(() => "");
}

/** Whether `inner` is `outer` or somewhere in it. */
function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way));
}
