import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
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
 * `.gitignore` files and `isExcluded` name are left out. Whoever drives it may rest after each folder: asking the system
 * without waiting takes half the time of asking it many things at once. Throws when the root cannot be read.
 */
export function* walkFolder(root: string, isExcluded: PathMatcher): Generator<undefined, Walked> {
  const walk = new Walk(realpathSync.native(root), isExcluded);
  yield* walk.run();
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
  ) {}

  *run(): Generator<undefined, void> {
    const start = { path: "", real: this.root, rules: IgnoreRules.none, depth: 0, link: undefined };
    yield* this.enter(start);
    // Links found behind links join the end of the list, so the loop ends when no new folder is found.
    for (const link of this.links) yield* this.follow(link);
  }

  private *enter(folder: Folder): Generator<undefined, void> {
    const entries = this.entriesOf(folder);
    yield;
    const own = entries.some(({ name }) => name === ".gitignore") ? gitignoreOf(folder.real) : "";
    const inside: Folder = own ? { ...folder, rules: folder.rules.with(folder.path, own) } : folder;
    const folders: Folder[] = [];
    const [before, realBefore] = [folder.path === "" ? "" : `${folder.path}/`, withSeparator(folder.real)];
    for (const entry of entries) {
      const { name } = entry;
      const kind = kindOf(entry, realBefore);
      if (kind === "file") {
        if (!isNoteName(name) || this.isLeftOut(before + name, false, inside.rules)) continue;
        this.notes.push(before + name);
        this.seenNotes.add(realBefore + name);
      } else if (kind === "link") {
        if (!isSkippedFolder(name)) this.links.push({ path: before + name, within: inside });
      } else if (kind === "folder") {
        const path = before + name;
        if (isSkippedFolder(name) || this.isLeftOut(path, true, inside.rules)) continue;
        folders.push({ ...inside, path, real: realBefore + name, depth: folder.depth + 1 });
      }
    }
    for (const next of folders) yield* this.enter(next);
  }

  /** What is in a folder that was not seen before; nothing, with a problem noted, where it cannot be read. */
  private entriesOf(folder: Folder): readonly Dirent[] {
    // Each way here is the real one: the root's was asked for, and so is that of each link.
    if (this.seenFolders.has(folder.real) || folder.depth > DEEPEST) return [];
    this.seenFolders.add(folder.real);
    if (folder.link !== undefined && ++this.linkedFolders > MOST_LINKED_FOLDERS) {
      if (this.linkedFolders === MOST_LINKED_FOLDERS + 1) this.report(folder.link, TOO_MUCH);
      return [];
    }
    try {
      return readdirSync(folder.real, { withFileTypes: true });
    } catch (error) {
      if (folder.path === "") throw error;
      this.problems.push(faultOf(error, folder.path, "cannot be read"));
      return [];
    }
  }

  private *follow({ path, within }: Link): Generator<undefined, void> {
    try {
      const real = realpathSync.native(join(this.root, path));
      const target = statSync(real);
      const rules = within.rules;
      if (this.isLeftOut(path, target.isDirectory(), rules)) return;
      if (target.isFile() && isNoteName(path.slice(path.lastIndexOf("/") + 1))) {
        if (!this.seenNotes.has(real)) this.add(path, real);
      } else if (target.isDirectory() && !contains(real, this.root)) {
        const link = contains(this.root, real) ? within.link : (within.link ?? path);
        yield* this.enter({ path, real, rules, depth: within.depth + 1, link });
      }
    } catch (error) {
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

function kindOf(entry: Dirent, before: string): "file" | "folder" | "link" | "other" {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (entry.isSymbolicLink()) return "link";
  if (entry.isFIFO() || entry.isSocket() || entry.isBlockDevice() || entry.isCharacterDevice())
    return "other";
  // Some file systems do not tell the kind along with the name.
  try {
    const found = lstatSync(before + entry.name);
    if (found.isSymbolicLink()) return "link";
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  } catch {
    return "other";
  }
}

function gitignoreOf(folder: string): string {
  try {
    return readFileSync(join(folder, ".gitignore"), "utf8");
  } catch {
    return "";
  }
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

/** Whether `inner` is `outer` or somewhere in it. */
function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way));
}
